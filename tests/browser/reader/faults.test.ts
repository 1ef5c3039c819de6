/** Whatever goes wrong, the article is as if the banner were not there, and the console is empty. */
import { expect, type Page, type Route, test } from '@playwright/test';

import { aBanner, choicesWith } from '../../public/fixtures';
import { watchConsole } from '../support/console-watch';
import { shiftsOf, watchShifts } from '../support/layout-shifts';
import { CMS, element, json, openPage, paragraphs, SCRIPT } from '../support/reader-page';

const headings = (page: Page) => page.locator('donation-banner h2');

const later = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

const slowly =
  (milliseconds: number) =>
  async (route: Route): Promise<void> => {
    await later(milliseconds);
    // The page may have given up.
    await json(choicesWith())(route).catch(() => undefined);
  };

/** The article can be read and scrolled, and holds no trace of a banner. */
const expectArticleAlone = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'The harbour wall' })).toBeVisible();
  await expect(headings(page)).toHaveCount(0);
  const heights = await page
    .locator('donation-banner')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(heights.every((height) => height === 0)).toBe(true);
  expect(await shiftsOf(page)).toBe(0);
};

/** What the browser itself logs about a request that was refused; no script of ours can prevent it. */
const aboutTheNetwork = (line: string): boolean => line.includes('Failed to load resource');

let complaints: string[];
test.beforeEach(async ({ page }) => {
  complaints = watchConsole(page);
  await watchShifts(page);
});
test.afterEach(() => expect(complaints.filter((line) => !aboutTheNetwork(line))).toEqual([]));

test('a CMS that takes longer than ten seconds: the page never waits, and no banner comes late', async ({
  page,
}) => {
  const began = Date.now();
  await openPage(page, { choices: slowly(11_000), body: element() + paragraphs(4) + SCRIPT });
  expect(Date.now() - began).toBeLessThan(5000);
  await expectArticleAlone(page);
  await page.waitForTimeout(11_500);
  await expectArticleAlone(page);
});

test('a CMS that takes two seconds: the banner comes then', async ({ page }) => {
  await openPage(page, { choices: slowly(2000) });
  await page.waitForTimeout(1000);
  await expectArticleAlone(page);
  await expect(headings(page)).toBeVisible();
});

const GARBAGE: Record<string, string> = {
  'no JSON': '<html>Bad gateway</html>',
  nothing: '',
  null: 'null',
  'a list': '[]',
  'a number where campaigns belong': '{"campaigns": 7, "banners": {}}',
  'campaigns of nothing': '{"campaigns": [null, 3, {}], "banners": {}}',
  'a campaign whose banner is missing': JSON.stringify({ ...choicesWith(), banners: {} }),
  'a banner of nothing': JSON.stringify({ ...choicesWith(), banners: { 'banner-1': {} } }),
};
test('a CMS that answers garbage', async ({ page }) => {
  let answer = '';
  await openPage(page, {
    choices: (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/json',
        body: answer,
      }),
  });
  for (const [what, body] of Object.entries(GARBAGE)) {
    answer = body;
    const asked = page.waitForResponse('**/choices*');
    await page.reload();
    await asked;
    await page.waitForTimeout(200);
    await test.step(what, () => expectArticleAlone(page));
  }
});

for (const [what, pattern] of [
  ['the whole script', '**/embed.js'],
  ['all of the CMS', `${CMS}/**`],
  ['the choices', '**/choices*'],
] as const) {
  test(`an ad blocker that blocks ${what}`, async ({ page }) => {
    await openPage(page);
    await page.route(pattern, (route) => route.abort('blockedbyclient'));
    await page.reload();
    await page.waitForTimeout(300);
    await expectArticleAlone(page);
  });
}

test('an ad blocker that blocks the later parts: the banner is there, gives, and reminds by its form', async ({
  page,
}) => {
  await openPage(page);
  await page.route(/embed\.[0-9a-f]{16}\.js/, (route) => route.abort('blockedbyclient'));
  await page.route('https://give.example/**', (route) => route.fulfill({ body: 'Thank you' }));
  await page.reload();
  await expect(headings(page)).toBeVisible();
  await page.locator('summary').click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/^https:\/\/give\.example\/\?/);
});

test('cookies off and a storage that throws: the banner asks, and closes', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDocumentCookieDisabled', { disabled: true });
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await openPage(page, { choices: choicesWith(aBanner({ supporterDays: 30 })) });
  await expect(headings(page)).toBeVisible();
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: 'I already give' }).click();
  await expect(page.getByRole('status')).toContainText('Thank you');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('donation-banner')).toBeHidden();
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a storage that is full', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await openPage(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await page.waitForTimeout(300);
  await expectArticleAlone(page);
});

test('ten banners on a page: one request, each its own', async ({ page }) => {
  let requests = 0;
  await openPage(page, {
    body: element().repeat(10) + SCRIPT,
    choices: async (route) => {
      requests += 1;
      await json(choicesWith())(route);
    },
  });
  await expect(headings(page)).toHaveCount(10);
  expect(requests).toBe(1);
  await page.locator('donation-banner').nth(3).locator('summary').click();
  await expect(page.locator('.box:visible')).toHaveCount(1);
  await page.locator('donation-banner').nth(7).getByText('$10').click();
  const chosen = page.locator('donation-banner .gift:visible input:checked');
  expect(
    await chosen.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
  ).toEqual(Array.from({ length: 10 }, (_, index) => (index === 7 ? '10' : '5')));
  await page
    .locator('donation-banner')
    .nth(3)
    .getByRole('button', { name: 'Close' })
    .last()
    .click();
  // A no holds for all of them.
  await expect(page.locator('donation-banner:visible')).toHaveCount(0);
});

test('removed while it asks, while its later part loads, and put back elsewhere', async ({
  page,
}) => {
  await openPage(page, {
    choices: slowly(500),
    body: `<div id="a">${element()}</div><div id="b"></div>${SCRIPT}`,
  });
  const whenDefined = page.evaluate(() =>
    customElements.whenDefined('donation-banner').then(() => undefined),
  );
  await whenDefined;
  await page.evaluate(() => {
    const banner = document.querySelector('donation-banner')!;
    Object.assign(window, { banner });
    banner.remove();
  });
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => (window as any).banner.shadowRoot?.childElementCount ?? 0)).toBe(
    0,
  );
  await page.evaluate(() => document.querySelector('#b')!.append((window as any).banner));
  await expect(page.locator('#b donation-banner h2')).toBeVisible();

  await page.route(/embed\.[0-9a-f]{16}\.js/, async (route) => {
    await later(400);
    await route.fallback();
  });
  await page.reload();
  await expect(headings(page)).toBeVisible();
  await page.locator('donation-banner').dispatchEvent('pointerover');
  await page.evaluate(() => document.querySelector('donation-banner')!.remove());
  await page.waitForTimeout(700);
  await expect(page.getByRole('heading', { name: 'The harbour wall' })).toBeVisible();
});

test('single-page navigation: another article decides anew, and shows its own', async ({
  page,
}) => {
  await openPage(page, {
    choices: async (route) => {
      const id = new URL(route.request().url()).searchParams.get('documentId') ?? '';
      const choices = choicesWith(aBanner({ id: `banner-${id}`, heading: `Appeal of ${id}` }));
      await json(id === 'obituary' ? { ...choices, campaigns: [] } : choices)(route);
    },
  });
  const go = (id: string): Promise<void> =>
    page.evaluate((next) => {
      history.pushState({}, '', `/${next}`);
      document.querySelector('donation-banner')!.setAttribute('document-id', next);
    }, id);
  await expect(headings(page)).toHaveText('Appeal of doc');
  await go('second');
  await expect(headings(page)).toHaveText('Appeal of second');
  await go('obituary');
  await expect(page.locator('donation-banner')).toBeHidden();
  await go('third');
  await expect(headings(page)).toHaveText('Appeal of third');
  await page.locator('summary').click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
});
