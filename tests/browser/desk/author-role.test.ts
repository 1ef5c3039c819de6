import { ARTICLE, articleCalled, BANNER, choicesOf, PATHS, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { pictures } from '../support/pictures';
import { callAs, dataOf, hire } from '../support/staff';

const TITLE = 'A heron on the customs house';

test('an author writes, and sees what an own article shows, but neither attaches nor publishes', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/author');
  const author = await hire(newsroom, 'strapi-author', 'Arvid', ['attachments.read']);
  const call = await callAs(newsroom, author);
  const own = await dataOf<{ documentId: string }>(
    call('POST', `/content-manager/collection-types/${ARTICLE}?locale=en`, { title: TITLE }),
  );
  const others = await articleCalled(newsroom, 'The night the ferry');
  await sitDown(page, newsroom, author);

  await test.step('the panel of an own article tells, and offers no choice', async () => {
    await visit(page, newsroom, PATHS.article(own.documentId));
    await expect(page.getByText('Shown to readers')).toBeVisible();
    await expect(page.getByText(/your role does not let you change it/)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'None' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Why?' })).toHaveCount(0);
    await picture(page, 'panel');
  });

  await test.step('the list holds own articles alone, and offers nothing for many', async () => {
    await visit(page, newsroom, PATHS.articles);
    const row = page.getByRole('row').filter({ hasText: TITLE });
    await expect(row).toContainText('Automatic');
    await expect(page.getByRole('row')).toHaveCount(2);
    await row.getByRole('checkbox').check();
    await picture(page, 'list');
    await expect(page.getByText('1 entry selected')).toBeVisible();
    await expect(page.getByRole('button', { name: 'No banner' })).toHaveCount(0);
  });

  await test.step('a banner is written and saved, not published', async () => {
    await visit(page, newsroom, `${PATHS.banners}/create?plugins[i18n][locale]=en`);
    await expect(page.getByText('As readers see it')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).fill('By an author');
    await page.getByRole('textbox', { name: 'Heading' }).fill('Written by an author');
    await expect(
      page
        .frameLocator('iframe[title="The banner in a page"]')
        .getByRole('heading', { name: 'Written by an author' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved document')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
    await picture(page, 'banner');
  });

  await test.step('others’ campaigns, reasons, reminders and settings are out of reach', async () => {
    for (const path of [PATHS.explain, PATHS.reminders, PATHS.results, PATHS.settings]) {
      await visit(page, newsroom, path);
      await expect(
        page.getByText(/You don.t have the permissions to access that content/),
      ).toBeVisible();
    }
    await visit(page, newsroom, PATHS.campaigns);
    await expect(page.getByText(/There are no campaigns yet/)).toBeVisible();
    await picture(page, 'campaigns');
  });

  await test.step('the server refuses all of that as well', async () => {
    const before = await choicesOf(newsroom, others);
    const [banner] = (
      (await (
        await call('GET', `/content-manager/collection-types/${BANNER}?locale=en`)
      ).json()) as { results: Array<{ documentId: string; name: string }> }
    ).results;
    expect(banner?.name).toBe('By an author');
    const about = (documentId: string) => ({ contentType: ARTICLE, documentId, locale: 'en' });
    const query = (documentId: string) => new URLSearchParams(about(documentId)).toString();
    const desk = '/donation-banners';
    const written = `/content-manager/collection-types/${BANNER}/${banner?.documentId}`;
    const refused = [
      ['PUT', `${desk}/attachments`, { ...about(own.documentId), version: '', mode: 'hide' }],
      ['PUT', `${desk}/attachments`, { ...about(others.documentId), version: '', mode: 'hide' }],
      ['DELETE', `${desk}/attachments?${query(others.documentId)}`],
      ['POST', `${desk}/attachments/bulk`, { contentType: ARTICLE, changes: [] }],
      ['GET', `${desk}/attachments?${query(others.documentId)}`],
      ['GET', `${desk}/explain?${query(own.documentId)}`],
      ['GET', `${desk}/reminders`],
      ['GET', `${desk}/settings`],
      ['POST', `${written}/actions/publish?locale=en`, {}],
    ] as const;
    for (const [method, path, body] of refused) {
      expect(`${path} ${(await call(method, path, body)).status}`).toBe(`${path} 403`);
    }
    expect(await choicesOf(newsroom, others)).toEqual(before);
    await call('DELETE', `${written}?locale=*`);
    await call('DELETE', `/content-manager/collection-types/${ARTICLE}/${own.documentId}?locale=*`);
  });
});
