import { expectAccessible } from '../support/accessibility';
import { articleCalled, choicesOf, PATHS, pinnedHeading, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { inTheDark, pictures } from '../support/pictures';
import { hire } from '../support/staff';

test('two people decide about one article: the second is told, and overwrites nothing unseen', async ({
  newsroom,
  page,
  browser,
}) => {
  const picture = pictures('desk/two-editors');
  const article = await articleCalled(newsroom, 'Forty volunteers');
  const second = await (await browser.newContext()).newPage();
  await sitDown(page, newsroom, newsroom.admin);
  await sitDown(second, newsroom, await hire(newsroom, 'strapi-super-admin', 'Berit'));
  for (const each of [page, second]) {
    await visit(each, newsroom, PATHS.article(article.documentId));
    await expect(each.getByRole('radio', { name: 'Automatic' })).toBeChecked();
  }

  await test.step('the first attaches a banner', async () => {
    await page.getByRole('radio', { name: /This banner/ }).click();
    await page.getByRole('combobox', { name: 'Banner' }).click();
    await page.getByRole('option', { name: /Somebody has to read the ledgers/ }).click();
    await expect(page.getByText(/This article shows “Somebody has to/)).toBeVisible();
  });

  const notice = second.getByRole('group', { name: /Somebody else decided meanwhile/ });
  await test.step('the second, who has not seen that, wants none, and is told by whom what was chosen', async () => {
    await second.getByRole('radio', { name: 'None' }).click();
    await expect(notice).toContainText(
      'Editor on duty chose “Somebody has to read the ledgers” on',
    );
    await expect(notice.getByRole('button', { name: 'Use theirs' })).toBeFocused();
    expect(pinnedHeading(await choicesOf(newsroom, article))).toBe(
      'Somebody has to read the ledgers',
    );
    await picture(second, 'conflict');
    await inTheDark(second, () => picture(second, 'conflict-dark'));
    await expectAccessible(second, 'aside > *');
  });

  await test.step('theirs can be taken', async () => {
    await notice.getByRole('button', { name: 'Use theirs' }).click();
    await expect(notice).toHaveCount(0);
    await expect(second.getByRole('radio', { name: /This banner/ })).toBeChecked();
    await expect(second.getByRole('combobox', { name: 'Banner' })).toHaveValue(
      /Somebody has to read the ledgers/,
    );
  });

  await test.step('having seen it, the second may choose otherwise, and the first’s Undo undoes nothing', async () => {
    await second.getByRole('radio', { name: 'None' }).click();
    await expect(second.getByText('This article shows no donation banner.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(/changed again since then, so nothing was undone/)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'None' })).toBeChecked();
    expect((await choicesOf(newsroom, article)).campaigns).toEqual([]);
    await second.getByRole('button', { name: 'Undo' }).click();
    await expect(second.getByText('The choice from before is back.')).toBeVisible();
    expect(pinnedHeading(await choicesOf(newsroom, article))).toBe(
      'Somebody has to read the ledgers',
    );
  });

  await second.getByRole('radio', { name: 'Automatic' }).click();
  await expect(second.getByText('This article leaves its banner to the campaigns.')).toBeVisible();
  await second.context().close();
});
