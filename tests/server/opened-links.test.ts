/** Addresses that are meant for POST, opened in a browser: the reader's own page, and nothing is changed. */
import { JSDOM } from 'jsdom';

import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

const ACTIONS = ['cancel', 'confirm', 'snooze', 'suppress'];

let newsroom: Newsroom;
let page: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  const banner = await saveBanner(newsroom);
  const body = { email: 'reader@reader.example', banner, option: 'P1M', locale: 'de' };
  expect((await newsroom.post('/reminders', body)).status).toBe(201);
  const [row] = await rowsOf(newsroom, REMINDER);
  const token = await newsroom.run(
    (strapi, id: string) =>
      strapi.plugin('donation-banners').service('secrets').token(id) as string,
    row?.documentId as string,
  );
  page = `/reminders/${token}`;
});
afterAll(() => newsroom.stopAndRemove());

const formsOf = (html: string, url: string): string[] =>
  [...new JSDOM(html, { url }).window.document.forms].map(({ action }) => new URL(action).pathname);

test.each(['', ...ACTIONS.map((action) => `/${action}`)])(
  '…%s shows the reminder, changes nothing, and its buttons work from there',
  async (more) => {
    const before = await rowsOf(newsroom, REMINDER);
    const answer = await newsroom.api(`${page}${more}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    expect(html).toContain('<html lang="de"');
    const below = new URL(`${newsroom.url}/api/donation-banners${page}`).pathname;
    expect(formsOf(html, answer.url)).toEqual(
      ['snooze', 'cancel', 'suppress'].map((action) => `${below}/${action}`),
    );
    const head = await newsroom.api(`${page}${more}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await rowsOf(newsroom, REMINDER)).toEqual(before);
  },
);

test.each(['', '/undo', ...ACTIONS.map((action) => `/nosuch/${action}`)])(
  '/reminders%s, without a reminder of its own, is a page with a way on',
  async (path) => {
    const answer = await newsroom.api(`/reminders${path}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const { document } = new JSDOM(await answer.text()).window;
    expect(document.querySelector('a')?.href).toBe('https://gazette.example/');
    expect((await newsroom.api(`/reminders${path}`, { method: 'HEAD' })).status).toBe(404);
  },
);
