/** What a role may not see or change in the Content Manager, it cannot choose for an article, nor show by a link. */
import { addLocale, ARTICLE } from './support/content';
import { Newsroom } from './support/newsroom';
import { makeRoles, type RoleClient } from './support/roles';
import { type Entries, saveSecrets, TYPES } from './support/secrets-of';

const ATTACHMENTS = '/donation-banners/attachments';

let newsroom: Newsroom;
let english: RoleClient;
let own: RoleClient;
let everything: RoleClient;
let theirs: Entries;
let mine: Entries;

beforeAll(async () => {
  newsroom = await Newsroom.start({ config: { publicUrl: 'https://cms.example' } });
  await addLocale(newsroom, 'de');
  const clients = await makeRoles(newsroom, {
    roles: [
      { name: 'English only', may: { locales: ['en'] } },
      { name: 'own entries', may: { conditions: ['admin::is-creator'] } },
      { name: 'everything', may: {} },
    ],
    types: TYPES,
    names: [],
  });
  english = clients['English only'] as RoleClient;
  own = clients['own entries'] as RoleClient;
  everything = clients['everything'] as RoleClient;
  theirs = await saveSecrets(newsroom, 'their', null);
  mine = await saveSecrets(newsroom, 'own', own.userId);
});
afterAll(() => newsroom.stopAndRemove());

const saveEnglishArticle = (): Promise<string> =>
  newsroom.run(async (strapi) => {
    const articles = strapi.documents('api::article.article' as never) as any;
    return (await articles.create({ data: { title: 'The pier' }, locale: 'en' })).documentId;
  });

const hide = (documentId: string, locale: string, version = '') => ({
  ...{ contentType: ARTICLE, documentId, locale, version },
  mode: 'hide',
});

const bulk = async (by: RoleClient, change: object) => {
  const body = { contentType: ARTICLE, changes: [change] };
  return ((await (await by.send('POST', `${ATTACHMENTS}/bulk`, body)).json()) as any).data;
};

test('who may change English alone cannot choose for every language, not even where English is all there is', async () => {
  for (const documentId of [theirs.article, await saveEnglishArticle()]) {
    const put = async (locale: string) =>
      (await english.send('PUT', ATTACHMENTS, hide(documentId, locale))).status;
    expect(await put('')).toBe(403);
    expect((await bulk(english, hide(documentId, ''))).failed).toMatchObject([
      { documentId, reason: 'forbidden' },
    ]);
    const query = new URLSearchParams({ ...hide(documentId, ''), mode: '' });
    expect((await english.send('DELETE', `${ATTACHMENTS}?${query}`)).status).toBe(403);
    expect(await put('en')).toBe(200);
  }
  expect((await english.send('PUT', ATTACHMENTS, hide(theirs.article, 'de'))).status).toBe(403);
  const other = await saveEnglishArticle();
  expect((await everything.send('PUT', ATTACHMENTS, hide(other, ''))).status).toBe(200);
});

test('nobody attaches a banner that they may not see', async () => {
  const show = (banner: string) => ({ ...hide(mine.article, 'en'), mode: 'show', banner });
  const refused = await own.send('PUT', ATTACHMENTS, show(theirs.banner));
  expect(refused.status).toBe(400);
  expect(((await refused.json()) as any).error.details.errors[0].path).toEqual(['banner']);
  expect((await bulk(own, show(theirs.banner))).failed).toMatchObject([
    { documentId: mine.article, reason: 'no-banner' },
  ]);
  expect((await own.send('PUT', ATTACHMENTS, show(mine.banner))).status).toBe(200);
});

test('a bulk change that is refused names no article that the role may not see', async () => {
  const { failed } = await bulk(own, hide(theirs.article, 'en'));
  expect(failed).toEqual([
    { documentId: theirs.article, locale: 'en', title: null, reason: 'forbidden' },
  ]);
});

test('a preview link shows what its maker may see, for as long as they may', async () => {
  const article = { contentType: ARTICLE, documentId: mine.article, locale: 'en' };
  const make = async (banner: string) => {
    const answer = await own.send('POST', '/donation-banners/preview-links', {
      ...article,
      banner,
    });
    return { status: answer.status, data: ((await answer.json()) as any).data };
  };
  expect((await make(theirs.draftBanner)).status).toBe(400);
  const { data } = await make(mine.draftBanner);
  const preview = () => newsroom.api(`/choices?${new URLSearchParams({ preview: data.token })}`);
  expect(await (await preview()).text()).toContain('sec-ownbb-heading-en-draft');
  await newsroom.run(async (strapi, id: number) => {
    await strapi.db.query('admin::user').update({ where: { id }, data: { isActive: false } });
  }, own.userId);
  const refused = await preview();
  expect(refused.status).toBe(400);
  expect(((await refused.json()) as any).error.details.errors[0].path).toEqual(['preview']);
});
