import type { Page } from '@playwright/test';

import { countImpressions } from '../support/counts';
import { articleCalled, PATHS, sitDown, visit } from '../support/desk';
import { watchConsole } from '../support/console-watch';
import { expect, test } from '../support/newsroom';
import { pictures } from '../support/pictures';
import { callAs, dataOf, hire } from '../support/staff';
import arFields from '../../../admin/src/fields/words/ar.json';
import deFields from '../../../admin/src/fields/words/de.json';
import enFields from '../../../admin/src/fields/words/en.json';
import arMessages from '../../../admin/src/translations/ar.json';
import deMessages from '../../../admin/src/translations/de.json';
import enMessages from '../../../admin/src/translations/en.json';

const en = { ...enMessages, ...enFields };

type Messages = Record<keyof typeof en, string>;

const LANGUAGES: Array<[code: string, name: string, messages: Messages]> = [
  ['de', 'Wiebke', { ...deMessages, ...deFields }],
  ['ar', 'Salma', { ...arMessages, ...arFields }],
];

/** Our English sentences that stand on the page though the language has its own words for them. */
const leftInEnglish = async (page: Page, messages: Messages): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      found.push(node.textContent?.trim() ?? '');
    }
    return found;
  });
  const english = (Object.keys(en) as Array<keyof typeof en>)
    .filter((key) => !key.startsWith('view.') && en[key].includes(' ') && en[key] !== messages[key])
    .map((key) => en[key]);
  return texts.filter((text) => english.includes(text));
};

/** Parts that stick out of the window, by their words. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((each) => each.checkVisibility() && each.childElementCount === 0)
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 1 && (left < 0 || right > document.documentElement.clientWidth + 1);
      })
      .map(({ textContent, tagName }) => textContent || tagName),
  );

for (const [code, name, messages] of LANGUAGES) {
  test(`an admin in “${code}” has every page in that language, read from its own side`, async ({
    newsroom,
    page,
  }) => {
    const picture = pictures(`desk/language-${code}`);
    const article = await articleCalled(newsroom, 'The night the ferry');
    const account = await hire(newsroom, 'strapi-super-admin', name);
    const call = await callAs(newsroom, account);
    await dataOf(call('PUT', '/admin/users/me', { preferedLanguage: code }));
    await countImpressions(newsroom, article);
    const results = () => dataOf<unknown[]>(call('GET', '/donation-banners/results?days=1'));
    await expect.poll(results, 'written down every few seconds').not.toEqual([]);
    const side = code === 'ar' ? 'rtl' : 'ltr';
    const complaints = watchConsole(page);
    await sitDown(page, newsroom, account);

    const pages = [
      ['reminders', PATHS.reminders, messages['reminders.title']],
      ['campaigns', PATHS.campaigns, messages['campaigns.title']],
      ['results', PATHS.results, messages['counted.rate']],
      ['explain', PATHS.explain, messages['explain.considered']],
      ['settings', PATHS.settings, messages['group.donation']],
      ['panel', PATHS.article(article.documentId), messages['shown.title']],
      ['banner', `${PATHS.banners}/create?plugins[i18n][locale]=en`, messages['start.hint']],
      ['campaign', `${PATHS.newCampaign}`, messages['audience.everybody']],
    ] as const;
    for (const [what, path, text] of pages) {
      await test.step(what, async () => {
        await visit(page, newsroom, path);
        const ours = page.getByText(text, { exact: true }).first();
        await expect(ours).toBeVisible();
        await expect(ours).toHaveCSS('direction', side);
        await expect(page.getByText(messages.loading, { exact: true })).toHaveCount(0);
        await picture(page, what);
        expect(await leftInEnglish(page, messages)).toEqual([]);
        expect(await stickingOut(page)).toEqual([]);
      });
    }

    await test.step('the cells of a table', async () => {
      await visit(page, newsroom, PATHS.results);
      await expect(page.getByRole('gridcell').last()).toHaveCSS('text-align', 'start');
    });

    await test.step('list', async () => {
      await visit(page, newsroom, PATHS.articles);
      await expect(page.getByText(messages['choice.automatic']).first()).toBeVisible();
      await page.getByRole('row').nth(1).getByRole('checkbox').check();
      await picture(page, 'list');
      await page.getByRole('button', { name: messages['many.hide'] }).click();
      await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1');
      const inDialog = page.getByRole('dialog').getByRole('paragraph').first();
      await expect(inDialog).toHaveCSS('direction', side);
      await picture(page, 'many');
      expect(await leftInEnglish(page, messages)).toEqual([]);
    });

    expect(complaints.filter((each) => /missing|uncaught|translation/i.test(each))).toEqual([]);
  });
}
