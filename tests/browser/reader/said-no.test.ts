/** What a reader says no to once is not asked again in other tabs, and on the newsroom's other hosts. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';

import type { DonationBannerEvents } from '../../../public/src/events';
import { element, openPage, pageHtml, SCRIPT, SITE } from '../support/reader-page';
import { startSiteAndCms } from '../support/site-and-cms';

type DecisionEvent = DonationBannerEvents['donation-banner:decision'];

const banner = (page: Page) => page.locator('donation-banner section');

const open = async (context: BrowserContext, attributes = ''): Promise<Page> => {
  const page = await context.newPage();
  await openPage(page, { body: element(attributes) + SCRIPT });
  await expect(banner(page)).toBeVisible();
  return page;
};

/** Until the later part is there: only it opens the reminder box by itself. */
const alive = async (page: Page): Promise<void> => {
  await page.locator('donation-banner summary').click();
  await expect(banner(page)).toHaveAttribute('data-state', 'reminding');
  await page.locator('[data-do=back]').click();
  await expect(banner(page)).toHaveAttribute('data-state', 'asking');
};

test('closing it in one tab closes it in the other', async ({ context }) => {
  const first = await open(context);
  const second = await open(context);
  await alive(second);
  await first.locator('[data-do=close]').click();
  await expect(banner(first)).toBeHidden();
  await expect(banner(second)).toBeHidden();
});

test('what is being typed in another tab is left alone', async ({ context }) => {
  const first = await open(context);
  const second = await open(context);
  await second.locator('donation-banner summary').click();
  await second.locator('#email').fill('reader@');
  const third = await open(context);
  await alive(third);
  await first.locator('[data-do=close]').click();
  await expect(banner(third)).toBeHidden();
  await expect(second.locator('#email')).toHaveValue('reader@');
});

/** Serves the article on another host of the newsroom as well. */
const alsoOn = async (page: Page, host: string, attributes: string): Promise<void> => {
  await page.route(`${host}/**`, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: pageHtml({ body: element(attributes) + SCRIPT }),
    }),
  );
};

const decisions = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        document.addEventListener(
          'donation-banner:decision',
          (event) =>
            done((event as DecisionEvent).detail.decision.considered.map(({ reason }) => reason)),
          { once: true },
        );
        document.querySelector('donation-banner')!.setAttribute('locale', 'en');
      }),
  );

test.describe('with the cookie’s domain', () => {
  const SUBDOMAIN = 'https://sport.gazette.example';
  const domain = 'cookie-domain="gazette.example"';

  test('it holds on subdomains, also where the host had a cookie of its own before', async ({
    context,
  }) => {
    const before = await open(context);
    await before.close();
    const page = await open(context, domain);
    await page.locator('[data-do=close]').click();
    await alsoOn(page, SUBDOMAIN, domain);
    await page.goto(`${SUBDOMAIN}/match`);
    expect(await decisions(page)).toEqual(['quiet-closed']);
    await page.goto(`${SITE}/article`);
    expect(await decisions(page)).toEqual(['quiet-closed']);
    expect(await context.cookies()).toMatchObject([{ domain: '.gazette.example' }]);
  });

  test('a domain that is not the site’s is as if it were not there', async ({ context }) => {
    const page = await open(context, 'cookie-domain="another.example"');
    await page.locator('[data-do=close]').click();
    await page.reload();
    expect(await decisions(page)).toEqual(['quiet-closed']);
    expect(await context.cookies()).toMatchObject([{ domain: 'gazette.example' }]);
  });
});

test('without it, a subdomain knows nothing of it', async ({ context }) => {
  const page = await open(context);
  await page.locator('[data-do=close]').click();
  await alsoOn(page, 'https://sport.gazette.example', '');
  await page.goto('https://sport.gazette.example/match');
  await expect(banner(page)).toBeVisible();
});

/** Playwright keeps pages from it; Puppeteer does not. */
test('a page that comes back from the back-forward cache is as quiet as any other', async () => {
  const { executablePath, args } = test.info().project.use.launchOptions!;
  const site = await startSiteAndCms({
    body: element() + SCRIPT,
    pages: { '/other': pageHtml({ body: '<p>Another article.</p>' }) },
  });
  const browser = await puppeteer.launch({
    executablePath: executablePath!,
    args: args!,
    headless: true,
  });
  try {
    const first = await browser.newPage();
    await first.goto(site.article);
    await first.waitForSelector('donation-banner >>> .banner');
    await first.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'back' : '';
      });
    });
    await first.goto(site.article.replace('/article', '/other'));
    const second = await browser.newPage();
    await second.goto(site.article);
    await (await second.waitForSelector('donation-banner >>> [data-do=close]'))!.click();
    await first.bringToFront();
    await first.goBack();
    await first.waitForFunction(() => document.title === 'back');
    await first.waitForFunction(() => document.querySelector('donation-banner')!.hidden);
  } finally {
    await browser.close();
    await site.close();
  }
});
