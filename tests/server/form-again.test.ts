/** Readers without a script: whatever keeps their form from being taken, nothing typed is lost, and there is a way on. */
import { JSDOM } from 'jsdom';

import { act, bannerData, BANNER, REMINDER, rowsOf, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

const PAGE = 'https://gazette.example/harbour-wall?from=mail';
const ADDRESS = 'reader@reader.example';

let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  newsroom = await Newsroom.start({
    config: {
      limits: {
        perIp: { requests: 10_000, seconds: 60 },
        perAddress: { requests: 1, seconds: 150 },
      },
    },
  });
  banner = await saveBanner(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

interface Answer {
  status: number;
  headers: Headers;
  document: Document;
}

const post = async (path: string, fields: Record<string, string>): Promise<Answer> => {
  const answer = await newsroom.api(path, {
    method: 'POST',
    headers: { Accept: 'text/html,*/*;q=0.8' },
    body: new URLSearchParams(fields),
  });
  const { document } = new JSDOM(await answer.text()).window;
  return { status: answer.status, headers: answer.headers, document };
};

const asked = (more: Record<string, string> = {}) => ({
  banner,
  option: 'P1M',
  locale: 'en',
  pageUrl: PAGE,
  email: ADDRESS,
  ...more,
});

const field = (document: Document): HTMLInputElement => document.querySelector('#email')!;

const linksOf = (document: Document): string[] =>
  [...document.querySelectorAll('a')].map((link) => link.href);

/** What a browser sends when the reader corrects the address and presses a button. */
const sentAgain = ({ document }: Answer, email: string): Record<string, string> => {
  const form = document.querySelector('form')!;
  expect(form.getAttribute('action')).toBe('./reminders');
  const hidden = [...form.querySelectorAll<HTMLInputElement>('[type=hidden]')];
  const button = (form.querySelector('.primary') ??
    form.querySelector('button')) as HTMLButtonElement;
  return {
    ...Object.fromEntries(hidden.map(({ name, value }) => [name, value])),
    email,
    [button.name]: button.value,
  };
};

test.each([
  ['reader@', 'looks incomplete'],
  ['"><script>alert(1)</script>', 'looks incomplete'],
  ['', 'enter your e-mail address'],
])('an address that is none comes back with the error at its field: %s', async (email, says) => {
  const answer = await post('/reminders', asked({ email, option: 'P3M' }));
  const { document } = answer;
  expect(answer.status).toBe(400);
  expect(field(document).value).toBe(email);
  expect(field(document).getAttribute('aria-invalid')).toBe('true');
  expect(field(document).autofocus).toBe(true);
  const error = document.getElementById(field(document).getAttribute('aria-describedby')!)!;
  expect(error.textContent).toContain(says);
  expect(document.querySelector('script')).toBeNull();
  expect(linksOf(document)).toEqual([PAGE]);
  expect(document.querySelector('button.primary')!.textContent).toBe('Remind me in three months');

  const set = await post('/reminders', sentAgain(answer, `again${email.length}@reader.example`));
  expect(set.status).toBe(201);
  const row = (await rowsOf(newsroom, REMINDER)).at(-1)!;
  expect(row).toMatchObject({ option: 'P3M', pageUrl: PAGE, bannerDocumentId: banner });
});

test('an option that is offered no more: the others are, and what was typed is kept', async () => {
  const answer = await post('/reminders', asked({ option: 'P9M' }));
  expect(answer.status).toBe(404);
  expect(answer.document.querySelector('[role=alert]')!.textContent).toContain('no longer offered');
  expect(field(answer.document).value).toBe(ADDRESS);
  expect(field(answer.document).hasAttribute('aria-invalid')).toBe(false);
  expect(answer.document.querySelectorAll('[name=option]')).toHaveLength(2);
});

test('too many requests: when to come back, and what was typed is kept', async () => {
  const email = 'often@reader.example';
  expect((await post('/reminders', asked({ email }))).status).toBe(201);
  const answer = await post('/reminders', asked({ email }));
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60);
  expect(answer.document.querySelector('[role=alert]')!.textContent).toMatch(/in [23] minutes\./);
  expect(field(answer.document).value).toBe(email);
  expect(linksOf(answer.document)).toEqual([PAGE]);
});

test('a banner that is gone: said so, with the way back', async () => {
  const documentId = await saveBanner(newsroom, { data: bannerData({ name: 'Gone' }) });
  await act(newsroom, BANNER, 'delete', { documentId });
  for (const [index, gone] of [documentId, '../x', ''].entries()) {
    const email = `gone${index}@reader.example`;
    const answer = await post('/reminders', asked({ banner: gone, email }));
    expect([400, 404]).toContain(answer.status);
    expect(answer.document.body.textContent).toContain('no longer offered');
    expect(linksOf(answer.document)).toEqual([PAGE]);
  }
});

test('the way leads to the newsroom’s own site only', async () => {
  for (const pageUrl of ['https://elsewhere.example/', 'javascript:alert(1)', '']) {
    const { document } = await post('/reminders', asked({ email: '', pageUrl }));
    expect(linksOf(document)).toEqual(['https://gazette.example/']);
  }
});

test('links that are no more have a way on', async () => {
  const unknown = new JSDOM(await (await newsroom.api('/reminders/nosuch')).text()).window.document;
  expect(linksOf(unknown)).toEqual(['https://gazette.example/']);
  for (const action of ['confirm', 'cancel', 'snooze', 'suppress']) {
    const { status, document } = await post(`/reminders/nosuch/${action}`, {});
    expect(status).toBe(404);
    expect(linksOf(document)).toEqual(['https://gazette.example/']);
  }
  const { document } = await post('/reminders/undo', { undo: 'x', locale: 'de', pageUrl: PAGE });
  expect(document.documentElement.lang).toBe('de');
  expect(linksOf(document)).toEqual([PAGE]);
});

test('in the reader’s own language and direction', async () => {
  const { document } = await post('/reminders', asked({ email: 'x', locale: 'ar' }));
  expect(document.documentElement.dir).toBe('rtl');
  expect(field(document).dir).toBe('ltr');
});

test('whatever a form holds, the answer is a page', async () => {
  for (const fields of [
    {},
    { email: 'x'.repeat(5000) },
    { banner, locale: '../../etc', email: '' },
  ]) {
    const { status, document } = await post('/reminders', fields as Record<string, string>);
    expect([400, 404]).toContain(status);
    expect(document.querySelector('h1')).not.toBeNull();
  }
});
