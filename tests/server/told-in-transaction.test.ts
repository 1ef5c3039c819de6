/** What is stored and that it changed are written together: whoever is killed in between leaves both, or neither. */
import { publishArticle } from './support/choosing';
import { ARTICLE, BANNER, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.start();
});
afterAll(() => newsroom.stopAndRemove());

interface Asked {
  /** The service, or the content type, and what it is asked to do. */
  of: string;
  method: string;
  args: unknown[];
  /** The table whose writes have to be told of. */
  table: string;
}

/** For each transaction that wrote to the table, whether it told so; `outside` where one was none. */
const writesOf = (asked: Asked): Promise<string[]> =>
  newsroom.run(async (strapi, { of, method, args, table }: Asked) => {
    const transactions = new Map<string, { wrote: boolean; told: boolean }>();
    const write = /^(?:insert into|update|delete from) [`"]?(\w+)/i;
    const listen = ({ sql, __knexTxId: id = 'outside' }: { sql: string; __knexTxId?: string }) => {
      const written = write.exec(sql)?.[1];
      const transaction = transactions.get(id) ?? { wrote: false, told: false };
      transaction.wrote ||= written === table;
      transaction.told ||= written === 'donation_banner_changes';
      transactions.set(id, transaction);
    };
    strapi.db.connection.on('query', listen);
    const target: any = of.includes('::')
      ? strapi.documents(of as never)
      : strapi.plugin('donation-banners').service(of);
    await target[method](...args);
    strapi.db.connection.removeListener('query', listen);
    return [...transactions]
      .filter(([, { wrote }]) => wrote)
      .map(([id, { told }]) => (id === 'outside' ? id : told ? 'told' : 'not told'));
  }, asked);

const TABLE = 'donation_banner_attachments';

const decisions = (documentIds: string[], banner: string, locale: string) =>
  documentIds.map((documentId) => ({
    documentId,
    locale,
    version: '',
    decision: { mode: banner ? 'show' : 'hide', banner, placement: 'article-end' },
  }));

const decide = (documentIds: string[], banner = '', locale = ''): Promise<string[]> =>
  writesOf({
    of: 'attachments',
    method: 'change',
    args: [ARTICLE, decisions(documentIds, banner, locale), ''],
    table: TABLE,
  });

test('a change of many articles, a hundred at a time', async () => {
  const ids = Array.from({ length: 250 }, (_, index) => `article-${index}`);
  expect(await decide(ids)).toEqual(['told', 'told', 'told']);
});

test('decisions that go with their article, its version or their banner', async () => {
  const banner = await saveBanner(newsroom);
  const article = await publishArticle(newsroom, {});
  await decide([article], banner);
  await decide(['another'], banner);
  const forget = (method: string, ...args: unknown[]) =>
    writesOf({ of: 'attachments', method, args, table: TABLE });
  expect(await forget('forgetArticle', ARTICLE, article)).toEqual(['told']);
  expect(await forget('forgetBanner', banner)).toEqual(['told']);
  await decide(['a third one'], '', 'en');
  expect(await forget('forgetVersions', ARTICLE, 'a third one', ['en'])).toEqual(['told']);
});

test.each([
  ['publish', { of: ARTICLE, table: 'articles' }],
  ['unpublish', { of: ARTICLE, table: 'articles' }],
  ['delete', { of: ARTICLE, table: 'articles' }],
  ['publish', { of: BANNER, table: 'donation_banners' }],
  ['unpublish', { of: BANNER, table: 'donation_banners' }],
  ['delete', { of: BANNER, table: 'donation_banners' }],
])('to %s a document: %o', async (method, about) => {
  const documentId =
    about.of === ARTICLE ? await publishArticle(newsroom, {}) : await saveBanner(newsroom);
  expect(await writesOf({ ...about, method, args: [{ documentId }] })).toEqual(['told']);
});
