import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';

import { connectNewsroom, NewsroomDown, type Newsroom } from './newsroom';
import { articlePage, donatePage, downPage, frontPage, notFoundPage } from './pages';
import { isLocale, type Locale } from './texts';

/** The source folder's assets, seen from `demo/dist/site` where this file runs. */
const ASSETS = join(__dirname, '../../site/assets');

const FILES: Record<string, { file: string; type: string }> = {
  '/style.css': { file: 'style.css', type: 'text/css; charset=utf-8' },
  '/favicon.svg': { file: 'favicon.svg', type: 'image/svg+xml' },
  '/favicon.ico': { file: 'favicon.svg', type: 'image/svg+xml' },
};

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const page = (body: string, status = 200): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
});

const redirect = (location: string): Answer => ({
  ...page('', 302),
  headers: { location },
});

const pageIn = async (
  locale: Locale,
  [name = '', id = '', ...more]: string[],
  url: URL,
  newsroom: Newsroom,
  strapiUrl: string,
): Promise<Answer> => {
  if (name === '') {
    return page(frontPage(locale, await newsroom.articles(locale)));
  }
  if (name === 'article' && id !== '' && more.length === 0) {
    const article = await newsroom.article(locale, id);
    if (article) {
      const preview = url.searchParams.get('donation-banners-preview');
      return page(articlePage(locale, article, strapiUrl, preview));
    }
  }
  if (name === 'donate' && id === '') {
    const gift = (key: string): string => url.searchParams.get(key) ?? '';
    return page(
      donatePage(
        locale,
        { amount: gift('amount'), currency: gift('currency'), frequency: gift('frequency') },
        url.search,
      ),
    );
  }
  return page(notFoundPage(locale), 404);
};

const answer = async (
  request: IncomingMessage,
  newsroom: Newsroom,
  strapiUrl: string,
): Promise<Answer> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...page(notFoundPage('en'), 405), headers: { allow: 'GET, HEAD' } };
  }
  // A path that starts with two slashes must not be taken for a host.
  const address = `http://site${request.url ?? '/'}`;
  if (!URL.canParse(address)) {
    return page(notFoundPage('en'), 404);
  }
  const url = new URL(address);
  const asset = FILES[url.pathname];
  if (asset) {
    return { status: 200, type: asset.type, body: await readFile(join(ASSETS, asset.file)) };
  }
  const [first, ...rest] = url.pathname.split('/').slice(1).filter(Boolean);
  if (first === undefined) {
    return redirect('/en');
  }
  if (first === 'donate') {
    return redirect(`/en/donate${url.search}`);
  }
  if (!isLocale(first)) {
    return page(notFoundPage('en'), 404);
  }
  try {
    return await pageIn(first, rest, url, newsroom, strapiUrl);
  } catch (error) {
    if (error instanceof NewsroomDown) {
      return { ...page(downPage(first), 502), headers: { 'retry-after': '10' } };
    }
    throw error;
  }
};

/**
 * The paper's site, as a newsroom's front end would use the plugin.
 *
 * @param strapiUrl where the site and its readers reach Strapi
 */
export const createSite = (strapiUrl: string): Server => {
  const newsroom = connectNewsroom(strapiUrl);
  return createServer((request, response) => {
    answer(request, newsroom, strapiUrl)
      .catch((error: unknown): Answer => {
        console.error(error);
        return { status: 500, type: 'text/plain; charset=utf-8', body: 'Something went wrong.' };
      })
      .then(({ status, type, body, headers }) => {
        response.writeHead(status, {
          'content-type': type,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          ...headers,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
};
