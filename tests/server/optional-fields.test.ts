/** What a request for a reminder may hold besides the promise itself: nothing in it can lose the promise. */
import { ARTICLE, REMINDER, rowsOf, saveArticle, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

const LONG = 'x'.repeat(3000);

let newsroom: Newsroom;
let promise: Record<string, string>;
let article: string;

beforeAll(async () => {
  newsroom = await Newsroom.start({ config: { timeZone: 'Europe/Berlin' } });
  promise = { email: 'reader@reader.example', banner: await saveBanner(newsroom), option: 'P1M' };
  article = await saveArticle(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

/** The one reminder that waits; each request takes the place of the one before. */
const kept = async () => {
  const [row, ...others] = (await rowsOf(newsroom, REMINDER)).filter(({ openKey }) => openKey);
  expect(others).toEqual([]);
  return row!;
};

const askByJson = (more: object) => newsroom.post('/reminders', { ...promise, ...more });

const askByForm = (more: Record<string, string>) =>
  newsroom.api('/reminders', {
    method: 'POST',
    headers: { Accept: 'text/html' },
    body: new URLSearchParams({ ...promise, ...more }),
  });

test.each<[string, string, string | null]>([
  ['as it is', 'https://gazette.example/wall?a=1#b', 'https://gazette.example/wall?a=1#b'],
  [
    'without its query where it is too long',
    `https://gazette.example/wall?gclid=${LONG}`,
    'https://gazette.example/wall',
  ],
  ['not at all where its path is too long', `https://gazette.example/${LONG}`, null],
  ['not at all where it is no page', 'javascript:alert(1)', null],
  ['not at all where it is a file', 'file:///home/reader/article.html', null],
  ['not at all where it holds a line break', 'https://gazette.example/\r\nATTENDEE:x', null],
  ['not at all where it is no address', 'wall.html', null],
])('the page is kept %s', async (_, pageUrl, expected) => {
  for (const ask of [askByJson, askByForm]) {
    expect((await ask({ pageUrl })).status).toBe(201);
    expect((await kept()).pageUrl).toBe(expected);
  }
  const { file } = await (await askByJson({ pageUrl, way: 'calendar' })).json();
  expect(/^URL:(.*(?:\r\n .*)*)/m.exec(file)?.[1]?.replaceAll('\r\n ', '') ?? null).toBe(expected);
});

test.each([
  ['timeZone', ['Mars/Phobos', 'a\0b', '+02:00', LONG, '../../etc'], 'timeZone', 'Europe/Berlin'],
  ['locale', ['../../etc', 'en-a', LONG, 'english please'], 'bannerLocale', 'en'],
  ['contentType', ['api::no.no', 'plugin::users-permissions.user', LONG], 'contentType', ''],
  ['documentId', ['nosuch', '../x', LONG, 'a b'], 'entryDocumentId', ''],
  ['way', ['device', 'sms', LONG], 'status', 'scheduled'],
])('an odd %s is left out', async (field, values, column, expected) => {
  const article_ = { contentType: ARTICLE, documentId: article };
  for (const value of values) {
    for (const ask of [askByJson, askByForm]) {
      expect((await ask({ ...article_, [field]: value })).status).toBe(201);
      expect((await kept())[column]).toBe(expected);
    }
  }
});

test('whatever type it has', async () => {
  const fields = ['timeZone', 'locale', 'contentType', 'documentId', 'way', 'pageUrl'];
  for (const value of [null, 7, true, [], ['a', 'b'], {}, { a: { b: 1 } }]) {
    const odd = Object.fromEntries(fields.map((field) => [field, value]));
    expect((await askByJson(odd)).status).toBe(201);
    expect((await askByJson({ ...odd, way: 'calendar' })).status).toBe(200);
  }
  const twice = new URLSearchParams({ ...promise, pageUrl: 'https://gazette.example/a' });
  twice.append('pageUrl', 'https://gazette.example/b');
  const headers = { Accept: 'application/json' };
  const answer = await newsroom.api('/reminders', { method: 'POST', headers, body: twice });
  expect(answer.status).toBe(201);
});

test('an article that is there is kept', async () => {
  expect((await askByJson({ contentType: ARTICLE, documentId: article })).status).toBe(201);
  expect(await kept()).toMatchObject({ contentType: ARTICLE, entryDocumentId: article });
});

test('the promise itself is refused by the name of the field', async () => {
  for (const [field, value] of [
    ['email', 'reader'],
    ['banner', undefined],
    ['option', 'tomorrow'],
  ] as const) {
    const answer = await askByJson({ [field]: value });
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.details.errors).toMatchObject([{ path: [field] }]);
  }
});
