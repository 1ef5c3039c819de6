import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createAppWithStories, saveStory, STORY } from './support/app-with-stories';
import { act, addLocale, ARTICLE, ATTACHMENT, rowsOf, saveArticle } from './support/content';
import { Newsroom } from './support/newsroom';

const CHANGES = 'plugin::donation-banners.attachment-change';

let appDir: string;
let databaseUrl: string | null;
let newsroom: Newsroom;
let kept: string;
let deleted: string;
let story: string;

const hide = (contentType: string, documentId: string, locales: string[]) =>
  newsroom.run(
    async (strapi, wanted: { contentType: string; documentId: string; locales: string[] }) => {
      const { locales: all, ...article } = wanted;
      const attachments = strapi.plugin('donation-banners').service('attachments');
      for (const locale of all) {
        const decision = { mode: 'hide', banner: '', placement: 'article-end' };
        await attachments.set({ ...article, locale, ...decision });
      }
    },
    { contentType, documentId, locales },
  );

/** The locales that something is decided for, by article, where the history says the same. */
const decided = async (): Promise<Record<string, string[]>> => {
  const locales: Record<string, string[]> = {};
  for (const { entryDocumentId, entryLocale } of await rowsOf(newsroom, ATTACHMENT)) {
    locales[entryDocumentId] = [...(locales[entryDocumentId] ?? []), entryLocale];
  }
  expect(await rowsOf(newsroom, CHANGES)).toHaveLength(Object.values(locales).flat().length);
  return locales;
};

const changeArticles = async (change: (schema: any) => void): Promise<void> => {
  const file = join(appDir, 'src/api/article/content-types/article/schema.json');
  const schema = JSON.parse(await readFile(file, 'utf8'));
  change(schema);
  await writeFile(file, JSON.stringify(schema));
};

const restart = async (change: () => Promise<void>): Promise<void> => {
  await newsroom.stop();
  await change();
  newsroom = await Newsroom.start({ appDir, databaseUrl });
};

beforeAll(async () => {
  appDir = await createAppWithStories();
  newsroom = await Newsroom.start({ appDir });
  ({ databaseUrl } = newsroom);
  await addLocale(newsroom, 'de');
  [kept, deleted] = [await saveArticle(newsroom, ['en', 'de']), await saveArticle(newsroom)];
  story = await saveStory(newsroom);
  await hide(ARTICLE, kept, ['', 'en', 'de']);
  await hide(ARTICLE, deleted, ['en']);
  await hide(STORY, story, ['en']);
});
afterAll(() => newsroom.stopAndRemove());

test('without draft & publish decisions sleep, and go with an article that is deleted', async () => {
  await restart(() => changeArticles(({ options }) => (options.draftAndPublish = false)));
  expect(await decided()).toEqual({ [kept]: ['', 'en', 'de'], [deleted]: ['en'], [story]: ['en'] });
  await act(newsroom, ARTICLE, 'delete', { documentId: deleted });
  expect(await decided()).toEqual({ [kept]: ['', 'en', 'de'], [story]: ['en'] });
});

test('they are back with draft & publish', async () => {
  await restart(() => changeArticles(({ options }) => (options.draftAndPublish = true)));
  expect(await decided()).toEqual({ [kept]: ['', 'en', 'de'], [story]: ['en'] });
  const query = new URLSearchParams({ contentType: ARTICLE, documentId: kept, locale: 'en' });
  const choices = await (await newsroom.api(`/choices?${query}`)).json();
  expect(choices).toMatchObject({ campaigns: [] });
});

test('a content type that is gone for one start leaves them', async () => {
  const folder = join(appDir, 'src/api/story');
  await restart(() => rename(folder, join(appDir, 'story')));
  expect(await decided()).toMatchObject({ [story]: ['en'] });
  await restart(() => rename(join(appDir, 'story'), folder));
  expect(await decided()).toMatchObject({ [story]: ['en'] });
});

test('a locale that is taken out of the settings leaves them, and so does publishing in another', async () => {
  await newsroom.run(async (strapi) => {
    const { id } = await strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'de' } });
    await strapi.plugin('i18n').service('locales').delete({ id });
  });
  await act(newsroom, ARTICLE, 'publish', { documentId: kept, locale: 'en' });
  expect(await decided()).toMatchObject({ [kept]: ['', 'en', 'de'] });
});

test('a type that has no locales for a while leaves them, whatever is published meanwhile', async () => {
  await restart(() => changeArticles((schema) => (schema.pluginOptions = {})));
  await act(newsroom, ARTICLE, 'publish', { documentId: kept });
  expect(await decided()).toMatchObject({ [kept]: ['', 'en', 'de'] });
  await restart(() =>
    changeArticles((schema) => (schema.pluginOptions = { i18n: { localized: true } })),
  );
  expect(await decided()).toMatchObject({ [kept]: ['', 'en', 'de'] });
});
