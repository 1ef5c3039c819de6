import { type AdminClient, logIn } from './support/admin-client';
import {
  addLocale,
  ARTICLE,
  ATTACHMENT,
  bannerData,
  rowsOf,
  saveArticle,
  saveBanner,
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

interface Change {
  documentId: string;
  locale?: string;
  version: string;
  mode?: string;
  banner?: string;
  before?: { mode: string; banner?: string; placement?: string };
}

const bulk = async (changes: Change[], by = admin) => {
  const answer = await by.send('POST', '/donation-banners/attachments/bulk', {
    contentType: ARTICLE,
    changes: changes.map((change) => ({ locale: 'en', ...change })),
  });
  const { data } = (await answer.json()) as any;
  return { status: answer.status, ...data } as {
    status: number;
    changed: Change[];
    failed: Array<Record<string, string>>;
  };
};

const of = async (documentIds: string[], locale = 'en', by = admin) => {
  const answer = await by.send('POST', '/donation-banners/attachments/of', {
    contentType: ARTICLE,
    documentIds,
    locale,
  });
  const { data } = (await answer.json()) as any;
  return data as Array<{ documentId: string; attachment: Record<string, any> | null }>;
};

/** What is stored, without what every change renews. */
const stored = async (documentIds: string[]) =>
  (await rowsOf(newsroom, ATTACHMENT))
    .filter(({ entryDocumentId }) => documentIds.includes(entryDocumentId))
    .map(({ entryDocumentId, entryLocale, mode, bannerDocumentId, placement }) =>
      [entryDocumentId, entryLocale, mode, bannerDocumentId, placement].join(' '),
    )
    .sort();

/** Articles, the fast way. */
const saveArticles = (count: number) =>
  newsroom.run(async (strapi, total: number) => {
    const ids = Array.from({ length: total }, (_, index) => `bulkarticle${total}x${index}`);
    const rows = ids.map((documentId) => ({
      documentId,
      title: documentId,
      locale: 'en',
      publishedAt: null,
    }));
    await strapi.db.query('api::article.article' as never).createMany({
      data: rows as never,
    });
    return ids;
  }, count);

const grant = (role: string) =>
  newsroom.run(async (strapi, code: string) => {
    const roles = strapi.service('admin::role');
    const { id } = await roles.findOne({ code });
    await roles.addPermissions(
      id,
      ['read', 'update'].map((name) => ({
        action: `plugin::donation-banners.attachments.${name}`,
        subject: null,
        properties: {},
        conditions: [],
      })),
    );
    // By itself Strapi gives these roles no locale.
    const permissions = strapi.db.query('admin::permission');
    const where = { role: { id }, subject: 'api::article.article' };
    for (const one of await permissions.findMany({ where })) {
      const properties = { ...one.properties, locales: ['en'] };
      await permissions.update({ where: { id: one.id }, data: { properties } });
    }
  }, role);

/** Says whose work an article is. */
const credit = (documentId: string, email: string) =>
  newsroom.run(
    async (strapi, by: { documentId: string; email: string }) => {
      const user = await strapi.db.query('admin::user').findOne({ where: { email: by.email } });
      const articles = strapi.db.query('api::article.article' as never);
      for (const row of await articles.findMany({ where: { documentId: by.documentId } })) {
        await articles.update({ where: { id: row.id }, data: { createdBy: user.id } as never });
      }
    },
    { documentId, email },
  );

test('many are hidden at once, and undone to exactly what was there', async () => {
  const banner = await saveBanner(newsroom, { data: bannerData({ heading: 'Stand by us' }) });
  const [pinned, plain, off] = (await Promise.all([1, 2, 3].map(() => saveArticle(newsroom)))) as [
    string,
    string,
    string,
  ];
  const everyOne = [pinned, plain, off];
  await bulk([{ documentId: pinned, version: '', mode: 'show', banner }]);
  await bulk([{ documentId: off, version: '', mode: 'hide' }]);
  const before = await stored(everyOne);
  const seen = await of(everyOne);
  expect(seen.map(({ attachment }) => attachment?.mode)).toEqual(['show', undefined, 'hide']);
  expect(seen[0]?.attachment).toMatchObject({
    banner: { heading: 'Stand by us', published: true },
    decidedBy: 'Test Editor',
  });

  const hidden = await bulk(
    seen.map(({ documentId, attachment }) => ({
      documentId,
      version: attachment?.version ?? '',
      mode: 'hide',
    })),
  );
  expect(hidden).toMatchObject({ status: 200, failed: [] });
  expect(hidden.changed.map((change) => change.before)).toEqual([
    { mode: 'show', banner, placement: 'article-end' },
    { mode: 'automatic' },
  ]);
  expect((await of(everyOne)).map(({ attachment }) => attachment?.mode)).toEqual(
    Array(3).fill('hide'),
  );

  const undone = await bulk(
    hidden.changed.map(({ before: was, ...change }) => ({ ...change, ...was })),
  );
  expect(undone).toMatchObject({ failed: [], changed: [{}, {}] });
  expect(await stored(everyOne)).toEqual(before);
});

test('those that cannot be changed are named with the reason; the others are changed', async () => {
  const banner = await saveBanner(newsroom);
  const [good, taken] = [await saveArticle(newsroom), await saveArticle(newsroom)];
  await bulk([{ documentId: taken, version: '', mode: 'hide' }]);
  const answer = await bulk([
    { documentId: good, version: '', mode: 'show', banner },
    { documentId: taken, version: '', mode: 'show', banner },
    { documentId: 'nosucharticle', version: '', mode: 'show', banner },
    { documentId: good, locale: 'de', version: '', mode: 'hide' },
  ]);
  expect(answer.changed.map(({ documentId }) => documentId)).toEqual([good]);
  expect(answer.failed).toEqual([
    { documentId: taken, locale: 'en', title: 'The harbour wall', reason: 'outdated' },
    { documentId: 'nosucharticle', locale: 'en', title: '', reason: 'missing' },
    { documentId: good, locale: 'de', title: '', reason: 'missing' },
  ]);
  const gone = await bulk([
    { documentId: taken, version: await versionOf(taken), mode: 'show', banner: 'gone' },
  ]);
  expect(gone.failed).toMatchObject([{ reason: 'no-banner' }]);
});

const versionOf = async (documentId: string) =>
  (await of([documentId]))[0]?.attachment?.version as string;

test('a thousand articles in one request', async () => {
  const ids = await saveArticles(1000);
  const hidden = await bulk(ids.map((documentId) => ({ documentId, version: '', mode: 'hide' })));
  expect([hidden.changed.length, hidden.failed.length]).toEqual([1000, 0]);
  const undone = await bulk(
    hidden.changed.map(({ before, ...change }) => ({ ...change, ...before })),
  );
  expect(undone.changed).toHaveLength(1000);
  expect(await stored(ids)).toEqual([]);
  const tooMany = await bulk(
    [...ids, 'onemore'].map((documentId) => ({ documentId, version: '', mode: 'hide' })),
  );
  expect(tooMany.status).toBe(400);
});

test('two bulk changes at once leave each article to one of them', async () => {
  const ids = await saveArticles(120);
  const banner = await saveBanner(newsroom);
  const [shown, hidden] = await Promise.all([
    bulk(ids.map((documentId) => ({ documentId, version: '', mode: 'show', banner }))),
    bulk(ids.map((documentId) => ({ documentId, version: '', mode: 'hide' }))),
  ]);
  expect([shown.status, hidden.status]).toEqual([200, 200]);
  const changed = [...shown.changed, ...hidden.changed].map(({ documentId }) => documentId);
  expect([...changed].sort()).toEqual([...ids].sort());
  expect([...shown.failed, ...hidden.failed].every(({ reason }) => reason === 'outdated')).toBe(
    true,
  );
  expect(await stored(ids)).toHaveLength(120);
});

test('an author with the right changes own articles alone, an editor all, each in their locales', async () => {
  await Promise.all(['strapi-author', 'strapi-editor'].map(grant));
  const author = await logIn(newsroom, 'strapi-author');
  const editor = await logIn(newsroom, 'strapi-editor');
  const own = await saveArticle(newsroom, ['en', 'de']);
  const others = await saveArticle(newsroom);
  await credit(own, 'strapi-author@gazette.example');
  const hideBoth = [own, others].map((documentId) => ({ documentId, version: '', mode: 'hide' }));

  expect((await of([own, others], 'en', author)).map(({ documentId }) => documentId)).toEqual([
    own,
  ]);
  const byAuthor = await bulk(hideBoth, author);
  expect(byAuthor.changed.map(({ documentId }) => documentId)).toEqual([own]);
  expect(byAuthor.failed).toMatchObject([{ documentId: others, reason: 'forbidden' }]);
  const alone = await author.send('PUT', '/donation-banners/attachments', {
    contentType: ARTICLE,
    documentId: others,
    locale: 'en',
    version: '',
    mode: 'hide',
  });
  expect(alone.status).toBe(403);

  const byEditor = await bulk(hideBoth, editor);
  expect(byEditor.changed.map(({ documentId }) => documentId)).toEqual([others]);
  expect(byEditor.failed).toEqual([]);
  const inGerman = await bulk(
    [{ documentId: own, locale: 'de', version: '', mode: 'hide' }],
    editor,
  );
  expect(inGerman.failed).toMatchObject([{ documentId: own, reason: 'forbidden' }]);
});

test.each([
  ['no changes', { changes: [] }, ['changes']],
  ['an unknown type', { contentType: 'api::no.no' }, ['contentType']],
  ['no version', { changes: [{ documentId: 'a', mode: 'hide' }] }, ['changes', '0', 'version']],
  [
    'no banner',
    { changes: [{ documentId: 'a', version: '', mode: 'show' }] },
    ['changes', '0', 'banner'],
  ],
  [
    'an article twice',
    { changes: Array(2).fill({ documentId: 'a', version: '', mode: 'hide' }) },
    ['changes'],
  ],
])('%s is refused by field', async (_, more, field) => {
  const answer = await admin.send('POST', '/donation-banners/attachments/bulk', {
    contentType: ARTICLE,
    changes: [{ documentId: 'a', version: '', mode: 'hide' }],
    ...more,
  });
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.details.errors[0].path.map(String)).toEqual(field);
});

test('banners come by the page, with their copy and locales', async () => {
  const documentId = await saveBanner(newsroom, { data: bannerData({ name: 'Aaa first' }) });
  await saveBanner(newsroom, {
    documentId,
    locale: 'de',
    publish: false,
    data: bannerData({ name: 'Aaa first', heading: 'Eine Bitte' }),
  });
  const page = async (search: string) => {
    const answer = await admin.get(`/donation-banners/banners?${search}`);
    return (await answer.json()) as any;
  };
  const first = await page('pageSize=1');
  expect(first.data).toEqual([
    {
      documentId,
      name: 'Aaa first',
      heading: 'A message from the newsroom',
      excerpt: 'Dear readers, Monthly starting from just {minimum}.',
      thumbnail: null,
      published: true,
      locales: [
        { locale: 'en', published: true },
        { locale: 'de', published: false },
      ],
      readersGet: 'en',
    },
  ]);
  expect(first.meta.pagination.total).toBeGreaterThan(1);
  expect((await page('pageSize=1&page=2')).data[0].documentId).not.toBe(documentId);
  expect((await page('locale=de&search=bitte')).data).toMatchObject([
    { heading: 'Eine Bitte', readersGet: 'en' },
  ]);
});
