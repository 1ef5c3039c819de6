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
  /** What Strapi itself has drawn by then, where it is a page of Strapi's. */
  own?: (page: Page) => Locator;
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
    path: `${ARTICLES}?page=1&pageSize=10&plugins[i18n][locale]=en`,
    own: (page) => page.getByRole('row').nth(1),
    usable: (page) => page.getByRole('row').nth(1).getByText('Automatic'),
  },
  {
    name: 'bulk dialog for 50 articles',
    path: `${ARTICLES}?page=1&pageSize=50&plugins[i18n][locale]=en`,
    press: async (page) => {
      await page.getByRole('row').nth(50).getByText('Automatic').waitFor();
      await page.getByRole('checkbox', { name: 'Select all entries' }).check();
      // Strapi draws its actions when the browser is idle, and a headless one may not be before it draws a frame.
      await page.screenshot();
      await page.getByRole('button', { name: 'No banner' }).waitFor();
    },
    usable: (page) => page.getByRole('dialog').getByText(/50 articles/),
  },
  {
    name: 'article panel',
    path: `${ARTICLES}/${article}?plugins[i18n][locale]=en`,
    own: (page) => page.getByRole('textbox', { name: /^title/i }),
    usable: (page) => page.getByRole('radio', { name: 'Automatic' }),
  },
  {
    name: 'banner edit view with preview',
    path: `${BANNERS}/${banner}?plugins[i18n][locale]=en`,
    own: (page) => page.getByRole('textbox', { name: 'Heading' }),
    usable: (page) =>
      page.frameLocator('iframe[title="The banner in a page"]').locator('#banner h2'),
  },
  {
    name: 'campaign edit view with reach',
    path: `${CAMPAIGNS}/${campaign}`,
    own: (page) => page.getByRole('textbox', { name: 'Name' }),
    usable: (page) => page.getByText(/^Reaches [\d,.]+ of your/),
  },
  {
    name: 'campaigns along time',
    path: '/plugins/donation-banners/campaigns',
    usable: (page) => page.locator('.bar').nth(SIZES.campaigns - 1),
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
    usable: (page) => page.getByLabel('Sending hour'),
  },
];

const BLANK = '/me';

interface Times {
  usable: number;
  own: number | undefined;
}

const timesOf = async (page: Page, { path, usable, own, press }: Look): Promise<Times> => {
  await navigate(page, BLANK);
  await page.getByRole('heading', { name: 'Experience' }).waitFor();
  let start = performance.now();
  const passed = (): number => performance.now() - start;
  await navigate(page, path);
  if (press) {
    await press(page);
    start = performance.now();
    await page.getByRole('button', { name: 'No banner' }).click();
  }
  const [ownTime, usableTime] = await Promise.all([
    own?.(page).first().waitFor().then(passed),
    usable(page).first().waitFor().then(passed),
  ]);
  if (press) {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  return { usable: usableTime, own: ownTime };
};

const measure = async (page: Page, look: Look): Promise<Row> => {
  const times: Times[] = [];
  // The first one loads the page's code.
  for (let turn = 0; turn <= LOOKS; turn += 1) {
    times.push(await timesOf(page, look));
  }
  const [first, ...others] = times as [Times, ...Times[]];
  const own = others.flatMap((each) => each.own ?? []);
  const all = others.map(({ usable }) => Math.round(usable)).join(' ');
  const strapis = own.length > 0 ? `, Strapi’s own part ${Math.round(median(own))} ms` : '';
  process.stdout.write(
    `${look.name}: ${all} ms, the first time ${Math.round(first.usable)} ms${strapis}\n`,
  );
  return {
    metric: look.name,
    value: median(others.map(({ usable }) => usable)),
    unit: 'ms',
    goal: `<= ${MOST}`,
  };
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
