import { type AdminClient, logIn } from './support/admin-client';
import {
  act,
  addLocale,
  ARTICLE,
  ATTACHMENT,
  BANNER,
  bannerData,
  rowsOf,
  saveArticle,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let admin: AdminClient;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  await addLocale(newsroom, 'de');
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.stopAndRemove());

const path = (documentId: string, locale = 'en') =>
  `/donation-banners/attachments?${new URLSearchParams({ contentType: ARTICLE, documentId, locale })}`;

const state = async (answer: Promise<Response>) => {
  const { data } = (await (await answer).json()) as any;
  return data;
};

const put = (documentId: string, more: Record<string, unknown>, by = admin) =>
  by.send('PUT', '/donation-banners/attachments', {
    contentType: ARTICLE,
    documentId,
    locale: 'en',
    ...more,
  });

test('an editor pins a banner, hides all, and goes back to automatic', async () => {
  const automatic = await saveBanner(newsroom, { data: bannerData({ name: 'Autumn' }) });
  const campaign = await saveCampaign(newsroom, { banner: automatic });
  const pinned = await saveBanner(newsroom, { data: bannerData({ name: 'Winter' }) });
  const documentId = await saveArticle(newsroom, ['en', 'de']);

  expect(await state(admin.get(path(documentId)))).toMatchObject({
    attachment: null,
    shown: {
      source: 'campaign',
      banner: { documentId: automatic, name: 'Autumn', published: true },
      campaign: { documentId: campaign, name: 'Autumn', share: 100 },
    },
    articlePublished: true,
  });
  expect(await state(put(documentId, { mode: 'show', banner: pinned }))).toMatchObject({
    attachment: { mode: 'show', locale: 'en', banner: { documentId: pinned } },
    shown: { source: 'attachment', banner: { documentId: pinned }, campaign: null },
  });
  expect((await state(admin.get(path(documentId, 'de')))).shown.source).toBe('campaign');
  expect(await state(put(documentId, { mode: 'hide' }))).toMatchObject({
    attachment: { mode: 'hide', banner: null },
    shown: { source: 'none', banner: null, campaign: null },
  });
  expect(await rowsOf(newsroom, ATTACHMENT)).toHaveLength(1);
  expect((await state(admin.send('DELETE', path(documentId)))).attachment).toBeNull();
  expect(await rowsOf(newsroom, ATTACHMENT)).toHaveLength(0);
});

test('two editors at once leave one decision', async () => {
  const banner = await saveBanner(newsroom);
  const documentId = await saveArticle(newsroom);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => put(documentId, { mode: 'show', banner })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const rows = await rowsOf(newsroom, ATTACHMENT);
  expect(rows.filter(({ entryDocumentId }) => entryDocumentId === documentId)).toHaveLength(1);
});

test('a decision goes with its locale, its article and its banner, and does not come back', async () => {
  const banner = await saveBanner(newsroom);
  const [first, second] = [await saveArticle(newsroom, ['en', 'de']), await saveArticle(newsroom)];
  await put(first, { mode: 'show', banner });
  await put(first, { mode: 'hide', locale: 'de' });
  await put(second, { mode: 'show', banner });
  const left = async () =>
    (await rowsOf(newsroom, ATTACHMENT))
      .filter(({ entryDocumentId }) => [first, second].includes(entryDocumentId))
      .map((row) => [row.entryDocumentId === first ? 'first' : 'second', row.entryLocale]);

  expect(await left()).toEqual([
    ['first', 'en'],
    ['first', 'de'],
    ['second', 'en'],
  ]);
  await act(newsroom, ARTICLE, 'delete', { documentId: first, locale: 'de' });
  expect(await left()).toEqual([
    ['first', 'en'],
    ['second', 'en'],
  ]);
  await act(newsroom, ARTICLE, 'delete', { documentId: first, locale: '*' });
  expect(await left()).toEqual([['second', 'en']]);
  await act(newsroom, BANNER, 'delete', { documentId: banner, locale: '*' });
  expect(await left()).toEqual([]);
});

test('a draft banner can be attached ahead of its publication', async () => {
  const draft = await saveBanner(newsroom, { publish: false });
  const documentId = await saveArticle(newsroom);
  expect(await state(put(documentId, { mode: 'show', banner: draft }))).toMatchObject({
    attachment: { banner: { documentId: draft, published: false } },
    shown: { source: 'campaign' },
  });
  await act(newsroom, BANNER, 'publish', { documentId: draft });
  expect((await state(admin.get(path(documentId)))).shown.source).toBe('attachment');
});

test('banners are found by name and heading', async () => {
  await saveBanner(newsroom, { data: bannerData({ name: 'Spring 50 %', heading: 'Tulips' }) });
  const search = async (text: string) =>
    (await state(admin.get(`/donation-banners/banners?search=${encodeURIComponent(text)}`))).map(
      ({ name }: { name: string }) => name,
    );
  expect(await search('spring')).toEqual(['Spring 50 %']);
  expect(await search('TULIPS')).toEqual(['Spring 50 %']);
  expect(await search('nothing of the kind')).toEqual([]);
});

test.each([
  ['an unknown banner', { mode: 'show', banner: 'nosuchbanner' }, 'banner'],
  ['no banner', { mode: 'show' }, 'banner'],
  ['an unknown mode', { mode: 'maybe' }, 'mode'],
  ['an unknown placement', { mode: 'hide', placement: 'roof' }, 'placement'],
  ['an unknown content type', { mode: 'hide', contentType: 'api::no.no' }, 'contentType'],
  ['no article', { mode: 'hide', documentId: undefined }, 'documentId'],
])('%s is refused by field', async (_, more, field) => {
  const before = await rowsOf(newsroom, ATTACHMENT);
  const answer = await put('someid', more);
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.details.errors[0].path).toEqual([field]);
  expect(await rowsOf(newsroom, ATTACHMENT)).toEqual(before);
});

test('an author without the right can neither see nor change', async () => {
  const author = await logIn(newsroom, 'strapi-author');
  expect((await author.get(path('someid'))).status).toBe(403);
  expect((await put('someid', { mode: 'hide' }, author)).status).toBe(403);
  expect((await fetch(`${newsroom.url}${path('someid')}`)).status).toBe(401);
});
