/** What a server has drawn with `renderBanner()` is taken over in place. */
import { expect, type Page, test } from '@playwright/test';

import { type RenderOptions, renderBanner } from '../../../public/src/render';
import { choicesWith } from '../../public/fixtures';
import { FULL } from '../support/appeals';
import { watchConsole } from '../support/console-watch';
import { framesOf, watchFrames } from '../support/frames';
import { shiftsOf, watchShifts } from '../support/layout-shifts';
import { CMS, openPage, SCRIPT } from '../support/reader-page';

/** A page whose banner a server drew, and whose script takes half a second. */
const openRendered = async (page: Page, options: RenderOptions = {}): Promise<void> => {
  const html = renderBanner(choicesWith(FULL), { origin: CMS, documentId: 'doc', ...options });
  const body = `${html}<p>Below it</p>${SCRIPT}`;
  await openPage(page, { choices: choicesWith(FULL), body });
  await page.route('**/embed.js', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.fallback();
  });
  await page.reload();
};

const taken = async (page: Page): Promise<void> => {
  await page.evaluate(() => customElements.whenDefined('donation-banner').then(() => undefined));
  await page.waitForTimeout(700);
};

test('it is there from the first frame on, the same to the last, and moves nothing', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await watchFrames(page);
  await watchShifts(page);
  await openRendered(page);
  await taken(page);
  const frames = await framesOf(page);
  expect(frames.length).toBeGreaterThan(20);
  expect(new Set(frames.map(({ height }) => height)).size).toBe(1);
  expect(new Set(frames.map(({ drawing }) => drawing))).toEqual(new Set([0]));
  expect(frames[0]!.text).toContain('A message from The Harbour Gazette');
  expect(await shiftsOf(page)).toBe(0);
  await page.locator('donation-banner summary').click();
  await page.locator('donation-banner #email').fill('reader@reader.example');
  await page.getByRole('button', { name: 'Remind me next month' }).click();
  await expect(page.getByRole('status')).toContainText('Thank you! Your reminder is set.');
  expect(complaints).toEqual([]);
});

test('what the reader did before the script came stays done', async ({ page }) => {
  await openRendered(page);
  const banner = page.locator('donation-banner');
  await banner.locator('.gift:visible').getByText('$10').click();
  await banner.locator('summary').click();
  await banner.locator('#email').fill('early@reader.example');
  await taken(page);
  await expect(banner.locator('#email')).toHaveValue('early@reader.example');
  await expect(banner.locator('.gift:visible input:checked')).toHaveValue('10');
  await banner.getByRole('button', { name: 'Remind me next month' }).click();
  await expect(page.getByRole('status')).toContainText('Thank you! Your reminder is set.');
});
for (const [who, leave] of [
  ['closed it', (page: Page) => page.getByRole('button', { name: 'Close' }).last().click()],
  ['already gives', (page: Page) => page.getByRole('button', { name: 'I already give' }).click()],
] as const) {
  test(`a reader who ${who} sees nothing of it flash up`, async ({ page }) => {
    await openRendered(page);
    await taken(page);
    await leave(page);
    await page.waitForTimeout(300);
    await watchFrames(page);
    await watchShifts(page);
    await page.reload();
    await taken(page);
    const frames = await framesOf(page);
    expect(frames.length).toBeGreaterThan(20);
    expect(new Set(frames.map(({ height }) => height))).toEqual(new Set([0]));
    expect(await shiftsOf(page)).toBe(0);
  });
}
