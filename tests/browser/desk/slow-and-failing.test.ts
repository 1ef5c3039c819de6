import type { Locator, Page } from '@playwright/test';

import { watchConsole } from '../support/console-watch';
import { articleCalled, choicesOf, PATHS, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { pictures } from '../support/pictures';
import { keepWaiting } from '../support/slow-server';

/** Where the admin API is; the pages' own addresses hold the plugin's name too. */
const API = '^https?://[^/]+/donation-banners';

interface Desk {
  name: string;
  path: string;
  /** What the page asks for. */
  asked: RegExp;
  /** What stands in its place until it comes. */
  waits: (page: Page) => Locator;
  failed: string;
  /** What is there in the end. */
  works: (page: Page) => Locator;
}

const loader = (page: Page): Locator => page.locator('main').getByText('Loading').first();

const desks = (article: string): Desk[] => [
  {
    name: 'panel',
    path: PATHS.article(article),
    asked: new RegExp(`${API}/attachments\\?`),
    waits: (page) => page.getByText('Loading').first(),
    failed: 'The donation banner of this article could not be loaded.',
    works: (page) => page.getByRole('radio', { name: 'Automatic' }),
  },
  {
    name: 'reminders',
    path: PATHS.reminders,
    asked: new RegExp(`${API}/reminders(\\?|/search)`),
    waits: loader,
    failed: 'The reminders could not be loaded.',
    works: (page) => page.getByText(/^\d+ reminders?$|There are no reminders yet/),
  },
  {
    name: 'backlog',
    path: PATHS.reminders,
    asked: new RegExp(`${API}/reminders/backlog`),
    waits: loader,
    failed: 'What waits to be sent could not be loaded.',
    works: (page) => page.getByRole('heading', { name: 'Sending' }),
  },
  {
    name: 'campaigns',
    path: PATHS.campaigns,
    asked: new RegExp(`${API}/campaigns$`),
    waits: loader,
    failed: 'The campaigns could not be loaded.',
    works: (page) => page.getByRole('link', { name: 'Before the year ends' }),
  },
  {
    name: 'explain',
    path: PATHS.explain,
    asked: new RegExp(`${API}/explain(\\?|$)`),
    waits: loader,
    failed: 'The explanation could not be loaded.',
    works: (page) => page.getByRole('heading', { name: /^This reader gets/ }),
  },
  {
    name: 'settings',
    path: PATHS.settings,
    asked: new RegExp(`${API}/settings$`),
    waits: loader,
    failed: 'The settings could not be loaded.',
    works: (page) => page.getByLabel('Sending hour'),
  },
];

test('where the server is slow each page says that it loads; where it fails, it says so and tries again', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/slow-and-failing');
  const article = await articleCalled(newsroom, 'The eelgrass');
  const complaints = watchConsole(page);
  await sitDown(page, newsroom, newsroom.admin);

  for (const { name, path, asked, waits, failed, works } of desks(article.documentId)) {
    await test.step(name, async () => {
      const server = await keepWaiting(page, asked);
      await visit(page, newsroom, path);
      await server.asked;
      await expect(waits(page)).toBeVisible();
      await picture(page, `${name}-waits`);
      await server.fail();
      const alert = page.getByRole('alert').filter({ hasText: failed });
      await expect(alert).toBeVisible();
      await picture(page, `${name}-failed`);
      await server.answer();
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(works(page)).toBeVisible();
      await expect(alert).toHaveCount(0);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  }
  expect(complaints.filter((each) => each.startsWith('uncaught'))).toEqual([]);
});

test('the column of the article list waits, says what is missing, and leaves Strapi’s list alone', async ({
  newsroom,
  page,
}) => {
  const article = await articleCalled(newsroom, 'The eelgrass');
  const row = page.getByRole('row').filter({ hasText: article.title });
  await sitDown(page, newsroom, newsroom.admin);
  const server = await keepWaiting(page, /donation-banners\/attachments\/of/);
  await visit(page, newsroom, PATHS.articles);
  await expect(row.getByText('…', { exact: true })).toBeVisible();
  await server.fail();
  await expect(row).toContainText('Not loaded');
  await server.answer();
  await page.reload();
  await expect(row).toContainText('Automatic');
});

test('what could not be saved is said, and neither a choice nor what was typed is lost', async ({
  newsroom,
  page,
}) => {
  const article = await articleCalled(newsroom, 'The eelgrass');
  const before = await choicesOf(newsroom, article);
  await sitDown(page, newsroom, newsroom.admin);

  await test.step('in the panel', async () => {
    await visit(page, newsroom, PATHS.article(article.documentId));
    const none = page.getByRole('radio', { name: 'None' });
    await expect(none).toBeVisible();
    const server = await keepWaiting(page, /donation-banners\/attachments$/);
    await none.click();
    await expect(page.getByText('Saving', { exact: true })).toBeVisible();
    await expect(none).toBeChecked();
    await server.fail();
    await expect(page.getByText('The choice was not saved.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Automatic' })).toBeChecked();
    expect(await choicesOf(newsroom, article)).toEqual(before);
    await page.unrouteAll();
  });

  await test.step('on the settings page', async () => {
    await visit(page, newsroom, PATHS.settings);
    const currency = page.getByLabel('Currency', { exact: true });
    await expect(currency).toHaveValue('');
    await currency.fill('NOK');
    const server = await keepWaiting(page, /donation-banners\/settings$/);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await server.fail();
    await expect(page.getByText(/What you typed is still here: try again/)).toBeVisible();
    await expect(currency).toHaveValue('NOK');
  });
});
