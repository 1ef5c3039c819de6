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

/** Chooses without a look at what is there, unless a `version` is given. */
const put = (documentId: string, more: Record<string, unknown>, by = admin) =>
  by.send('PUT', '/donation-banners/attachments', {
    contentType: ARTICLE,
    documentId,
    locale: 'en',
    version: '',
    ...more,
  });

const remove = (documentId: string, version: string) =>
  admin.send('DELETE', `${path(documentId)}&version=${version}`);

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
  const first = await state(put(documentId, { mode: 'show', banner: pinned }));
  expect(first).toMatchObject({
    attachment: { mode: 'show', locale: 'en', banner: { documentId: pinned, readersGet: 'en' } },
    shown: { source: 'attachment', banner: { documentId: pinned }, campaign: null },
  });
  expect((await state(admin.get(path(documentId, 'de')))).shown.source).toBe('campaign');
  const { version } = first.attachment;
  const second = await state(put(documentId, { mode: 'hide', version }));
  expect(second).toMatchObject({
    attachment: { mode: 'hide', banner: null },
    shown: { source: 'none', banner: null, campaign: null },
  });
  expect(await rowsOf(newsroom, ATTACHMENT)).toHaveLength(1);
  const third = await state(remove(documentId, second.attachment.version));
  expect(third.attachment).toBeNull();
  expect(await rowsOf(newsroom, ATTACHMENT)).toHaveLength(0);
  expect(third.history).toMatchObject([
    { mode: 'automatic', locale: 'en', banner: null, decidedBy: 'Test Editor' },
    { mode: 'hide', banner: null },
    { mode: 'show', banner: { heading: 'A message from the newsroom' } },
  ]);
});

test('what somebody else chose since is not overwritten', async () => {
  const banner = await saveBanner(newsroom);
  const documentId = await saveArticle(newsroom);
  const seen = (await state(put(documentId, { mode: 'show', banner }))).attachment.version;
  const theirs = await state(put(documentId, { mode: 'hide', version: seen }));
  expect(theirs.attachment.version).not.toBe(seen);

  const late = await put(documentId, { mode: 'show', banner, version: seen });
  expect(late.status).toBe(409);
  expect(((await late.json()) as any).error).toMatchObject({
    status: 409,
    name: 'ConflictError',
    details: {
      current: {
        attachment: {
          mode: 'hide',
          version: theirs.attachment.version,
          decidedBy: 'Test Editor',
          decidedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        },
      },
    },
  });
  expect((await remove(documentId, seen)).status).toBe(409);
  expect((await remove(documentId, '')).status).toBe(409);
  expect((await state(admin.get(path(documentId)))).attachment).toEqual(theirs.attachment);
  // Nor is a version of before good for what was taken back and chosen anew.
  await remove(documentId, theirs.attachment.version);
  await put(documentId, { mode: 'show', banner });
  expect((await put(documentId, { mode: 'hide', version: seen })).status).toBe(409);
});

test('wanting what is there already is no conflict and no change', async () => {
  const documentId = await saveArticle(newsroom);
  const { attachment } = await state(put(documentId, { mode: 'hide' }));
  const again = await state(put(documentId, { mode: 'hide' }));
  expect(again.attachment).toEqual(attachment);
  expect(again.history).toHaveLength(1);
});

test('different choices at once: one wins, the others are told', async () => {
  const banners = await Promise.all([1, 2, 3, 4, 5].map(() => saveBanner(newsroom)));
  const documentId = await saveArticle(newsroom);
  const answers = await Promise.all(
    banners.map((banner) => put(documentId, { mode: 'show', banner })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect((await state(admin.get(path(documentId)))).history).toHaveLength(1);
});

test('a choice for every locale stands beside the locale’s own, which goes before', async () => {
  const documentId = await saveArticle(newsroom, ['en', 'de']);
  const banner = await saveBanner(newsroom);
  await put(documentId, { mode: 'hide', locale: '' });
  await put(documentId, { mode: 'show', banner });
  expect(await state(admin.get(path(documentId)))).toMatchObject({
    attachment: { mode: 'show', locale: 'en' },
    everywhere: { mode: 'hide', locale: '' },
  });
  expect(await state(admin.get(path(documentId, 'de')))).toMatchObject({
    attachment: { mode: 'hide', locale: '' },
  });
});

test('the history goes after two years, the decision and its editor’s name stay', async () => {
  const documentId = await saveArticle(newsroom);
  await put(documentId, { mode: 'hide' });
  await newsroom.run(async (strapi, id: string) => {
    const changes = strapi.db.query('plugin::donation-banners.attachment-change' as never);
    const where = { entryDocumentId: id };
    await changes.updateMany({
      where,
      data: { decidedAt: new Date(Date.now() - 731 * 86_400_000) },
    });
    await strapi.plugin('donation-banners').service('attachments').purgeHistory();
  }, documentId);
  expect(await state(admin.get(path(documentId)))).toMatchObject({
    attachment: { mode: 'hide', decidedBy: 'Test Editor' },
    history: [],
  });
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
  ['no version', { mode: 'hide', version: undefined }, 'version'],
])('%s is refused by field', async (_, more, field) => {
  const documentId = await saveArticle(newsroom);
  const before = await rowsOf(newsroom, ATTACHMENT);
  const answer = await put(documentId, more);
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.details.errors[0].path).toEqual([field]);
  expect(await rowsOf(newsroom, ATTACHMENT)).toEqual(before);
});

test('an article that does not exist is not found, nor a locale that it lacks', async () => {
  expect((await put('nosucharticle', { mode: 'hide' })).status).toBe(404);
  const documentId = await saveArticle(newsroom, ['en']);
  expect((await put(documentId, { mode: 'hide', locale: 'de' })).status).toBe(404);
});

test('without the right nobody sees or changes anything', async () => {
  const documentId = await saveArticle(newsroom);
  const everything = (by: AdminClient) =>
    Promise.all([
      by.get(path(documentId)),
      put(documentId, { mode: 'hide' }, by),
      by.send('DELETE', `${path(documentId)}&version=`),
      by.send('POST', '/donation-banners/attachments/of', {
        contentType: ARTICLE,
        documentIds: [documentId],
      }),
      by.send('POST', '/donation-banners/attachments/bulk', {
        contentType: ARTICLE,
        changes: [{ documentId, version: '', mode: 'hide' }],
      }),
      by.get('/donation-banners/banners'),
    ]);
  const author = await logIn(newsroom, 'strapi-author');
  expect((await everything(author)).map(({ status }) => status)).toEqual(Array(6).fill(403));
  const nobody: AdminClient = {
    get: (to) => fetch(`${newsroom.url}${to}`),
    send: (method, to) => fetch(`${newsroom.url}${to}`, { method }),
  };
  expect((await everything(nobody)).map(({ status }) => status)).toEqual(Array(6).fill(401));
});

test('a decision from before there were versions has one after the next start, and can be changed', async () => {
  const documentId = await saveArticle(newsroom);
  await put(documentId, { mode: 'hide' });
  await newsroom.run(
    (strapi, id: string) =>
      strapi.db
        .query('plugin::donation-banners.attachment' as never)
        .updateMany({ where: { entryDocumentId: id }, data: { version: null } }),
    documentId,
  );
  await newsroom.stop();
  const { appDir, databaseUrl } = newsroom;
  newsroom = await Newsroom.start({ appDir, databaseUrl });
  admin = await logIn(newsroom, 'strapi-super-admin');

  const { version } = (await state(admin.get(path(documentId)))).attachment;
  expect((await put(documentId, { mode: 'hide', placement: 'page-top', version: '' })).status).toBe(
    409,
  );
  expect((await remove(documentId, version)).status).toBe(200);
});
