import { type AdminClient, logIn } from './support/admin-client';
import { forSections, publishArticle, saveSections } from './support/choosing';
import {
  act,
  ARTICLE,
  ATTACHMENT,
  bannerData,
  CAMPAIGN,
  rowsOf,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let editor: AdminClient;
let article: string;
let banner: string;
let town: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  editor = await logIn(newsroom, 'strapi-super-admin');
  const [harbour, other] = (await saveSections(newsroom, ['Harbour', 'Town'])) as [string, string];
  town = other;
  article = await publishArticle(newsroom, { section: harbour });
  banner = await saveBanner(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

const explain = async (more: Record<string, unknown> = {}): Promise<any> => {
  const body = { contentType: ARTICLE, documentId: article, ...more };
  const answer = await editor.send('POST', '/donation-banners/explain', body);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as any).data;
};

const reasons = async (more?: Record<string, unknown>): Promise<Record<string, string>> => {
  const { placements } = await explain(more);
  return Object.fromEntries(
    placements.flatMap(({ considered }: any) =>
      considered.map(({ name, reason }: any) => [name, reason]),
    ),
  );
};

test('every campaign has its reason, also those that the content leaves out', async () => {
  const german = await saveBanner(newsroom, { publish: false });
  const named = (name: string, more: object = {}) =>
    saveCampaign(newsroom, { banner, more: { name, ...more } });
  const day = 86_400_000;
  const soon = new Date(Date.now() + day).toISOString();
  const campaigns = [
    await named('Everywhere'),
    await named('In town', { contentRule: forSections(town) }),
    await named('Tomorrow', { startsAt: soon }),
    await named('On top', { placement: 'page-top' }),
    await saveCampaign(newsroom, { banner: german, more: { name: 'Untranslated' } }),
  ];
  const unpublished = await named('Unpublished');
  await act(newsroom, CAMPAIGN, 'unpublish', { documentId: unpublished });

  expect(await reasons()).toEqual({
    Everywhere: 'chosen',
    'In town': 'content-rule',
    Tomorrow: 'not-started',
    'On top': 'chosen',
    Untranslated: 'no-banner-in-locale',
    Unpublished: 'draft',
  });
  expect(await reasons({ drafts: true })).toMatchObject({
    Untranslated: expect.not.stringMatching('no-banner-in-locale'),
    Unpublished: expect.not.stringMatching('draft'),
  });
  const tomorrow = { at: new Date(Date.now() + 2 * day).toISOString() };
  expect((await reasons(tomorrow)).Tomorrow).not.toBe('not-started');
  const elsewhere = await reasons({ contentType: undefined, documentId: undefined });
  expect(elsewhere['In town']).toBe('content-rule');

  const { placements } = await explain();
  const [end] = placements;
  expect(end).toMatchObject({
    placement: 'article-end',
    show: { campaign: campaigns[0], banner, heading: 'A message from the newsroom' },
  });
  const words = Object.fromEntries(end.considered.map(({ name, words: one }: any) => [name, one]));
  expect(words['In town']).toBe(
    'For other articles: “section” is none of what its content rule wants.',
  );
  expect(words.Unpublished).toBe('Not published.');
  expect(end.show.appeal).toMatchObject({ id: banner, locale: 'en', continueLabel: 'Continue' });
  const details = Object.fromEntries(end.considered.map(({ name, detail }: any) => [name, detail]));
  expect(details).toMatchObject({
    'In town': { field: 'section' },
    Tomorrow: { startsAt: soon },
    Unpublished: {},
  });

  await newsroom.run(
    async (strapi, attachment: object) => {
      await strapi.plugin('donation-banners').service('attachments').set(attachment);
    },
    {
      contentType: ARTICLE,
      documentId: article,
      locale: '',
      mode: 'hide',
      banner: '',
      placement: 'article-end',
    },
  );
  expect((await reasons()).Everywhere).toBe('hidden-by-editor');
  const [attached] = await rowsOf(newsroom, ATTACHMENT);
  const path = `/donation-banners/attachments?contentType=${ARTICLE}&documentId=${article}`;
  const removed = await editor.send('DELETE', `${path}&version=${attached!.version}`);
  expect(removed.status).toBe(200);
  for (const documentId of [...campaigns, unpublished]) {
    await act(newsroom, CAMPAIGN, 'delete', { documentId });
  }
});

test('the reader is the one described, in a query as in a body', async () => {
  const campaign = await saveCampaign(newsroom, {
    banner,
    more: { name: 'Germany', audience: { countries: 'DE' } },
  });
  expect(await reasons()).toEqual({ Germany: 'unknown-country' });
  expect(await reasons({ reader: { country: 'FR' } })).toEqual({ Germany: 'audience-country' });
  const query = new URLSearchParams({
    contentType: ARTICLE,
    documentId: article,
    'reader[country]': 'de',
  });
  const answer = await editor.get(`/donation-banners/explain?${query}`);
  expect(((await answer.json()) as any).data.placements[0].show.campaign).toBe(campaign);
  const [{ considered }] = (await explain({ reader: { country: 'FR' } })).placements;
  expect(considered[0].detail).toEqual({ wanted: { in: ['DE'] } });
  await act(newsroom, CAMPAIGN, 'delete', { documentId: campaign });
});

test.each([
  [{ hourFrom: 12, hourUntil: 13 }, { utcOffset: 0 }, 'chosen'],
  [{ hourFrom: 12, hourUntil: 13 }, { utcOffset: 60 }, 'audience-hour'],
  [{ weekdays: 'Sun' }, { utcOffset: 60 }, 'chosen'],
  [{ weekdays: 'Sun' }, { utcOffset: 720 }, 'audience-weekday'],
  [{ weekdays: 'Sun' }, {}, 'unknown-weekday'],
  [{ languages: 'pt' }, { languages: ['en', 'pt-BR'] }, 'chosen'],
  [{ languages: 'pt-BR' }, { languages: ['en', 'PT-br'] }, 'chosen'],
  [{ supporters: 'gave-recently' }, { supporterUntil: 4e12 }, 'chosen'],
  [{ supporters: 'gave-recently' }, { supporterUntil: 1, supporter: 'no' }, 'audience-supporter'],
  [{ articlesMin: 3 }, { articlesRead: 2 }, 'audience-articles'],
])('for %j, what is said of the reader counts: %j', async (audience, reader, reason) => {
  const documentId = await saveCampaign(newsroom, { banner, more: { name: 'Some', audience } });
  // A Sunday.
  const at = '2026-11-22T12:00:00.000Z';
  expect(await reasons({ at, reader })).toEqual({ Some: reason });
  await act(newsroom, CAMPAIGN, 'delete', { documentId });
});

test.each([
  ['a country that is none', { reader: { country: 'XX' } }, 'reader.country'],
  ['a moment that is none', { at: 'soon' }, 'at'],
  ['an article without its type', { contentType: '' }, 'documentId'],
  ['another content type', { contentType: 'api::nothing.nothing' }, 'contentType'],
])('%s is refused', async (_, more, path) => {
  const body = { contentType: ARTICLE, documentId: article, ...more };
  const answer = await editor.send('POST', '/donation-banners/explain', body);
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.details.errors[0].path.join('.')).toBe(path);
});

test('an article that does not exist is not found, and a role without the permission sees nothing', async () => {
  const body = { contentType: ARTICLE, documentId: 'nosucharticle' };
  expect((await editor.send('POST', '/donation-banners/explain', body)).status).toBe(404);
  const author = await logIn(newsroom, 'strapi-author');
  expect((await author.send('POST', '/donation-banners/explain', body)).status).toBe(403);
  expect((await author.send('POST', '/donation-banners/preview-links', body)).status).toBe(403);
});

describe('the articles to ask about', () => {
  const found = async (query: Record<string, string>): Promise<any[]> => {
    const answer = await editor.get(
      `/donation-banners/explain/articles?${new URLSearchParams(query)}`,
    );
    expect(answer.status).toBe(200);
    return ((await answer.json()) as any).data;
  };

  test('are found by part of their title, drafts as well, or by name', async () => {
    const ferry = await publishArticle(newsroom, { title: 'The night the ferry waited' });
    const draft = await publishArticle(newsroom, { title: 'A ferry that never came' });
    await act(newsroom, ARTICLE, 'unpublish', { documentId: draft });

    const both = await found({ search: 'FERRY' });
    expect(both.map(({ documentId }) => documentId).sort()).toEqual([ferry, draft].sort());
    expect(both.find(({ documentId }) => documentId === ferry)).toEqual({
      contentType: ARTICLE,
      documentId: ferry,
      title: 'The night the ferry waited',
      type: 'Article',
      locales: [{ locale: 'en', published: true }],
      published: true,
    });
    expect(both.find(({ documentId }) => documentId === draft).published).toBe(false);
    await newsroom.run(async (strapi, documentId: string) => {
      await strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
      const articles = strapi.documents('api::article.article' as never) as any;
      await articles.update({ documentId, locale: 'de', data: { title: 'Die Fähre wartete' } });
    }, ferry);
    expect((await found({ search: 'ferry waited' }))[0].title).toBe('The night the ferry waited');
    expect((await found({ search: 'Die Fähre' }))[0].title).toBe('Die Fähre wartete');
    expect(await found({ search: '100%' })).toEqual([]);
    expect(await found({ contentType: ARTICLE, documentId: draft })).toHaveLength(1);
    expect((await found({})).length).toBeGreaterThan(2);
  });

  test('are those that the role may see', async () => {
    await newsroom.run(
      async (strapi, actions: string[]) => {
        const roles = strapi.service('admin::role');
        const { id } = await roles.findOne({ code: 'strapi-editor' });
        await roles.assignPermissions(
          id,
          actions.map((action) => ({ action })),
        );
      },
      ['plugin::donation-banners.choices.explain'],
    );
    const blind = await logIn(newsroom, 'strapi-editor');
    const answer = await blind.get('/donation-banners/explain/articles?search=ferry');
    expect([answer.status, await answer.json()]).toEqual([200, { data: [] }]);
  });
});

describe('a preview link', () => {
  const link = async (more: Record<string, string> = {}): Promise<any> => {
    const body = { contentType: ARTICLE, documentId: article, ...more };
    const answer = await editor.send('POST', '/donation-banners/preview-links', body);
    expect(answer.status).toBe(201);
    return ((await answer.json()) as any).data;
  };
  const show = (query: Record<string, string>) =>
    newsroom.api(`/choices?${new URLSearchParams(query)}`);

  test('shows drafts to whoever has it, and to no cache', async () => {
    const draft = await saveBanner(newsroom, {
      publish: false,
      data: bannerData({ heading: 'Not yet public' }),
    });
    const unpublished = await publishArticle(newsroom, {});
    await act(newsroom, ARTICLE, 'unpublish', { documentId: unpublished });
    const { token, expiresAt, address } = await link({ documentId: unpublished, banner: draft });
    const inADay = Date.now() + 86_400_000;
    expect(Math.abs(Date.parse(expiresAt) - inADay)).toBeLessThan(60_000);

    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const choices = (await answer.json()) as any;
    expect(choices.banners[draft].heading).toBe('Not yet public');
    expect(choices.campaigns[0]).toMatchObject({ id: `pin:${draft}`, pinned: true });
    const named = { preview: token, contentType: ARTICLE, documentId: unpublished };
    expect((await show(named)).status).toBe(200);
    expect((await show({ documentId: unpublished })).status).toBe(404);
  });

  test('is refused when forged, expired, or used for another article', async () => {
    const { token } = await link({ locale: 'en' });
    const stale = await newsroom.run(
      (strapi, text: string) =>
        strapi.plugin('donation-banners').service('secrets').sign('preview', text),
      JSON.stringify({
        contentType: ARTICLE,
        documentId: article,
        locale: '',
        banner: '',
        until: 1,
      }),
    );
    const another = await newsroom.run(
      (strapi, text: string) =>
        strapi.plugin('donation-banners').service('secrets').sign('other', text),
      JSON.stringify({
        contentType: ARTICLE,
        documentId: article,
        locale: '',
        banner: '',
        until: Date.now() + 60_000,
      }),
    );
    const refusals: Array<Record<string, string>> = [
      { preview: 'nonsense' },
      { preview: `${token}x` },
      { preview: `x${token}` },
      { preview: stale },
      { preview: another },
      { preview: token, documentId: 'anotherarticle' },
      { preview: token, locale: 'de' },
    ];
    for (const query of refusals) {
      const answer = await show(query);
      expect(answer.status).toBe(400);
      const { error } = (await answer.json()) as any;
      expect([query, error.details]).toEqual([
        query,
        { errors: [{ path: ['preview'], message: error.message }] },
      ]);
    }
    expect((await show({ preview: token, locale: 'en' })).status).toBe(200);
  });
});
