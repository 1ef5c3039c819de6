import { ARTICLE, articleCalled, choicesOf, PATHS, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { pictures } from '../support/pictures';
import { askForReminder } from '../support/reader';
import { callAs, hire } from '../support/staff';

const READER = 'dora@editor-reader.example';

/** Attaching and looking, but nothing about readers themselves and no settings. */
const MAY = [
  'attachments.read',
  'attachments.update',
  'choices.explain',
  'reminders.read',
  'letters.preview',
];

test('an editor who may attach and look is offered that, and nothing that the role forbids', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/editor');
  const editor = await hire(newsroom, 'strapi-editor', 'Edda', MAY);
  const article = await articleCalled(newsroom, 'Pilots ask');
  await askForReminder(newsroom, article, READER);
  await sitDown(page, newsroom, editor);

  await test.step('the article’s banner may be turned off, and back to automatic', async () => {
    const before = await choicesOf(newsroom, article);
    await visit(page, newsroom, PATHS.article(article.documentId));
    await page.getByRole('radio', { name: 'None' }).click();
    await expect(page.getByText('This article shows no donation banner.')).toBeVisible();
    expect((await choicesOf(newsroom, article)).campaigns).toEqual([]);
    await expect(page.getByText(/Chosen by Edda Tolvaad on/)).toBeVisible();
    await picture(page, 'panel');
    await page.getByRole('radio', { name: 'Automatic' }).click();
    await expect(page.getByText('This article leaves its banner to the campaigns.')).toBeVisible();
    expect(await choicesOf(newsroom, article)).toEqual(before);
  });

  await test.step('reasons may be read', async () => {
    await page.getByRole('button', { name: 'Why?' }).click();
    await page.getByRole('link', { name: 'Explain in detail' }).click();
    await expect(page.getByRole('heading', { name: /^This reader gets/ })).toBeVisible();
  });

  await test.step('reminders may be read with masked addresses, and nothing done to them', async () => {
    await page.getByRole('link', { name: 'Reminders', exact: true }).click();
    await expect(page.getByText('d•••@e•••.example')).toBeVisible();
    await expect(page.getByText('editor-reader.example')).toHaveCount(0);
    for (const name of [/Send now/, /Cancel reminder/, /Pause/, /Download/, /reader’s data/]) {
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    await expect(page.getByRole('columnheader', { name: 'Action' })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Show whole addresses' })).toHaveCount(0);
    await picture(page, 'reminders');
  });

  await test.step('settings are neither listed nor shown', async () => {
    await visit(page, newsroom, PATHS.settings);
    await expect(
      page.getByText(/You don.t have the permissions to access that content/),
    ).toBeVisible();
    await expect(page.getByLabel('Sending hour')).toHaveCount(0);
    await picture(page, 'settings');
  });

  await test.step('the server refuses all of that as well', async () => {
    const call = await callAs(newsroom, editor);
    const desk = '/donation-banners';
    const refused = [
      ['POST', `${desk}/reminders/erase`, { email: READER }],
      ['POST', `${desk}/reminders/export`, { email: READER }],
      ['POST', `${desk}/reminders/search`, { email: READER, page: 1, pageSize: 1, reveal: true }],
      ['GET', `${desk}/reminders/table`],
      ['PUT', `${desk}/reminders/pause`, { paused: true }],
      ['PUT', `${desk}/reminders/address`],
      ['POST', `${desk}/reminders/any/send-now`],
      ['POST', `${desk}/reminders/any/cancel`],
      ['POST', `${desk}/reminders/any/retry`],
      ['POST', `${desk}/letters/test`, {}],
      ['GET', `${desk}/settings`],
      ['PUT', `${desk}/settings`, { version: 0, changed: {} }],
    ] as const;
    for (const [method, path, body] of refused) {
      expect(`${path} ${(await call(method, path, body)).status}`).toBe(`${path} 403`);
    }
    const query = `contentType=${ARTICLE}&documentId=${article.documentId}&locale=en`;
    for (const path of [`${desk}/attachments?${query}`, `${desk}/explain?${query}`]) {
      expect(`${path} ${(await call('GET', path)).status}`).toBe(`${path} 200`);
    }
  });
});
