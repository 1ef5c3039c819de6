/** What the banner moves of the demo's article. */
import { expect as baseExpect, type Page } from '@playwright/test';

import { shiftsOf, watchShifts } from './support/layout-shifts';
import { expect, test } from './support/newsroom';
import { type Article, articlesOf, renderInto } from './support/rendered-article';

// A recorded trace looks at the page from inside, with each step: that would be measured as well.
test.use({ trace: 'off' });

const WINDOWS = [
  { width: 1280, height: 900, allowed: 0.01 },
  { width: 390, height: 844, allowed: 0.01 },
  // So high that the article's end is in sight from the start: what stands below it, the footer, gives way.
  { width: 1280, height: 2400, allowed: 0.05 },
];

const heading = (page: Page) => page.locator('donation-banner h2');

/** Reads the article from its title to its end, a screen at a time. */
const readOn = async (page: Page): Promise<void> => {
  await expect(heading(page)).toBeAttached();
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  for (let screen = 1; screen <= screens; screen += 1) {
    await page.mouse.wheel(0, await page.evaluate(() => innerHeight));
    await page.waitForTimeout(100);
  }
  await expect(heading(page)).toBeVisible();
  await page.waitForTimeout(500);
};

const ferry = (articles: Article[]): Article => articles.find(({ title }) => /ferry/i.test(title))!;

for (const { width, height, allowed } of WINDOWS) {
  test(`layout shift in a window of ${width} × ${height}`, async ({ newsroom, page }) => {
    const article = ferry(await articlesOf(newsroom));
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    await page.goto(article.url);
    await readOn(page);
    const withScript = await shiftsOf(page);
    await page.context().clearCookies();
    await renderInto(page, newsroom, article);
    await page.goto(article.url);
    await readOn(page);
    const rendered = await shiftsOf(page);
    test.info().annotations.push({
      type: 'shift',
      description: `${withScript} with the script, ${rendered} rendered`,
    });
    process.stdout.write(`${JSON.stringify({ width, height, withScript, rendered })}\n`);
    baseExpect(rendered).toBe(0);
    baseExpect(withScript).toBeLessThanOrEqual(allowed);
  });
}
