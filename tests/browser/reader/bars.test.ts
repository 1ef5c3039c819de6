/** A bar at the page's top or bottom, on a phone: what is seen at once, what is behind one press, and how it folds again. */
import { expect, test } from '@playwright/test';

import { choicesWith } from '../../public/fixtures';
import { expectAccessible } from '../support/accessibility';
import { ARABIC, FULL } from '../support/appeals';
import { shiftsOf, watchShifts } from '../support/layout-shifts';
import { pictures } from '../support/pictures';
import { element, openPage, paragraphs, SCRIPT } from '../support/reader-page';

const picture = pictures('reader/bars', false);

for (const placement of ['page-top', 'page-bottom'] as const) {
  for (const [language, banner] of [
    ['en', FULL],
    ['ar', ARABIC],
  ] as const) {
    test(`a bar on a phone: ${placement}, ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      const reserved = placement === 'page-top' ? 'style="display: block; min-height: 210px"' : '';
      await watchShifts(page);
      await openPage(page, {
        choices: choicesWith(banner, placement),
        lang: language,
        body:
          (placement === 'page-top' ? '' : paragraphs(12)) +
          element(`placement="${placement}" locale="${language}" ${reserved}`) +
          (placement === 'page-top' ? paragraphs(12) : '') +
          SCRIPT,
      });
      const bar = page.locator('donation-banner');
      await expect(bar.locator('h2')).toBeVisible();
      expect(await shiftsOf(page)).toBe(0);
      expect((await bar.locator('section').boundingBox())!.height).toBeLessThanOrEqual(640 * 0.35);
      const next = bar.locator('.continue:visible');
      await bar.scrollIntoViewIfNeeded();
      await expect(next).toBeInViewport({ ratio: 1 });
      await expect(bar.locator('.gift:visible label:visible')).toHaveCount(0);
      await expect(bar.locator('.box')).toBeHidden();
      await picture(page, `${placement}-${language}`);
      const cue = bar.locator('.fold summary');
      await cue.focus();
      await page.keyboard.press('Enter');
      await expect(bar.locator('.gift:visible label:visible')).not.toHaveCount(0);
      await expect(bar.locator('[part=invitation] summary')).toBeVisible();
      // The amounts are in sight, above what always is.
      const amounts = bar.locator('.gift:visible label').last();
      await expect(amounts).toBeInViewport({ ratio: 1 });
      await expect
        .poll(async () => {
          const [last, button] = [(await amounts.boundingBox())!, (await next.boundingBox())!];
          return last.y + last.height <= button.y;
        })
        .toBe(true);
      await picture(page, `${placement}-${language}-open`);
      await expect(next).toBeVisible();
      await bar.locator('.gift:visible input').first().focus();
      await page.keyboard.press('Escape');
      await expect(bar.locator('.gift:visible label:visible')).toHaveCount(0);
      await expect(cue).toBeFocused();
      await expectAccessible(page, 'donation-banner');
    });
  }
}

test('a place that the page keeps free stays as it is where there is nothing to show', async ({
  page,
}) => {
  await watchShifts(page);
  const decided = page.waitForRequest('**/choices*');
  await openPage(page, {
    choices: { ...choicesWith(FULL, 'page-top'), campaigns: [] },
    body:
      element('placement="page-top" style="display: block; min-height: 210px"') +
      paragraphs(12) +
      SCRIPT,
  });
  await decided;
  await page.evaluate(
    () =>
      new Promise((done) => {
        document.addEventListener('donation-banner:decision', done);
        document.querySelector('donation-banner')!.setAttribute('locale', 'en');
      }),
  );
  expect((await page.locator('donation-banner').boundingBox())!.height).toBe(210);
  expect(await shiftsOf(page)).toBe(0);
});
