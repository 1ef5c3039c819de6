import type { Page } from '@playwright/test';

import type { Choices } from '../../../domain/src/choices';
import { renderBanner, type RenderOptions } from '../../../public/src/render';
import type { Newsroom } from './newsroom';

const CONTENT_TYPE = 'api::article.article';

/** An article of the demo. */
export interface Article {
  documentId: string;
  title: string;
  url: string;
}

/** The demo's English articles that carry a banner, by title. */
export const articlesOf = async ({ strapi, site }: Newsroom): Promise<Article[]> => {
  const answer = await fetch(`${strapi}/api/articles?locale=en&sort=title:asc`);
  const { data } = (await answer.json()) as { data: Array<Omit<Article, 'url'>> };
  return data.map(({ documentId, title }) => ({
    documentId,
    title,
    url: `${site}/en/article/${documentId}`,
  }));
};

/** Has the demo's article come with what `renderBanner()` makes of its choices, as a site that renders on its server does it. */
export const renderInto = async (
  page: Page,
  { strapi }: Newsroom,
  { documentId, url }: Article,
  options: RenderOptions = {},
): Promise<void> => {
  const query = new URLSearchParams({ contentType: CONTENT_TYPE, documentId, locale: 'en' });
  const answer = await fetch(`${strapi}/api/donation-banners/choices?${query}`);
  const banner = renderBanner((await answer.json()) as Choices, {
    origin: strapi,
    contentType: CONTENT_TYPE,
    documentId,
    locale: 'en',
    pageUrl: url,
    ...options,
  });
  const html = await (await fetch(url)).text();
  const body = html.replace(/<donation-banner[\s\S]*?<\/donation-banner>/, () => banner);
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
};
