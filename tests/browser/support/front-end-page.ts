import { test as base, expect, type Page } from '@playwright/test';

import { choicesWith } from '../../public/fixtures';
import { watchConsole } from './console-watch';
import { FrontEnd } from './front-end-build';
import { CMS, openPage } from './reader-page';

/** A test with a site of its own, and with what its page's console complains of. */
export const test = base.extend<{ frontEnd: FrontEnd; complaints: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this parameter.
  frontEnd: async ({}, use) => {
    const frontEnd = new FrontEnd();
    await use(frontEnd);
    frontEnd.remove();
  },
  complaints: ({ page }, use) => use(watchConsole(page)),
});

export const heading = (page: Page) => page.locator('donation-banner h2');

/** The banner is there, alive, and nothing complained. */
export const expectAlive = async (page: Page, complaints: string[]): Promise<void> => {
  await expect(heading(page)).toBeVisible();
  await page.locator('donation-banner summary').click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.locator('donation-banner')).toBeHidden();
  expect(complaints).toEqual([]);
};

/** What a site's server gets from the CMS. */
export const withChoices = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { fetch } = globalThis;
  globalThis.fetch = async (url) => {
    expect(String(url)).toMatch(`${CMS}/api/donation-banners/choices?documentId=doc&locale=en`);
    return Response.json(choicesWith());
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = fetch;
  }
};

/** A page that holds what the server rendered, and a script that takes it over. */
export const openRendered = (page: Page, html: string, script: string): Promise<void> =>
  openPage(page, {
    body: `<div id="app">${html}</div><script>${script.replaceAll('</script', '<\\/script')}</script>`,
  });
