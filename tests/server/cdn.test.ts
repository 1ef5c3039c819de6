import { get } from 'node:http';

import { campaignIds, publish, publishArticle } from './support/choosing';
import {
  act,
  ARTICLE,
  BANNER,
  CAMPAIGN,
  saveArticle,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.start({ config: { choices: { countryHeader: 'CF-IPCountry' } } });
  await newsroom.run((strapi) => {
    const announced: string[][] = ((globalThis as any).announced = []);
    strapi.eventHub.on('donation-banners.choices.changed', async ({ tags }: { tags: string[] }) => {
      announced.push(tags);
    });
  });
});
afterAll(() => newsroom.stopAndRemove());

describe('the country', () => {
  test.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    [' FR ', 'FR'],
    ['XK', 'XK'],
    ['XX', null],
    ['T1', null],
    ['EU', null],
    ['Germany', null],
    ['<script>', null],
    ['', null],
  ])('is read from the header of the CDN: %p is %p', async (header, country) => {
    const answer = await newsroom.api('/country', { headers: { 'cf-ipcountry': header } });
    expect(await answer.json()).toEqual({ country });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  test('is not known where the CDN says nothing', async () => {
    expect(await (await newsroom.api('/country')).json()).toEqual({ country: null });
  });
});

/** What is announced from now on until the work has been announced. */
const announcedBy = async (work: () => Promise<unknown>): Promise<string[][]> => {
  const take = () => newsroom.run(() => (globalThis as any).announced.splice(0) as string[][]);
  await new Promise((wake) => setTimeout(wake, 3200));
  await take();
  await work();
  expect(await take()).toEqual([]);
  await new Promise((wake) => setTimeout(wake, 3200));
  return take();
};

describe('a change is announced with the Cache-Tags of the answers that it makes outdated', () => {
  let banner: string;
  let campaign: string;
  let article: string;
  const tag = (id: string) => `donation-banners-${id}`;

  beforeAll(async () => {
    banner = await saveBanner(newsroom);
    campaign = await saveCampaign(newsroom, { banner });
    article = await publishArticle(newsroom, {});
  });

  test('answers are tagged with their article, their campaigns and their banners', async () => {
    const answer = await newsroom.api(`/choices?documentId=${article}`);
    expect(answer.headers.get('cache-tag')?.split(',').sort()).toEqual(
      ['donation-banners', tag(banner), tag(campaign), tag(article)].sort(),
    );
  });

  test('an article that is not there: caches keep that for a little while, until it is published', async () => {
    const documentId = await saveArticle(newsroom);
    await act(newsroom, ARTICLE, 'unpublish', { documentId, locale: '*' });
    const path = `/choices?documentId=${documentId}`;
    const refused = await newsroom.api(path);
    expect(refused.status).toBe(404);
    expect(refused.headers.get('cache-control')).toBe('public, max-age=10, s-maxage=30');
    expect(refused.headers.get('cache-tag')).toBe(`donation-banners,${tag(documentId)}`);
    const [tags] = await announcedBy(() => act(newsroom, ARTICLE, 'publish', { documentId }));
    expect(tags).toContain(tag(documentId));
    expect((await newsroom.api(path)).status).toBe(200);
  });

  test.each(['/choices?locale=%3F', '/choices?contentType=api::nothing.nothing'])(
    'caches keep that %s is refused for a little while',
    async (path) => {
      const refused = await newsroom.api(path);
      expect(refused.status).toBe(400);
      expect(refused.headers.get('cache-control')).toBe('public, max-age=10, s-maxage=30');
      expect(refused.headers.get('cache-tag')).toBe('donation-banners');
    },
  );

  test('caches keep for a moment that a version of the script is not there', async () => {
    const refused = await newsroom.api('/embed.0123456789abcdef.js');
    expect(refused.status).toBe(404);
    expect(refused.headers.get('cache-control')).toBe('public, max-age=10, s-maxage=10');
  });

  test('an article', async () => {
    expect(await announcedBy(() => publishArticle(newsroom, { title: 'New' }, article))).toEqual([
      [tag(article)],
    ]);
  });

  test('a banner, and not its draft', async () => {
    const save = () =>
      newsroom.run(async (strapi, documentId: string) => {
        const banners = strapi.documents('plugin::donation-banners.banner' as never) as any;
        await banners.update({ documentId, data: { heading: 'Another heading' } });
      }, banner);
    expect(await announcedBy(save)).toEqual([]);
    const [tags, ...more] = await announcedBy(() =>
      act(newsroom, BANNER, 'publish', { documentId: banner }),
    );
    expect(tags?.sort()).toEqual(['donation-banners-many', tag(banner)].sort());
    expect(more).toEqual([]);
  });

  test('a campaign: by its name where it stays where it was, by everything where it is new', async () => {
    const edit = (data: Record<string, unknown>) => () =>
      publish(newsroom, { uid: CAMPAIGN, documentId: campaign, data });
    const [tags] = await announcedBy(edit({ traffic: 50 }));
    expect(tags?.sort()).toEqual(['donation-banners-many', tag(campaign)].sort());
    expect(await announcedBy(edit({ contentRule: { types: [ARTICLE], conditions: [] } }))).toEqual([
      ['donation-banners'],
    ]);
    expect(await announcedBy(() => saveCampaign(newsroom, { banner }))).toEqual([
      ['donation-banners'],
    ]);
  });

  test('more tags than proxies take in a header become one', async () => {
    for (let number = 0; number < 45; number += 1) {
      await saveCampaign(newsroom, { banner });
    }
    await campaignIds(newsroom, article);
    const size = await new Promise<number>((resolve) => {
      get(`${newsroom.url}/api/donation-banners/choices?documentId=${article}`, (answer) => {
        expect(answer.headers['cache-tag']).toBe(
          `donation-banners,donation-banners-many,${tag(article)}`,
        );
        answer.resume();
        resolve(answer.rawHeaders.join('').length);
      });
    });
    expect(size).toBeLessThan(4000);
  });

  test('what an instance changed that is gone since is announced by another one, once', async () => {
    await announcedBy(async () => undefined);
    await newsroom.run(
      async (strapi, change: object) => {
        const changes = strapi.db.query('plugin::donation-banners.change' as never) as any;
        const { id } = await changes.create({ data: change });
        await strapi.db
          .getConnection('donation_banner_changes')
          .where({ id })
          .update({ created_at: new Date(Date.now() - 60_000) });
        (globalThis as any).announced.splice(0);
      },
      {
        ...{ kind: 'article', contentType: ARTICLE, entryDocumentId: article },
        ...{ origin: 'gone', announced: false },
      },
    );
    const announced = () => newsroom.run(() => (globalThis as any).announced as string[][]);
    while ((await announced()).length === 0) {
      await new Promise((wake) => setTimeout(wake, 500));
    }
    const left = await newsroom.run((strapi) =>
      strapi.db
        .query('plugin::donation-banners.change' as never)
        .count({ where: { announced: false } as never }),
    );
    expect([left, await announced()]).toEqual([0, [[tag(article)]]]);
  }, 60_000);
});
