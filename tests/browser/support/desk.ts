import { expect, type Locator, type Page } from '@playwright/test';

import type { Choices } from '../../../domain/src/choices';
import type { Newsroom } from './newsroom';
import type { Account } from './staff';

const CONTENT = '/admin/content-manager/collection-types';

export const ARTICLE = 'api::article.article';
export const BANNER = 'plugin::donation-banners.banner';

/** Where things are in the admin. */
export const PATHS = {
  articles: `${CONTENT}/${ARTICLE}?page=1&pageSize=20&sort=title:ASC&plugins[i18n][locale]=en`,
  article: (documentId: string) => `${CONTENT}/${ARTICLE}/${documentId}?plugins[i18n][locale]=en`,
  banners: `${CONTENT}/${BANNER}`,
  campaigns: '/admin/plugins/donation-banners/campaigns',
  newCampaign: `${CONTENT}/plugin::donation-banners.campaign/create`,
  explain: '/admin/plugins/donation-banners/explain',
  results: '/admin/plugins/donation-banners/results',
  reminders: '/admin/plugins/donation-banners/reminders',
  settings: '/admin/settings/donation-banners',
} as const;

/** Has the page belong to somebody who is logged in, without the log-in's page. */
export const sitDown = async (
  page: Page,
  { strapi }: Newsroom,
  account: Account,
): Promise<void> => {
  // The page's own: what it is answered in cookies, it has.
  const login = await page.request.post(`${strapi}/admin/login`, { data: account });
  expect(login.ok()).toBe(true);
  const { data } = (await login.json()) as { data: { token: string } };
  await page.addInitScript((token) => {
    // The frames that draw banners and letters are pages of their own.
    if (window === window.top) {
      localStorage.setItem('jwtToken', JSON.stringify(token));
      localStorage.setItem('isLoggedIn', 'true');
    }
  }, data.token);
};

/** Opens a page of the admin. What is expected on it counts from when the admin has started, which may take long. */
export const visit = async (page: Page, { strapi }: Newsroom, path: string): Promise<void> => {
  await page.goto(`${strapi}${path}`);
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 });
};

export interface Article {
  documentId: string;
  title: string;
}

/** A published article of the demo, by how its English title begins. */
export const articleCalled = async ({ strapi }: Newsroom, start: string): Promise<Article> => {
  const query = `locale=en&fields=title&filters[title][$startsWith]=${encodeURIComponent(start)}`;
  const answer = await fetch(`${strapi}/api/articles?${query}`);
  const [article] = ((await answer.json()) as { data: Article[] }).data;
  if (!article) {
    throw new Error(`The demo has no article “${start} …”.`);
  }
  return article;
};

/** What readers of the article are answered. */
export const choicesOf = async (
  { strapi }: Newsroom,
  { documentId }: Article,
): Promise<Choices> => {
  const query = `contentType=${ARTICLE}&documentId=${documentId}&locale=en`;
  const answer = await fetch(`${strapi}/api/donation-banners/choices?${query}`);
  return (await answer.json()) as Choices;
};

/** The heading that the article's readers get by an editor's choice; null where none was made. */
export const pinnedHeading = ({ campaigns, banners }: Choices): string | null => {
  const pin = campaigns.find(({ pinned }) => pinned);
  return banners[pin?.variants[0]?.banner ?? '']?.heading ?? null;
};

/** Presses Tab until something has the focus. @throws where that takes too many */
export const tabTo = async (page: Page, wanted: Locator, most = 80): Promise<void> => {
  await expect(wanted).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} times Tab do not lead to ${wanted}.`);
};
