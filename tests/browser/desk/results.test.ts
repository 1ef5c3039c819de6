import { expectAccessible } from '../support/accessibility';
import { countImpressions } from '../support/counts';
import { articleCalled, PATHS, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { inTheDark, pictures } from '../support/pictures';
import { hire } from '../support/staff';

test('an editor who may see results is told which of two banners does better, and on which days', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/results');
  const article = await articleCalled(newsroom, 'The night the ferry');
  const editor = await hire(newsroom, 'strapi-editor', 'Noor', ['results.read']);
  await sitDown(page, newsroom, editor);
  await countImpressions(newsroom, article);
  const campaign = page.getByRole('region', { name: 'Readers keep the Gazette free' });

  await test.step('what browsers tell is there within seconds', async () => {
    await expect(async () => {
      await visit(page, newsroom, PATHS.results);
      await expect(campaign.getByText(/does best: of 1,000 impressions/)).toBeVisible({
        timeout: 2_000,
      });
    }).toPass({ timeout: 60_000, intervals: [2_000] });
    await expect(campaign.getByRole('row')).toHaveCount(3);
    await picture(page, 'page');
    await expectAccessible(page, 'main');
    await inTheDark(page, async () => {
      await picture(page, 'page-dark');
      await expectAccessible(page, 'main');
    });
  });

  await test.step('a banner in it is one press away', async () => {
    await campaign.getByRole('row').nth(1).getByRole('link').click();
    await expect(page.getByText('As readers see it')).toBeVisible();
    await page.goBack();
    await expect(campaign).toBeVisible();
  });

  await test.step('days on which nothing was counted say so, in the page’s address as well', async () => {
    await page.getByRole('combobox', { name: 'Days shown' }).click();
    await page.getByRole('option', { name: 'Days of your own' }).click();
    await page.getByLabel('From').fill('2020-01-01');
    await page.getByLabel('Until').fill('2019-12-31');
    await expect(page.getByText('The last day is before the first one.')).toBeVisible();
    await picture(page, 'reversed');
    await expectAccessible(page, 'main');
    await page.getByLabel('Until').fill('2020-01-31');
    await expect(page.getByText(/nothing was counted\. Once readers see/)).toBeVisible();
    await expect(page).toHaveURL(/from=2020-01-01&to=2020-01-31/);
    await picture(page, 'nothing');
    await page.getByRole('combobox', { name: 'Days shown' }).click();
    await page.getByRole('option', { name: 'Last 7 days' }).click();
    await expect(campaign).toBeVisible();
  });
});
