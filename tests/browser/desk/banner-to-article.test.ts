import { expectAccessible } from '../support/accessibility';
import {
  articleCalled,
  BANNER,
  choicesOf,
  PATHS,
  pinnedHeading,
  sitDown,
  visit,
} from '../support/desk';
import { publish, writeBanner } from '../support/editor';
import { expect, test } from '../support/newsroom';
import { inTheDark, pictures } from '../support/pictures';
import { callAs, dataOf } from '../support/staff';

const HEADING = 'A word from the lamp room';

test('a banner is written, previewed, published, attached, explained, hidden with others, and all of that undone', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/banner-to-article');
  const article = await articleCalled(newsroom, 'The library');
  const other = await articleCalled(newsroom, 'How to read');
  const drawn = page.frameLocator('iframe[title="The banner in a page"]');
  await sitDown(page, newsroom, newsroom.admin);

  await visit(page, newsroom, PATHS.banners);

  await test.step('what is written is drawn beside it, in each state', async () => {
    await writeBanner(page, newsroom.strapi, {
      name: 'Lamp room',
      heading: HEADING,
      paragraphs: ['Dear readers,', 'Somebody has to keep the light. Give {minimum} a month.'],
      donateUrl: `${newsroom.site}/en/donate?amount={amount}`,
    });
    await expect(drawn.getByRole('heading', { name: HEADING })).toBeVisible();
    await expect(drawn.getByText('Give $2 a month.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Heading' }).scrollIntoViewIfNeeded();
    await picture(page, 'written');
    await inTheDark(page, () => picture(page, 'written-dark'));
    const state = page.getByRole('combobox', { name: 'Reader' });
    await state.click();
    await page.getByRole('option', { name: 'picks a reminder' }).click();
    await expect(drawn.getByRole('button', { name: 'Remind me next month' })).toBeVisible();
    await state.click();
    await page.getByRole('option', { name: 'is thanked' }).click();
    await expect(drawn.getByRole('status')).toContainText('Thank you! Your reminder is set.');
    await state.click();
    await page.getByRole('option', { name: 'is asked' }).click();
    const heading = page.getByRole('textbox', { name: 'Heading' });
    await heading.fill('Another word');
    await expect(drawn.getByRole('heading', { name: 'Another word' })).toBeVisible();
    await heading.fill(HEADING);
  });

  await test.step('the preview is enlarged: phone and desktop, and the e-mail beside it', async () => {
    await page.getByRole('button', { name: 'Show it large' }).click();
    const dialog = page.getByRole('dialog');
    const frame = dialog.locator('iframe[title="The banner in a page"]');
    await expect(frame).toHaveCSS('width', '375px');
    await dialog.getByRole('combobox', { name: 'Window' }).click();
    await page.getByRole('option', { name: 'desktop' }).click();
    await expect(frame).toHaveCSS('width', '960px');
    await expect(dialog.getByText(`Subject: ${HEADING}`)).toBeVisible();
    await expect(dialog).toHaveCSS('opacity', '1');
    await picture(page, 'enlarged');
    await expectAccessible(page, '[role=dialog]');
    await inTheDark(page, () => picture(page, 'enlarged-dark'));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('it is published', () => publish(page));

  await test.step('it is attached, and the article’s readers are answered so at once', async () => {
    await visit(page, newsroom, PATHS.article(article.documentId));
    await page.getByRole('radio', { name: /This banner/ }).click();
    await page.getByRole('combobox', { name: 'Banner' }).click();
    await page.keyboard.type('lamp');
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByText(/No banner fits/)).toHaveCount(0);
    await picture(page, 'found');
    await page.getByRole('option', { name: HEADING }).click();
    await expect(page.getByText(`This article shows “${HEADING}”.`)).toBeVisible();
    expect(pinnedHeading(await choicesOf(newsroom, article))).toBe(HEADING);
  });

  await test.step('the panel says why, and leads to the page that explains it', async () => {
    await page.getByRole('button', { name: 'Why?' }).click();
    await expect(page.getByText('It is the one shown.')).toBeVisible();
    await picture(page, 'attached-and-why');
    await inTheDark(page, () => picture(page, 'attached-and-why-dark'));
    await page.getByRole('link', { name: 'Explain in detail' }).click();
    await expect(
      page.getByRole('heading', { name: `This reader gets “${HEADING}”.` }),
    ).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Which article' })).toHaveValue(article.title);
    await picture(page, 'explained');
  });

  await test.step('hidden with another one from the list, both answer no banner', async () => {
    const before = [await choicesOf(newsroom, article), await choicesOf(newsroom, other)];
    const row = (title: string) => page.getByRole('row').filter({ hasText: title });
    await visit(page, newsroom, PATHS.articles);
    await expect(row(article.title)).toContainText(HEADING);
    await expect(row(other.title)).toContainText('Automatic');
    for (const { title } of [article, other]) {
      await row(title).getByRole('checkbox').check();
    }
    // Strapi draws its actions when the browser is idle, and a headless one may not be before it draws a frame.
    await picture(page, 'list');
    await page.getByRole('button', { name: 'No banner' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('2 articles are selected.');
    await expect(dialog).toContainText('1 of them has a choice already, which is replaced.');
    await expect(dialog).toHaveCSS('opacity', '1');
    await picture(page, 'hide');
    await inTheDark(page, () => picture(page, 'hide-dark'));
    await dialog.getByRole('button', { name: 'Apply to 2 articles' }).click();
    await expect(page.getByText('2 articles were changed.')).toBeVisible();
    await expect(row(article.title)).toContainText('None');
    await expect(row(other.title)).toContainText('None');
    await picture(page, 'hidden');
    await inTheDark(page, () => picture(page, 'hidden-dark'));
    for (const each of [article, other]) {
      expect((await choicesOf(newsroom, each)).campaigns).toEqual([]);
    }

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Everything is as it was before.')).toBeVisible();
    await expect(row(article.title)).toContainText(HEADING);
    await expect(row(other.title)).toContainText('Automatic');
    expect([await choicesOf(newsroom, article), await choicesOf(newsroom, other)]).toEqual(before);
  });

  await test.step('the newsroom is left as it was found', async () => {
    const call = await callAs(newsroom, newsroom.admin);
    const path = `/content-manager/collection-types/${BANNER}`;
    const { results } = (await (
      await call('GET', `${path}?filters[name][$eq]=Lamp%20room`)
    ).json()) as { results: Array<{ documentId: string }> };
    for (const { documentId } of results) {
      await dataOf(call('DELETE', `${path}/${documentId}`));
    }
    expect(pinnedHeading(await choicesOf(newsroom, article))).toBeNull();
  });
});
