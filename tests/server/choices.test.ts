import { get } from 'node:http';

import type { Choices } from '../../domain/src/choices';
import {
  act,
  addLocale,
  ARTICLE,
  BANNER,
  bannerData,
  CAMPAIGN,
  saveArticle,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  await addLocale(newsroom, 'de');
});
afterAll(() => newsroom.stopAndRemove());

const choices = async (query: Record<string, string>): Promise<Choices> => {
  const answer = await newsroom.api(`/choices?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Choices;
};

const attach = (attachment: Record<string, string>) =>
  newsroom.run(
    async (strapi, one: Record<string, string>) => {
      await strapi.plugin('donation-banners').service('attachments').set(one);
    },
    { contentType: ARTICLE, placement: 'article-end', banner: '', ...attachment },
  );

/** A conditional request as a cache sends it; `fetch` would add `Cache-Control: no-cache`. */
const askAgain = (url: string, etag: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'if-none-match': etag } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).once('error', reject);
  });

describe('choices', () => {
  test('hold the running campaigns with their banners, for an article and for the whole site', async () => {
    const banner = await saveBanner(newsroom);
    const campaign = await saveCampaign(newsroom, { banner });
    const article = await saveArticle(newsroom);

    const forArticle = await choices({ contentType: ARTICLE, documentId: article });
    expect(forArticle.campaigns).toEqual([
      {
        id: campaign,
        placement: 'article-end',
        priority: 0,
        traffic: 100,
        variants: [{ banner, weight: 1 }],
      },
    ]);
    expect(forArticle.banners[banner]).toMatchObject({
      id: banner,
      locale: 'en',
      heading: 'A message from the newsroom',
      ask: [{ frequency: 'monthly', currency: 'USD', amounts: [2, 5, 10], suggested: 5 }],
      reminder: { options: [{ after: 'P1M' }, { after: 'P3M' }] },
      quietDays: 14,
      closable: true,
    });
    expect(await choices({ documentId: article })).toEqual(forArticle);
    expect(await choices({})).toEqual(forArticle);
    await act(newsroom, CAMPAIGN, 'delete', { documentId: campaign });
    expect((await choices({})).campaigns).toEqual([]);
  });

  test('say for whom, how often and when, and nothing where that is for everybody, always and at once', async () => {
    const banner = await saveBanner(newsroom);
    const more = {
      audience: {
        countries: 'de, at',
        devices: 'phone',
        articlesMin: 3,
        weekdays: 'Sat, Sun',
        hourFrom: 8,
        hourUntil: 20,
        utm: 'source=newsletter',
        supporters: 'not-supporters',
      },
      frequency: { impressions: 3, days: 7 },
      trigger: { kind: 'scroll', amount: 50 },
    };
    const some = await saveCampaign(newsroom, { banner, more });
    const none = { audience: {}, frequency: {}, trigger: null };
    const everybody = await saveCampaign(newsroom, { banner, more: none });

    const { campaigns } = await choices({});
    const campaign = (id: string) => campaigns.find((each) => each.id === id);
    expect(campaign(some)).toMatchObject({
      audience: {
        country: { in: ['DE', 'AT'] },
        device: { in: ['phone'] },
        articles: { days: 30, min: 3 },
        weekday: { in: [6, 7] },
        hour: { in: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] },
        utm: { in: ['source=newsletter'] },
        supporter: { in: ['no'] },
      },
      frequency: { impressions: 3, days: 7 },
      trigger: { kind: 'scroll', amount: 50 },
    });
    expect(Object.keys(campaign(everybody) ?? {})).toEqual([
      'id',
      'placement',
      'priority',
      'traffic',
      'variants',
    ]);
    for (const documentId of [some, everybody]) {
      await act(newsroom, CAMPAIGN, 'delete', { documentId });
    }
  });

  test('answer in the asked locale, then in the default one', async () => {
    const banner = await saveBanner(newsroom);
    await saveBanner(newsroom, {
      documentId: banner,
      locale: 'de',
      data: bannerData({ heading: 'Eine Nachricht aus der Redaktion' }),
    });
    const campaign = await saveCampaign(newsroom, { banner });

    const german = await choices({ locale: 'de' });
    expect(german.banners[banner]?.heading).toBe('Eine Nachricht aus der Redaktion');
    expect(Object.keys(german.sayings)).toEqual(['de']);
    expect(german.sayings['de']?.sending).toBe('<p>Ihre Erinnerung wird eingerichtet …</p>');
    expect((await choices({ locale: 'de-AT' })).banners[banner]?.locale).toBe('de');
    expect((await choices({ locale: 'fr' })).banners[banner]?.locale).toBe('en');

    await act(newsroom, BANNER, 'unpublish', { documentId: banner, locale: 'de' });
    expect((await choices({ locale: 'de' })).banners[banner]?.locale).toBe('en');
    await act(newsroom, CAMPAIGN, 'delete', { documentId: campaign });
  });

  test('leave out campaigns that have not begun or are over', async () => {
    const banner = await saveBanner(newsroom);
    const day = 86_400_000;
    const at = (offset: number) => new Date(Date.now() + offset * day).toISOString();
    const ids = [
      await saveCampaign(newsroom, { banner, more: { startsAt: at(1) } }),
      await saveCampaign(newsroom, { banner, more: { endsAt: at(-1) } }),
      await saveCampaign(newsroom, { banner, more: { startsAt: at(-1), endsAt: at(1) } }),
    ];
    expect((await choices({})).campaigns.map(({ id }) => id)).toEqual([ids[2]]);
    for (const documentId of ids) {
      await act(newsroom, CAMPAIGN, 'delete', { documentId });
    }
  });

  test('can be kept by caches, until the next start or end at the longest', async () => {
    const first = await newsroom.api('/choices');
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=60, s-maxage=300, stale-while-revalidate=600',
    );
    expect(first.headers.get('cache-tag')).toContain('donation-banners');
    expect(first.headers.get('set-cookie')).toBeNull();
    const etag = first.headers.get('etag') as string;
    expect(await askAgain(`${newsroom.url}/api/donation-banners/choices`, etag)).toBe(304);

    const banner = await saveBanner(newsroom);
    const endsAt = new Date(Date.now() + 40_000).toISOString();
    const campaign = await saveCampaign(newsroom, { banner, more: { endsAt } });
    expect(await askAgain(`${newsroom.url}/api/donation-banners/choices`, etag)).toBe(200);
    const cut = await newsroom.api('/choices');
    const [, maxAge, shared, stale] =
      /max-age=(\d+), s-maxage=(\d+), stale-while-revalidate=(\d+)/.exec(
        cut.headers.get('cache-control') ?? '',
      ) as RegExpExecArray;
    expect(Number(maxAge)).toBeLessThanOrEqual(40);
    expect(Number(shared) + Number(stale)).toBeLessThanOrEqual(40);
    await act(newsroom, CAMPAIGN, 'delete', { documentId: campaign });
  });

  test('keep a campaign whose banner was unpublished and published again', async () => {
    const banner = await saveBanner(newsroom);
    const campaign = await saveCampaign(newsroom, { banner });
    await act(newsroom, BANNER, 'unpublish', { documentId: banner });
    expect((await choices({})).campaigns).toEqual([]);
    await act(newsroom, BANNER, 'publish', { documentId: banner });
    expect((await choices({})).campaigns).toHaveLength(1);
    await act(newsroom, BANNER, 'publish', { documentId: banner });
    expect((await choices({})).campaigns).toHaveLength(1);
    await act(newsroom, CAMPAIGN, 'delete', { documentId: campaign });
  });

  test.each([
    [
      'a content type that does not exist',
      { contentType: 'api::nothing.nothing', documentId: 'a1' },
      400,
      'contentType',
    ],
    [
      'a content type without articles',
      { contentType: 'plugin::users-permissions.user', documentId: 'a1' },
      400,
      'contentType',
    ],
    ['an article that does not exist', { documentId: 'nosucharticle' }, 404, 'documentId'],
    ['an article of an odd name', { documentId: "a' or 1=1" }, 404, 'documentId'],
    ['a document id that is none', { documentId: 'a\u0000' }, 400, 'documentId'],
    ['a locale that is none', { locale: '<script>' }, 400, 'locale'],
  ])('refuse %s', async (_, query, status, field) => {
    const answer = await newsroom.api(`/choices?${new URLSearchParams(query)}`);
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as {
      error: { details: { errors: Array<{ path: string[] }> } };
    };
    expect(error.details.errors[0]?.path).toEqual([field]);
  });

  test('are refused for an article that is not published', async () => {
    const article = await saveArticle(newsroom);
    expect((await newsroom.api(`/choices?documentId=${article}`)).status).toBe(200);
    await act(newsroom, ARTICLE, 'unpublish', { documentId: article, locale: '*' });
    expect((await newsroom.api(`/choices?documentId=${article}`)).status).toBe(404);
  });
});

describe('an attachment', () => {
  test('pins its banner above all campaigns, for its locale only', async () => {
    const [automatic, pinned] = [await saveBanner(newsroom), await saveBanner(newsroom)];
    const campaign = await saveCampaign(newsroom, { banner: automatic });
    const documentId = await saveArticle(newsroom, ['en', 'de']);
    await attach({ documentId, locale: 'en', mode: 'show', banner: pinned });

    const english = await choices({ documentId, locale: 'en' });
    expect(english.campaigns.map(({ id }) => id)).toEqual([`pin:${pinned}`, campaign]);
    expect(english.campaigns[0]?.pinned).toBe(true);
    expect(Object.keys(english.banners).sort()).toEqual([automatic, pinned].sort());
    expect((await choices({ documentId, locale: 'de' })).campaigns).toHaveLength(1);

    await attach({ documentId, locale: 'de', mode: 'hide' });
    expect((await choices({ documentId, locale: 'de' })).campaigns).toEqual([]);
    await act(newsroom, CAMPAIGN, 'delete', { documentId: campaign });
  });

  test('survives publishing, unpublishing and republishing of the article and of the banner', async () => {
    const banner = await saveBanner(newsroom);
    const documentId = await saveArticle(newsroom);
    await attach({ documentId, locale: 'en', mode: 'show', banner });
    const pinned = async () => (await choices({ documentId })).campaigns.map(({ id }) => id);
    const stays = [`pin:${banner}`];

    expect(await pinned()).toEqual(stays);
    await act(newsroom, ARTICLE, 'publish', { documentId });
    expect(await pinned()).toEqual(stays);
    await act(newsroom, ARTICLE, 'discardDraft', { documentId });
    expect(await pinned()).toEqual(stays);
    await act(newsroom, ARTICLE, 'unpublish', { documentId });
    await act(newsroom, ARTICLE, 'publish', { documentId });
    expect(await pinned()).toEqual(stays);
    await act(newsroom, BANNER, 'unpublish', { documentId: banner });
    expect(await pinned()).toEqual([]);
    await act(newsroom, BANNER, 'publish', { documentId: banner });
    expect(await pinned()).toEqual(stays);
    await act(newsroom, BANNER, 'publish', { documentId: banner });
    expect(await pinned()).toEqual(stays);
  });
});

test.each(['/choices', '/embed.js'])(
  '%s goes in the smallest coding that is read',
  async (path) => {
    const plain = await newsroom.api(path, { headers: { 'accept-encoding': 'identity' } });
    const text = await plain.text();
    for (const [accepted, coding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip;q=1, br;q=0', 'gzip'],
      ['deflate', null],
      ['', null],
    ] as const) {
      const answer = await newsroom.api(path, { headers: { 'accept-encoding': accepted } });
      expect([accepted, answer.headers.get('content-encoding')]).toEqual([accepted, coding]);
      expect(answer.headers.get('vary')).toMatch(/\bAccept-Encoding\b/);
      expect(answer.headers.get('etag')).toBe(plain.headers.get('etag'));
      expect(await answer.text()).toBe(text);
    }
  },
);

describe('the reader script', () => {
  test('is served with a lasting name and an immutable twin', async () => {
    const script = await newsroom.api('/embed.js');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    const hash = (script.headers.get('etag') as string).replace(/[^\da-f]/g, '');
    const twin = await newsroom.api(`/embed.${hash}.js`);
    expect(twin.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await twin.text()).toBe(await script.text());
    expect((await newsroom.api('/embed.0123456789abcdef.js')).status).toBe(404);
  });
});
