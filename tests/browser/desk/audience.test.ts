import { expectAccessible } from '../support/accessibility';
import { PATHS, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { inTheDark, pictures } from '../support/pictures';
import { callAs, dataOf } from '../support/staff';

const CAMPAIGN = '/content-manager/collection-types/plugin::donation-banners.campaign';

/** What an editor sees and touches of the audience. */
const INPUTS = 'form [role=group]';

test('whom a campaign is for is chosen, not typed, and said beside it in sentences', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/audience');
  const call = await callAs(newsroom, newsroom.admin);
  await sitDown(page, newsroom, newsroom.admin);
  await visit(page, newsroom, PATHS.newCampaign);
  const panel = page.locator('aside');
  const choose = async (field: string, option: string) => {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option }).click();
  };

  await expect(panel.getByText('It is for every reader.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('For travellers');
  await choose('Placement', 'top of the page');
  await page.getByRole('button', { name: 'No entry yet. Click to add one.' }).nth(1).click();
  const countries = page.getByRole('combobox', { name: 'Only in these countries' });
  for (const [typed, country] of [
    ['germ', 'Germany'],
    ['austri', 'Austria'],
  ] as const) {
    await countries.click();
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: country, exact: true }).click();
    // It stands before the field, which moves.
    await expect(page.getByRole('button', { name: `Remove ${country}` })).toBeVisible();
  }
  await page.getByRole('checkbox', { name: 'phone' }).check();
  await page.getByRole('checkbox', { name: 'tablet' }).check();
  await choose('Supporters', 'does not support it');
  await page.getByRole('checkbox', { name: 'Sat' }).check();
  await page.getByRole('checkbox', { name: 'Sun' }).check();
  await expect(panel.getByText('Germany or Austria')).toBeVisible();
  await expect(panel.getByText('phone or tablet')).toBeVisible();
  await expect(panel.getByText('Saturday or Sunday')).toBeVisible();
  await page.getByText('Until this hour').scrollIntoViewIfNeeded();
  await picture(page, 'chosen');
  await expectAccessible(page, INPUTS);
  await inTheDark(page, async () => {
    await picture(page, 'chosen-dark');
    await expectAccessible(page, INPUTS);
  });

  await page.getByRole('button', { name: 'Remove Austria' }).click();
  await expect(panel.getByText('Germany or Austria')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved document')).toBeVisible();
  const id = /campaign\/([a-z0-9]+)/.exec(page.url())![1];
  const saved = await dataOf<{ placement: string; audience: object }>(
    call('GET', `${CAMPAIGN}/${id}`),
  );
  expect(saved).toMatchObject({
    placement: 'page-top',
    audience: {
      countries: 'DE',
      devices: 'phone, tablet',
      supporters: 'not-supporters',
      weekdays: 'sat, sun',
    },
  });
  await dataOf(call('DELETE', `${CAMPAIGN}/${id}`));
});
