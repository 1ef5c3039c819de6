/** What the admin draws of a banner, beside what its readers get on the site. */
import type { Locator, Page } from '@playwright/test';

import { BANNER, PATHS, sitDown, visit } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { pictures } from '../support/pictures';
import { articlesOf } from '../support/rendered-article';
import { callAs, dataOf } from '../support/staff';

const picture = pictures('desk/preview', false);

interface Component {
  id?: number;
}

interface Stored {
  documentId: string;
  name: string;
  reminder: Component & { options: Component[] };
}

/** A component as it is written anew. */
const anew = (stored: Component): object => ({ ...stored, id: undefined });

/** What of the banner a reader can see and press, in words. */
const pressable = (host: Locator): Promise<string[]> =>
  host.evaluate(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll<HTMLElement>('a, button, summary, label')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.getAttribute('aria-label') ?? each.innerText),
  );

const choose = async (page: Page, what: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: what }).last().click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('the admin draws what a reader can see and press, in every state and place', async ({
  newsroom,
  page,
  browser,
}) => {
  const call = await callAs(newsroom, newsroom.admin);
  const banners = `/content-manager/collection-types/${BANNER}`;
  const list = await (await call('GET', `${banners}?locale=en`)).json();
  const { documentId } = (list.results as Stored[]).find(({ name }) => name.startsWith('Letter'))!;
  const address = `${banners}/${documentId}`;
  const { reminder } = await dataOf<Stored>(call('GET', `${address}?locale=en`));
  const options = reminder.options.map(anew);
  await dataOf(
    call('POST', `${address}/actions/publish?locale=en`, {
      supporterDays: 30,
      reminder: { ...anew(reminder), options, onDevice: true, calendar: true },
    }),
  );
  const article = (await articlesOf(newsroom)).find(({ title }) => /ferry/i.test(title))!;

  // A reader of their own, without what an editor has in the browser.
  const site = await browser.newContext();
  const reader = await site.newPage();
  await reader.goto(article.url);
  const live = reader.locator('donation-banner[placement=article-end]');
  await expect(live.getByRole('button', { name: 'I already give' })).toBeVisible();
  const asked = await pressable(live);
  expect(asked).toEqual(expect.arrayContaining(['Other', 'I already give']));
  await live.locator('summary').click();
  await expect(live.locator('.ways')).toBeVisible();
  const reminding = await pressable(live);
  await site.close();

  await sitDown(page, newsroom, newsroom.admin);
  const drawn = page.frameLocator('iframe[title="The banner in a page"]').last().locator('#banner');
  const inBoth = async (name: string): Promise<void> => {
    await expect(drawn.getByRole('heading')).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => pressable(drawn)).toEqual(asked);
    await picture(page, `${name}-asked`);
    await choose(page, 'Reader', 'picks a reminder');
    await expect.poll(() => pressable(drawn)).toEqual(reminding);
    await picture(page, `${name}-reminding`);
    await choose(page, 'Reader', 'is asked');
  };

  await test.step('in Explain', async () => {
    const query = `contentType=api::article.article&documentId=${article.documentId}&locale=en`;
    await visit(page, newsroom, `${PATHS.explain}?${query}`);
    await inBoth('explain');
  });
  await test.step('beside the form', async () => {
    await visit(page, newsroom, `${PATHS.banners}/${documentId}?plugins[i18n][locale]=en`);
    await inBoth('panel');
  });
  await test.step('large, in a page as browsers lay out those of today', async () => {
    await page.getByRole('button', { name: 'Show it large' }).click();
    await inBoth('large');
    expect(await drawn.evaluate((host) => host.ownerDocument.compatMode)).toBe('CSS1Compat');
  });
  await test.step('over the page: in the window, from its heading on', async () => {
    await choose(page, 'Place', 'over the page');
    await expect(drawn.getByRole('heading')).toBeInViewport();
    const inside = await drawn.evaluate((host) => {
      const { top, bottom } = host.shadowRoot!.querySelector('dialog')!.getBoundingClientRect();
      return top >= 0 && bottom <= host.ownerDocument.defaultView!.innerHeight;
    });
    expect(inside).toBe(true);
    await picture(page, 'overlay');
  });
  await test.step('at the bottom of the page: where the window ends', async () => {
    await choose(page, 'Place', 'bottom of the page');
    await expect
      .poll(() =>
        drawn.evaluate((host) => {
          const { top, bottom } = host.getBoundingClientRect();
          const { innerHeight } = host.ownerDocument.defaultView!;
          return { ends: Math.round(bottom) === innerHeight, leavesRoom: top > innerHeight / 4 };
        }),
      )
      .toEqual({ ends: true, leavesRoom: true });
    await picture(page, 'bottom');
  });
});
