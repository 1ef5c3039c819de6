import { expectAccessible } from '../support/accessibility';
import { articleCalled, choicesOf, PATHS, sitDown, visit } from '../support/desk';
import { mailsTo } from '../support/inbox';
import { expect, test } from '../support/newsroom';
import { inTheDark, pictures } from '../support/pictures';
import { askForReminder } from '../support/reader';
import { callAs, dataOf } from '../support/staff';

const READERS = ['ada', 'berit', 'ciro'].map((name) => `${name}@desk-reader.example`) as [
  string,
  string,
  string,
];

test('reminders are filtered, found by address, sent, cancelled and restored, and a reader is erased', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/reminders');
  const article = await articleCalled(newsroom, 'The night the ferry');
  for (const reader of READERS) {
    await askForReminder(newsroom, article, reader);
  }
  const [sent, cancelled, erased] = READERS;
  const search = page.getByRole('search');
  const find = async (address: string) => {
    await search.getByRole('textbox').fill(address);
    await search.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('1 reminder', { exact: true })).toBeVisible();
  };
  const row = page.getByRole('row').nth(1);
  await sitDown(page, newsroom, newsroom.admin);
  await visit(page, newsroom, PATHS.reminders);

  await test.step('addresses are masked until whole ones are asked for', async () => {
    await expect(page.getByText('a•••@d•••.example')).toBeVisible();
    await expect(page.getByText('@desk-reader.example')).toHaveCount(0);
    await expect(page.getByText(/reminders? comes? due in the next 35 days/).first()).toBeVisible();
    await picture(page, 'list');
    await inTheDark(page, () => picture(page, 'list-dark'));
    await page.getByRole('checkbox', { name: 'Show whole addresses' }).check();
    await expect(page.getByText(sent, { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Show whole addresses' }).uncheck();
  });

  await test.step('they are filtered by status and day, which the page’s address keeps', async () => {
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Failed' }).click();
    await expect(page.getByText('No reminder fits these filters.')).toBeVisible();
    await expect(page).toHaveURL(/status=failed/);
    await picture(page, 'nothing-fits');
    await page.getByRole('button', { name: 'Show all reminders' }).click();
    await page.getByLabel('Due until').fill('2020-01-01');
    await expect(page.getByText('No reminder fits these filters.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect(row).toBeVisible();
  });

  await test.step('one is found by its address, and sent before it is due', async () => {
    await find(sent);
    await row.getByRole('button', { name: /Send now/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send now' }).click();
    await expect(row).toContainText('Sent');
    await expect.poll(async () => (await mailsTo(newsroom, sent)).length).toBe(1);
    await expect(page).not.toHaveURL(/desk-reader/);
  });

  await test.step('another is cancelled, and restored by Undo', async () => {
    await find(cancelled);
    await row.getByRole('button', { name: /Cancel reminder/ }).click();
    await expect(row).toContainText('Cancelled');
    await picture(page, 'cancelled');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toContainText('Scheduled');
  });

  await test.step('a reader is erased by the address, and nothing of them is left', async () => {
    await page.getByRole('button', { name: 'A reader’s data' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(erased);
    await dialog.getByRole('button', { name: 'Search' }).click();
    await expect(dialog.getByText(`1 reminder is kept about ${erased}.`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Erase …' }).click();
    await expect(dialog).toHaveCSS('opacity', '1');
    await picture(page, 'erase');
    await expectAccessible(page, '[role=dialog]');
    await inTheDark(page, async () => {
      await picture(page, 'erase-dark');
      await expect(dialog).toHaveCSS('opacity', '1');
      await expectAccessible(page, '[role=dialog]');
    });
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await expect(dialog.getByText('1 reminder was erased.')).toBeVisible();
    const call = await callAs(newsroom, newsroom.admin);
    expect(
      await dataOf(
        call('POST', '/donation-banners/reminders/search', {
          email: erased,
          page: 1,
          pageSize: 10,
        }),
      ),
    ).toEqual([]);
  });
});

test('a setting is refused with what is wanted, then saved, in force at once, and taken back', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/settings');
  const article = await articleCalled(newsroom, 'The night the ferry');
  const cached = async () => {
    const { documentId } = article;
    const query = `contentType=api::article.article&documentId=${documentId}&locale=en`;
    const answer = await fetch(`${newsroom.strapi}/api/donation-banners/choices?${query}`);
    return /s-maxage=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1];
  };
  await sitDown(page, newsroom, newsroom.admin);
  await visit(page, newsroom, PATHS.settings);
  const seconds = page.getByLabel('Seconds in a CDN', { exact: true });
  const save = page.getByRole('button', { name: 'Save' });
  await expect(seconds).toHaveValue('300');
  expect(await cached()).toBe('300');

  await page.getByLabel('Currency', { exact: true }).fill('euro');
  await save.click();
  await expect(page.getByText('The settings were not saved.')).toBeVisible();
  await expect(page.getByText('Type the three capital letters of a currency')).toBeVisible();
  await picture(page, 'refused');
  await inTheDark(page, () => picture(page, 'refused-dark'));

  await page.getByLabel('Currency', { exact: true }).fill('');
  await seconds.fill('120');
  await seconds.press('Tab');
  await save.click();
  await expect(page.getByText('The settings are saved and in force.')).toBeVisible();
  expect(await cached()).toBe('120');
  expect((await choicesOf(newsroom, article)).campaigns).not.toEqual([]);
  await page.reload();
  await expect(seconds).toHaveValue('120');

  await page.getByRole('button', { name: /configured value: Seconds in a CDN/ }).click();
  await expect(seconds).toHaveValue('300');
  await save.click();
  await expect(page.getByText('The settings are saved and in force.')).toBeVisible();
  expect(await cached()).toBe('300');
});
