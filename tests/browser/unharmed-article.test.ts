import type { Page } from '@playwright/test';

import { watchConsole } from './support/console-watch';
import { expect, type Newsroom, test } from './support/newsroom';
import { pictures } from './support/pictures';

const firstArticle = async ({
  strapi,
  site,
}: Newsroom): Promise<{ url: string; title: string }> => {
  const answer = await fetch(`${strapi}/api/articles?locale=en&sort=title:asc`);
  const { data } = (await answer.json()) as { data: Array<{ documentId: string; title: string }> };
  const [article] = data;
  return { url: `${site}/en/article/${article?.documentId}`, title: article?.title ?? '' };
};

const expectArticleAlone = async (page: Page, title: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.locator('donation-banner')).toHaveCount(1);
  const box = await page.locator('donation-banner').boundingBox();
  expect(box?.height ?? 0).toBe(0);
};

/** What the browser itself logs about a request that was refused; no script of ours can prevent it. */
const aboutTheNetwork = (line: string): boolean => line.includes('Failed to load resource');

test('the article is unharmed where the reader script is blocked', async ({ newsroom, page }) => {
  const { url, title } = await firstArticle(newsroom);
  const complaints = watchConsole(page);
  await page.route('**/embed.js', (route) => route.abort('blockedbyclient'));
  await page.goto(url);
  await expectArticleAlone(page, title);
  await pictures('unharmed-article')(page, 'script-blocked');
  expect(complaints.filter((line) => !aboutTheNetwork(line))).toEqual([]);
});

for (const [what, answer] of [
  [
    'down',
    (page: Page) => page.route('**/api/donation-banners/choices*', (route) => route.abort()),
  ],
  [
    'failing',
    (page: Page) =>
      page.route('**/api/donation-banners/choices*', (route) => route.fulfill({ status: 500 })),
  ],
  [
    'answering garbage',
    (page: Page) =>
      page.route('**/api/donation-banners/choices*', (route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body: '{"campaigns": 7}' }),
      ),
  ],
] as const) {
  test(`the article is unharmed where the CMS is ${what}`, async ({ newsroom, page }) => {
    const { url, title } = await firstArticle(newsroom);
    const complaints = watchConsole(page);
    await answer(page);
    await page.goto(url);
    await expectArticleAlone(page, title);
    expect(complaints.filter((line) => !aboutTheNetwork(line))).toEqual([]);
  });
}

test('a closed banner stays closed, in both languages', async ({ newsroom, page }) => {
  const { url } = await firstArticle(newsroom);
  const complaints = watchConsole(page);
  await page.goto(url);
  const banner = page.locator('donation-banner');
  await banner.getByRole('button', { name: 'Close' }).click();
  await expect(banner.getByRole('heading')).toHaveCount(0);
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(banner.getByRole('heading')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
