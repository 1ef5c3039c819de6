/**
 * Nothing begins before the reader sees the page: neither in one that is prerendered nor in a tab behind others.
 * Playwright lets pages do neither; Puppeteer does.
 */
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';

import { element, pageHtml, SCRIPT, SITE } from '../support/reader-page';
import { type SiteAndCms, startSiteAndCms } from '../support/site-and-cms';

/** Says that it is there, after all that the script does at once, and what is kept once the banner has been seen. */
const PROBE = `<script>
  customElements.whenDefined('donation-banner')
    .then(() => fetch('${SITE}/there?' + [!!document.prerendering, document.hidden]));
  document.addEventListener('donation-banner:impression', () => {
    const { activationStart } = performance.getEntriesByType('navigation')[0];
    const kept = [document.cookie.includes('seed'), localStorage.length, activationStart > 0];
    fetch('${SITE}/seen?' + kept);
  });
</script>`;

const ARTICLE = element() + SCRIPT + PROBE;

let browser: Browser;
let tabs: BrowserContext;
let site: SiteAndCms;
test.beforeAll(async () => {
  const { executablePath, args } = test.info().project.use.launchOptions!;
  browser = await puppeteer.launch({
    executablePath: executablePath!,
    args: args!,
    headless: true,
  });
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  tabs = await browser.createBrowserContext();
});
test.afterEach(async () => {
  await tabs.close();
  await site.close();
});

const asked = (beginning: string): string[] =>
  site.asked.filter((each) => each.startsWith(beginning));

const newTab = async (url: string): Promise<Page> => {
  const tab = await tabs.newPage();
  await tab.goto(url);
  return tab;
};

/** @param page of the same site, in front of the other */
const expectNothingBegun = async (page: Page): Promise<void> => {
  expect(asked('GET /choices')).toEqual([]);
  expect(asked('POST')).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
};

const expectBegun = async (wasPrerendered: boolean): Promise<void> => {
  await expect.poll(() => asked('GET /seen')).toEqual([`GET /seen?true,1,${wasPrerendered}`]);
  await expect.poll(() => asked('POST /events').join()).toContain('"event":"impression"');
  expect(asked('GET /choices')).toHaveLength(1);
};

test('a prerendered page asks, keeps and counts nothing until it is shown', async () => {
  const rules = JSON.stringify({ prerender: [{ urls: ['/article'], eagerness: 'immediate' }] });
  site = await startSiteAndCms({
    body: ARTICLE,
    pages: {
      '/first': pageHtml({
        body: '<a href="/article">The harbour wall</a>',
        head: `<script type="speculationrules">${rules}</script>`,
      }),
    },
  });
  const page = await newTab(site.article.replace('/article', '/first'));
  await expect.poll(() => asked('GET /there')).toEqual(['GET /there?true,true']);
  await expectNothingBegun(page);
  await page.click('a');
  await expectBegun(true);
});

test('a tab behind others asks, keeps and counts nothing until the reader comes to it', async () => {
  site = await startSiteAndCms({
    body: ARTICLE,
    pages: { '/first': pageHtml({ body: '<a href="/article" target="_blank">The wall</a>' }) },
  });
  const page = await newTab(site.article.replace('/article', '/first'));
  const opened = tabs.waitForTarget((target) => target.url() === site.article);
  await page.keyboard.down('Control');
  await page.click('a');
  await page.keyboard.up('Control');
  const behind = (await (await opened).page())!;
  await expect.poll(() => asked('GET /there')).toEqual(['GET /there?false,true']);
  await expectNothingBegun(page);
  await behind.bringToFront();
  await expectBegun(false);
});
