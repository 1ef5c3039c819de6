/** From what a reader sees to what an editor is told. */
import { watchConsole } from './support/console-watch';
import { logIn } from './support/editor';
import { expect, test } from './support/newsroom';
import { inTheDark, pictures } from './support/pictures';
import { articlesOf } from './support/rendered-article';

const picture = pictures('counting');

test('a reader’s impression reaches the homepage of the admin', async ({ newsroom, page }) => {
  const complaints = watchConsole(page);
  const article = (await articlesOf(newsroom)).find(({ title }) => /ferry/i.test(title))!;
  const beacon = page.waitForRequest('**/donation-banners/events');
  await page.goto(article.url);
  await page.locator('donation-banner h2').scrollIntoViewIfNeeded();
  const request = await beacon;
  expect((await request.response())?.status()).toBe(202);
  const { events } = request.postDataJSON() as { events: Array<{ event: string }> };
  expect(events.map(({ event }) => event)).toEqual(['reach', 'impression']);
  expect(complaints).toEqual([]);

  await logIn(page, newsroom);
  const reached = page.locator('dt', { hasText: 'Readers reached in the last seven days' });
  // Counts are written down every few seconds, and the numbers kept for half a minute.
  await expect(async () => {
    await page.goto(`${newsroom.strapi}/admin`);
    await expect(reached).toBeVisible();
    await expect(reached.locator('+ dd')).toHaveText(/^[1-9]\d*$/, { timeout: 1000 });
  }).toPass({ timeout: 60_000, intervals: [3000] });
  await reached.scrollIntoViewIfNeeded();
  await picture(page, 'homepage');
  await inTheDark(page, () => picture(page, 'homepage-dark'));
});
