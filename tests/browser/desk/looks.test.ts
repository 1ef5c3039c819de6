import type { Locator, Page } from '@playwright/test';

import { expectAccessible } from '../support/accessibility';
import { articleCalled, PATHS, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { inTheDark, pictures } from '../support/pictures';
import { askForReminder } from '../support/reader';

interface Look {
  name: string;
  path: string;
  /** What is ours on it. */
  part: string;
  ready: (page: Page) => Locator;
}

const looks = (article: string): Look[] => [
  {
    name: 'reminders',
    path: PATHS.reminders,
    part: 'main',
    ready: (page) => page.getByRole('row').nth(1),
  },
  {
    name: 'campaigns',
    path: PATHS.campaigns,
    part: 'main',
    ready: (page) => page.getByRole('link', { name: 'Before the year ends' }),
  },
  {
    name: 'explain',
    path: `${PATHS.explain}?contentType=api::article.article&documentId=${article}&locale=en`,
    part: 'main',
    ready: (page) =>
      page.frameLocator('iframe[title="The banner in a page"]').locator('#banner h2'),
  },
  {
    name: 'settings',
    path: PATHS.settings,
    part: 'main',
    ready: (page) => page.getByLabel('Sending hour'),
  },
  {
    name: 'article',
    path: PATHS.article(article),
    part: 'aside > *',
    ready: (page) => page.getByRole('radio', { name: 'Automatic' }),
  },
];

test('each page of the desk is accessible, light and dark', async ({ newsroom, page }) => {
  const picture = pictures('desk/looks');
  const article = await articleCalled(newsroom, 'The night the ferry');
  await askForReminder(newsroom, article, 'lou@looking-reader.example');
  await sitDown(page, newsroom, newsroom.admin);

  for (const { name, path, part, ready } of looks(article.documentId)) {
    await test.step(name, async () => {
      await visit(page, newsroom, path);
      await expect(ready(page)).toBeVisible();
      await picture(page, name);
      await expectAccessible(page, part);
      await inTheDark(page, async () => {
        await picture(page, `${name}-dark`);
        await expectAccessible(page, part);
      });
    });
  }

  await test.step('a campaign with its panel, whom it is for and whom it reaches', async () => {
    await visit(page, newsroom, PATHS.campaigns);
    await page.getByRole('link', { name: 'Readers keep the Gazette free' }).click();
    await expect(page.getByText(/^Shown to \d+ %/)).toBeVisible();
    await expect(page.getByText(/^Reaches \d+ of your/)).toBeVisible();
    await page.getByRole('button', { name: /other campaigns? overlap/ }).click();
    await picture(page, 'campaign');
    await expectAccessible(page, 'aside > *');
    await inTheDark(page, async () => {
      await picture(page, 'campaign-dark');
      await expectAccessible(page, 'aside > *');
    });
  });
});
