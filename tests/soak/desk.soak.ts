/**
 * The admin of a large newsroom in a real browser: how long each of the plugin's pages takes from the click to being
 * usable, with 5,000 articles, 500 campaigns and 100,000 reminders. Pages beside Strapi's own are measured with theirs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Locator, type Page } from '@playwright/test';

import playwright from '../../playwright.config';
import { median, report, type Row } from '../bench/report';
import { logIn } from '../browser/support/editor';
import { type Newsroom, startNewsroom } from '../browser/support/newsroom';
import { enlarge } from './support/large-newsroom';

const SIZES = { articles: 5000, campaigns: 500, reminders: 100_000 };
/** Looks at each page. */
const LOOKS = Number(process.env.SOAK_LOOKS ?? 5);
/** Milliseconds until a page is usable. */
const MOST = 1000;

const CONTENT = '/content-manager/collection-types';
const ARTICLES = `${CONTENT}/api::article.article`;
const BANNERS = `${CONTENT}/plugin::donation-banners.banner`;
const CAMPAIGNS = `${CONTENT}/plugin::donation-banners.campaign`;

interface Look {
  name: string;
  path: string;
  /** What there is once the page can be used. */
  usable: (page: Page) => Locator;
  /** What is pressed first, where it is not a page of its own. */
  press?: (page: Page) => Promise<void>;
}

/** As a link of the admin would, without loading it anew. */
const navigate = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.history.pushState({ idx: 0, key: String(Math.random()) }, '', `/admin${to}`);
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
  }, path);

const askForReminder = async ({ strapi }: Newsroom): Promise<void> => {
  const api = `${strapi}/api/donation-banners`;
  const { banners } = (await (await fetch(`${api}/choices`)).json()) as any;
  const [banner] = Object.values<any>(banners).filter(({ reminder }) => reminder);
  await fetch(`${api}/reminders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: 'reader@reader.example',
      banner: banner.id,
      option: banner.reminder.options[0].after,
      locale: 'en',
    }),
  });
};

const looks = (article: string, campaign: string, banner: string): Look[] => [
  {
    name: 'homepage widget',
    path: '/',
    usable: (page) => page.getByText('Campaigns running now'),
  },
  {
    name: 'article list with the banner column',
    path: `${ARTICLES}?page=1&pageSize=50&plugins[i18n][locale]=en`,
    usable: (page) => page.getByRole('row').nth(1).getByText('Automatic'),
  },
  {
    name: 'bulk dialog for 50 articles',
    path: `${ARTICLES}?page=1&pageSize=50&plugins[i18n][locale]=en`,
    press: async (page) => {
      await page.getByRole('checkbox', { name: 'Select all entries' }).check();
      await page.getByRole('button', { name: 'No banner' }).waitFor();
    },
    usable: (page) => page.getByRole('dialog').getByText(/50 articles/),
  },
  {
    name: 'article panel',
    path: `${ARTICLES}/${article}?plugins[i18n][locale]=en`,
    usable: (page) => page.getByRole('radio', { name: 'Automatic' }),
  },
  {
    name: 'banner edit view with preview',
    path: `${BANNERS}/${banner}?plugins[i18n][locale]=en`,
    usable: (page) =>
      page.frameLocator('iframe[title="The banner in a page"]').locator('#banner h2'),
  },
  {
    name: 'campaign edit view with reach',
    path: `${CAMPAIGNS}/${campaign}`,
    usable: (page) => page.getByText(/^Reaches [\d,.]+ of your/),
  },
  {
    name: 'reminders page',
    path: '/plugins/donation-banners/reminders',
    usable: (page) => page.getByRole('row').nth(1),
  },
  {
    name: 'explain page',
    path: `/plugins/donation-banners/explain?contentType=api::article.article&documentId=${article}&locale=en`,
    usable: (page) => page.getByRole('heading', { name: /^This reader gets/ }),
  },
  {
    name: 'settings page',
    path: '/settings/donation-banners',
    usable: (page) => page.getByRole('button', { name: 'Save' }),
  },
];

const BLANK = '/me';

const timeOf = async (page: Page, { path, usable, press }: Look): Promise<number> => {
  await navigate(page, BLANK);
  await page.getByRole('heading', { name: 'Experience' }).waitFor();
  let start = performance.now();
  await navigate(page, path);
  if (press) {
    await press(page);
    start = performance.now();
    await page.getByRole('button', { name: 'No banner' }).click();
  }
  await usable(page).first().waitFor();
  return performance.now() - start;
};

const measure = async (page: Page, look: Look): Promise<Row> => {
  const times: number[] = [];
  // The first one loads the page's code.
  for (let turn = 0; turn <= LOOKS; turn += 1) {
    times.push(await timeOf(page, look));
  }
  const [first, ...others] = times as [number, ...number[]];
  process.stdout.write(
    `${look.name}: ${times.map(Math.round).join(' ')} ms (first: ${Math.round(first)})\n`,
  );
  return { metric: look.name, value: median(others), unit: 'ms', goal: `<= ${MOST}` };
};

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const small = await startNewsroom(folder);
  await askForReminder(small.newsroom);
  await small.stop();
  const { article, campaign, banner } = enlarge(join(folder, 'data.db'), SIZES);
  const { newsroom, stop } = await startNewsroom(folder);
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 1200 },
      locale: 'en-GB',
    });
    page.setDefaultTimeout(30_000);
    await logIn(page, newsroom);
    const rows: Row[] = [];
    for (const look of looks(article, campaign, banner)) {
      rows.push(await measure(page, look));
    }
    report('soak-desk', rows);
  } finally {
    await browser.close();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
};

void main();
