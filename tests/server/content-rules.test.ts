import type { ContentRule } from '../../domain/src/content-rule';
import { type AdminClient, logIn } from './support/admin-client';
import { addLocale, ARTICLE, CAMPAIGN, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let editor: AdminClient;
let harbour: string;
let town: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  await addLocale(newsroom, 'de');
  [harbour, town] = (await newsroom.run(async (strapi) => {
    const sections = strapi.documents('api::section.section' as never) as any;
    const ids: string[] = [];
    for (const name of ['Harbour', 'Town']) {
      ids.push((await sections.create({ data: { name } })).documentId);
    }
    return ids;
  })) as [string, string];
  await newsroom.run(
    async (strapi, [first, second]: string[]) => {
      const articles = strapi.documents('api::article.article' as never) as any;
      const save = async (data: object, publish = true) => {
        const { documentId } = await articles.create({ data, locale: 'en' });
        await articles.update({
          documentId,
          locale: 'de',
          data: { ...data, title: 'Auf Deutsch' },
        });
        if (publish) {
          await articles.publish({ documentId, locale: '*' });
        }
      };
      await save({ title: 'Wall', section: first, format: 'news' });
      await save({ title: 'Obituary', section: first, sensitive: true, format: 'obituary' });
      await save({ title: 'Square', section: second, sensitive: false });
      await save({ title: 'Unpublished', section: first }, false);
    },
    [harbour, town],
  );
  editor = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.stopAndRemove());

const get = async (path: string): Promise<any> => {
  const answer = await editor.get(`/donation-banners/content-rule/${path}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { data: unknown }).data;
};

const reach = (rule: unknown): Promise<Response> =>
  editor.send('POST', '/donation-banners/content-rule/reach', { rule });

const titles = async (conditions: ContentRule['conditions'], types: string[] = []) => {
  const answer = await reach({ types, conditions });
  expect(answer.status).toBe(200);
  const { data } = (await answer.json()) as any;
  expect(data.matching).toBe(data.examples.length);
  expect(data.published).toBe(3);
  return data.examples.map(({ title }: { title: string }) => title);
};

test('conditions can be about the relations, enumerations and booleans that the app has', async () => {
  expect(await get('fields')).toEqual([
    {
      contentType: ARTICLE,
      label: 'Article',
      fields: [
        { name: 'section', label: 'section', kind: 'relation' },
        { name: 'sensitive', label: 'sensitive', kind: 'boolean' },
        {
          name: 'format',
          label: 'format',
          kind: 'enumeration',
          values: ['news', 'opinion', 'obituary'],
        },
      ],
    },
  ]);
});

test('the entries of a relation are found by name and by id', async () => {
  const of = `values?contentType=${ARTICLE}&field=section`;
  const all = [
    { value: harbour, label: 'Harbour' },
    { value: town, label: 'Town' },
  ];
  expect(await get(of)).toEqual(all);
  expect(await get(`${of}&search=harb`)).toEqual([all[0]]);
  expect(await get(`${of}&ids=${town}`)).toEqual([all[1]]);
  expect(await get(`${of}&ids=${town},${harbour}`)).toEqual(all);
});

describe('names in several languages', () => {
  const GERMAN = { Harbour: 'Am Hafen', Town: 'In der Stadt' };

  /** Section by section, its other versions: the test's sections have none of their own. */
  beforeAll(() =>
    newsroom.run(
      async (strapi, [first, second]: string[]) => {
        const sections = strapi.db.query('api::section.section' as never);
        const publishedAt = new Date();
        await sections.updateMany({ where: {}, data: { locale: 'en' } });
        for (const [documentId, name] of [
          [first, 'Am Hafen'],
          [second, 'In der Stadt'],
        ]) {
          await sections.create({ data: { documentId, locale: 'de', name, publishedAt } });
        }
        for (const [documentId, locale, name] of [
          ['onlyfrench', 'fr', 'À propos'],
          ['blankenglish', 'en', ' '],
          ['blankenglish', 'de', 'Zuletzt'],
        ]) {
          await sections.create({ data: { documentId, locale, name, publishedAt } });
        }
      },
      [harbour, town],
    ),
  );

  const inLanguage = async (preferedLanguage: string | null, query = ''): Promise<string[]> => {
    await newsroom.run(async (strapi, language: string | null) => {
      const users = strapi.db.query('admin::user');
      await users.updateMany({ where: {}, data: { preferedLanguage: language } });
    }, preferedLanguage);
    const found = await get(`values?contentType=${ARTICLE}&field=section${query}`);
    return found.map(({ label }: { label: string }) => label);
  };

  test('are those in the editor’s language, else in the default locale, else in any', async () => {
    const english = ['À propos', 'Harbour', 'Town', 'Zuletzt'];
    expect(await inLanguage('en')).toEqual(english);
    expect(await inLanguage(null)).toEqual(english);
    expect(await inLanguage('no language')).toEqual(english);
    expect(await inLanguage('pt-BR')).toEqual(english);
    const german = ['À propos', GERMAN.Harbour, GERMAN.Town, 'Zuletzt'].sort((a, b) =>
      a.localeCompare(b, 'de'),
    );
    expect(await inLanguage('de')).toEqual(german);
    expect(await inLanguage('de-AT')).toEqual(german);
  });

  test('are found in every language, and named in the editor’s', async () => {
    expect(await inLanguage('en', '&search=hafen')).toEqual(['Harbour']);
    expect(await inLanguage('de', '&search=harbour')).toEqual(['Am Hafen']);
    expect(await inLanguage('en', `&ids=${town}`)).toEqual(['Town']);
  });

  test('are those of articles, too', async () => {
    const all = async (language: string) => {
      await inLanguage(language);
      return titles([]);
    };
    expect(await all('de')).toEqual(Array(3).fill('Auf Deutsch'));
    expect(await all('fr')).toEqual(['Square', 'Obituary', 'Wall']);
  });
});

test.each([
  ['a field that is no relation', `contentType=${ARTICLE}&field=title`, 'field'],
  ['bookkeeping', `contentType=${ARTICLE}&field=createdBy`, 'field'],
  ['what is no content type', 'contentType=admin::user&field=roles', 'contentType'],
  ['ids that are none', `contentType=${ARTICLE}&field=section&ids=%00`, 'ids'],
])('asking for the values of %s is refused', async (_, query, field) => {
  const answer = await editor.get(`/donation-banners/content-rule/values?${query}`);
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.details.errors[0].path[0]).toBe(field);
});

test('a rule reaches the published articles that it is for, each counted once', async () => {
  expect(await titles([])).toEqual(['Square', 'Obituary', 'Wall']);
  expect(await titles([{ field: 'section', match: 'any', values: [harbour] }])).toEqual([
    'Obituary',
    'Wall',
  ]);
  expect(
    await titles([
      { field: 'section', match: 'any', values: [harbour, town] },
      { field: 'sensitive', match: 'none', values: [true] },
    ]),
  ).toEqual(['Square', 'Wall']);
  expect(
    await titles([{ field: 'format', match: 'none', values: ['news', 'obituary'] }], [ARTICLE]),
  ).toEqual(['Square']);
  const everything = (await (await reach(null)).json()) as any;
  expect(everything.data).toMatchObject({ matching: 3, published: 3 });
});

test('a rule that is wrong is refused with the place where it is', async () => {
  const answer = await reach({
    types: [],
    conditions: [{ field: 'section', match: 'any', values: [] }],
  });
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.details.errors[0].path).toEqual(['rule', 'conditions', '0', 'values']);
});

test('a campaign keeps its rule, and cannot be saved with one that is wrong', async () => {
  const banner = await saveBanner(newsroom);
  const save = (contentRule: unknown) =>
    newsroom.run(
      async (strapi, given: { banner: string; contentRule: unknown }) => {
        const campaigns = strapi.documents('plugin::donation-banners.campaign' as never) as any;
        const saved = await campaigns.create({
          data: {
            name: 'Harbour readers',
            placement: 'article-end',
            contentRule: given.contentRule,
            variants: [{ banner: { documentId: given.banner }, weight: 1 }],
          },
        });
        return (await campaigns.findOne({ documentId: saved.documentId })).contentRule;
      },
      { banner, contentRule },
    );
  const rule = { types: [], conditions: [{ field: 'format', match: 'any', values: ['news'] }] };
  expect(await save(rule)).toEqual(rule);
  expect(await save(null)).toBeNull();
  await expect(
    save({ types: [], conditions: [{ field: 'format', match: 'any', values: ['novel'] }] }),
  ).rejects.toMatchObject({
    details: { errors: [{ path: ['contentRule', 'conditions', '0', 'values', '0'] }] },
  });
});

test('who may not see campaigns sees nothing of their rules', async () => {
  const author = await logIn(newsroom, 'strapi-author');
  expect((await author.get('/donation-banners/content-rule/fields')).status).toBe(200);
  await newsroom.run(
    (strapi, subject: string) =>
      strapi.db.query('admin::permission').deleteMany({ where: { subject } }),
    CAMPAIGN,
  );
  expect((await author.get('/donation-banners/content-rule/fields')).status).toBe(403);
  const { status } = await author.send('POST', '/donation-banners/content-rule/reach', {});
  expect(status).toBe(403);
});
