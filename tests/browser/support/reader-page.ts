import type { Page, Route } from '@playwright/test';

import type { Choices } from '../../../domain/src/choices';
import { API, choicesWith } from '../../public/fixtures';
import { embedFiles } from './embed-files';

export const SITE = 'https://gazette.example';
export const CMS = 'https://cms.example';

type Answer = (route: Route) => Promise<void>;

/** A page of a site and the CMS behind it. What is left out works. */
export interface ReaderPage {
  /** Address of the content API. */
  api?: string;
  choices?: Choices | Answer;
  /** Answers a request for a reminder. */
  reminders?: Answer;
  /** What the page holds besides the article; an element and the reader script if nothing is said. */
  body?: string;
  /** Goes into the page's head. */
  head?: string;
  headers?: Record<string, string>;
  lang?: string;
}

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

export const json =
  (body: unknown, status = 200): Answer =>
  (route) =>
    route.fulfill({
      status,
      headers: { ...CORS, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

/** The server's promise to write on that day. */
export const promised = json({ status: 'scheduled', dueAt: '2099-12-22T12:00:00Z' }, 201);

export const SCRIPT = `<script async src="${CMS}/api/donation-banners/embed.js"></script>`;

/** `<donation-banner>` with these attributes besides the usual. */
export const element = (attributes = ''): string =>
  `<donation-banner document-id="doc" ${attributes}></donation-banner>`;

const sentence = 'The harbour wall was built in the year of the great flood, and holds. ';

/** Paragraphs of an article. */
export const paragraphs = (count: number): string =>
  Array.from({ length: count }, () => `<p>${sentence.repeat(6)}</p>`).join('');

const LOOK = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.6 Georgia, serif; }`;

/** The page as the site sends it. */
export const pageHtml = ({
  body = element() + SCRIPT,
  head = '',
  lang = 'en',
}: ReaderPage): string =>
  `<!doctype html><html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>The harbour wall</title>
<style nonce="n0nce">${LOOK}</style>${head}</head>
<body><main><h1>The harbour wall</h1>${paragraphs(2)}${body}</main></body></html>`;

/**
 * Opens a reader's page: the real reader script as it was built, with a site and a CMS that say what the test wants.
 * The real ones are in `newsroom.ts`.
 */
export const openPage = async (page: Page, reader: ReaderPage = {}): Promise<void> => {
  const { api = API, choices = choicesWith(), reminders = promised } = reader;
  const files = embedFiles();
  await page.route(`${new URL(api).origin}/**`, (route) => {
    const name = route.request().url().replace(`${api}/`, '').replace(/\?.*/, '');
    if (name === 'choices') {
      return typeof choices === 'function' ? choices(route) : json(choices)(route);
    }
    if (name === 'events') {
      return route.fulfill({ status: 202, headers: CORS });
    }
    if (name.startsWith('reminders')) {
      return reminders(route);
    }
    const source = files.get(name);
    return route.fulfill(
      source === undefined
        ? { status: 404 }
        : { headers: { ...CORS, 'content-type': 'text/javascript; charset=utf-8' }, body: source },
    );
  });
  await page.route(`${SITE}/**`, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', ...reader.headers },
      body: pageHtml(reader),
    }),
  );
  await page.goto(`${SITE}/article`);
};
