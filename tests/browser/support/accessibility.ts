import { readFileSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Expects that axe-core finds nothing wrong, by WCAG 2.2 AA and its best practices, in this part of the page.
 *
 * @param only the rules to look at, where what the others are about has not changed
 */
export const expectAccessible = async (
  page: Page,
  part: string,
  only?: string[],
): Promise<void> => {
  // Evaluated, not added as a script: the reminder pages' CSP lets no script in.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ({ selector, rules }): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(selector, {
        // New in WCAG 2.2, and not looked at unless asked for.
        rules: { 'target-size': { enabled: true } },
        ...(rules && { runOnly: { type: 'rule', values: rules } }),
      }),
    { selector: part, rules: only },
  );
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]),
  ).toEqual([]);
};
