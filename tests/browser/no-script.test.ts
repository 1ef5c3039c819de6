/** A reader whose browser runs no script, with the real newsroom: giving, reminding, confirming, stopping. */
import { expect as baseExpect, type Page } from '@playwright/test';

import { mailsTo } from './support/inbox';
import { expect, type Newsroom, test } from './support/newsroom';
import { inTheDark, pictures } from './support/pictures';
import { type Article, articlesOf, renderInto } from './support/rendered-article';
import { changeSettings } from './support/settings';

const READER = 'without-script@reader.example';

test.use({ javaScriptEnabled: false });

const picture = pictures('no-script');

const openArticle = async (page: Page, newsroom: Newsroom): Promise<Article> => {
  const article = (await articlesOf(newsroom)).find(({ title }) => /ferry/i.test(title))!;
  await renderInto(page, newsroom, article);
  await page.goto(article.url);
  await expect(page.locator('donation-banner h2')).toBeVisible();
  return article;
};

test('Continue leads to the donate page with what was chosen', async ({ newsroom, page }) => {
  await openArticle(page, newsroom);
  const banner = page.locator('donation-banner');
  await picture(page, 'asking');
  await inTheDark(page, () => picture(page, 'asking-dark'));
  await expect(banner.locator('.scripted')).not.toHaveCount(0);
  for (const needsScript of await banner.locator('.scripted').all()) {
    await expect(needsScript).toBeHidden();
  }
  await banner.getByText('Once', { exact: true }).click();
  await banner.locator('.gift:visible label:visible').first().click();
  const amount = await banner.locator('.gift:visible input:checked').inputValue();
  await banner.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/donate\\?.*amount=${amount}(&|$)`));
  await expect(page).toHaveURL(/frequency=once/);
  await picture(page, 'donate');
});

test('a reminder: asked for, thanked, confirmed, stopped', async ({ newsroom, page }) => {
  await changeSettings(newsroom, { doubleOptIn: true });
  const article = await openArticle(page, newsroom);
  const banner = page.locator('donation-banner');
  await banner.locator('summary').click();
  await banner.getByRole('textbox').fill(READER);
  await picture(page, 'reminding');
  await banner.locator('.box .options button').first().click();
  await expect(page).toHaveURL(/\/api\/donation-banners\/reminders$/);
  await expect(page.getByText(/one more step|open the e-mail/i)).toBeVisible();
  await picture(page, 'asked-to-confirm');
  await page.getByRole('link', { name: 'Back to the article' }).click();
  await expect(page).toHaveURL(article.url);

  await baseExpect.poll(async () => (await mailsTo(newsroom, READER)).length).toBe(1);
  const [mail] = await mailsTo(newsroom, READER);
  await page.goto(/http\S+/.exec(mail!.text)![0]);
  await picture(page, 'to-confirm');
  await page.getByRole('button', { name: 'Yes, remind me' }).click();
  const status = page.getByRole('status');
  await expect(status).toContainText('We will write to you on');
  await picture(page, 'confirmed');
  await page.getByRole('button', { name: 'Stop reminders' }).click();
  await expect(status).toContainText('will not write to you');
  await picture(page, 'stopped');
  await inTheDark(page, () => picture(page, 'stopped-dark'));
  await changeSettings(newsroom, {});
});

test('without double opt-in, the page thanks at once; an address that is none is told apart', async ({
  newsroom,
  page,
}) => {
  await openArticle(page, newsroom);
  const banner = page.locator('donation-banner');
  await banner.locator('summary').click();
  await banner.getByRole('textbox').fill('reader@');
  await banner.locator('.box .options button').first().click();
  await picture(page, 'refused');
  await expect(page.getByText('That address looks incomplete.')).toBeVisible();
  await inTheDark(page, () => picture(page, 'refused-dark'));
  const field = page.getByRole('textbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('reader@');
  await field.fill(READER);
  await page.locator('.options button').first().click();
  await expect(page.getByText('Thank you! Your reminder is set.')).toBeVisible();
  await picture(page, 'thanked');
  await inTheDark(page, () => picture(page, 'thanked-dark'));
});
