import type { Choices } from '../../domain/src/choices';
import { createClient } from '../../public/src/client';
import { type AdminClient, logIn } from './support/admin-client';
import { ARTICLE, BANNER, bannerData, CAMPAIGN } from './support/content';
import { Newsroom } from './support/newsroom';

const ADMIN = '/donation-banners';

let newsroom: Newsroom;
let admin: AdminClient;

/** As Strapi's own admin API makes and publishes a document with an id of one's own. */
const publish = async (uid: string, documentId: string, data: object): Promise<void> => {
  const path = `/content-manager/collection-types/${uid}/actions/publish`;
  const answer = await admin.send('POST', path, { documentId, ...data });
  expect([documentId, answer.status]).toEqual([documentId, 200]);
};

beforeAll(async () => {
  newsroom = await Newsroom.start();
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.stopAndRemove());

const IDS = [
  'story-2026_001',
  '9b2f6a1e-6f0d-4c57-8a2b-0d1f5c7e9a11',
  'wp:post.1042',
  'News/2026/11: the wall, 100 %',
  'Ärger im Hafen ☂',
  'x'.repeat(255),
];

describe.each(IDS)('an article, a banner and a campaign called %s', (id) => {
  const article = id;
  const banner = id.length < 255 ? `${id}b` : `b${id.slice(1)}`;
  const campaign = id.length < 255 ? `${id}c` : `c${id.slice(1)}`;
  const name = { contentType: ARTICLE, documentId: article, locale: 'en' };

  beforeAll(async () => {
    await publish(ARTICLE, article, { title: 'The harbour wall' });
    await publish(BANNER, banner, bannerData());
    await publish(CAMPAIGN, campaign, {
      name: 'Autumn',
      placement: 'article-end',
      traffic: 100,
      priority: 0,
      variants: [{ banner: { connect: [{ documentId: banner }] }, weight: 1 }],
    });
  });

  const choices = (): Promise<Choices | null> =>
    createClient({ origin: newsroom.url }).choices(name);

  test('are among the choices, tagged for caches', async () => {
    const found = await choices();
    expect(found?.campaigns.map(({ id: each }) => each)).toContain(campaign);
    expect(found?.banners[banner]).toMatchObject({ id: banner });
    const answer = await newsroom.api(`/choices?${new URLSearchParams(name)}`);
    const tags = answer.headers.get('cache-tag') as string;
    expect(tags).toMatch(/^[\w.~,-]+$/);
    // The plugin, the campaigns so far with their banners, and the article.
    expect(new Set(tags.split(',')).size % 2).toBe(0);
    expect(Math.max(...tags.split(',').map(({ length }) => length))).toBeLessThan(64);
  });

  test('can be remembered and counted', async () => {
    const asked = await newsroom.post('/reminders', {
      banner,
      option: 'P1M',
      email: 'reader@reader.example',
      contentType: ARTICLE,
      documentId: article,
      locale: 'en',
    });
    expect(asked.status).toBe(201);
    const event = { event: 'impression', banner, locale: 'en', placement: 'article-end' };
    const counted = await newsroom.post('/events', { events: [{ ...event, campaign }] });
    expect(counted.status).toBe(202);
    await newsroom.run((strapi) => strapi.plugin('donation-banners').service('events').flush());
    const { data } = await (await admin.get(`${ADMIN}/results?days=2`)).json();
    expect(JSON.stringify(data)).toContain(JSON.stringify(campaign));
  });

  test('can be chosen, explained and previewed', async () => {
    const query = new URLSearchParams(name);
    const chosen = await admin.send('PUT', `${ADMIN}/attachments`, {
      ...name,
      mode: 'show',
      banner,
      version: '',
    });
    expect(chosen.status).toBe(200);
    expect((await choices())?.campaigns[0]).toMatchObject({ id: `pin:${banner}` });
    const of = await admin.send('POST', `${ADMIN}/attachments/of`, {
      contentType: ARTICLE,
      documentIds: [article],
      locale: 'en',
    });
    expect(JSON.stringify(await of.json())).toContain(JSON.stringify(banner));
    expect((await admin.get(`${ADMIN}/explain?${query}`)).status).toBe(200);
    expect((await admin.get(`${ADMIN}/explain/articles?${query}`)).status).toBe(200);
    const link = await admin.send('POST', `${ADMIN}/preview-links`, { ...name, banner });
    const { address } = ((await link.json()) as { data: { address: string } }).data;
    const previewed = (await (await fetch(address)).json()) as Choices;
    expect(previewed.banners[banner]).toMatchObject({ id: banner });
    const times = await admin.send(
      'PUT',
      `${ADMIN}/campaigns/${encodeURIComponent(campaign)}/times`,
      { version: 'another', startsAt: null, endsAt: null },
    );
    expect(times.status).toBe(409);
  });
});

test.each([
  ['nothing', ''],
  ['256 characters', 'x'.repeat(256)],
  ['a line break', 'a\nb'],
  ['half a character', 'a\ud83d'],
  ['a number', 7],
  ['a list', ['a']],
])('%s is no document id', async (_name, documentId) => {
  const asked = await newsroom.post('/reminders', {
    banner: documentId,
    option: 'P1M',
    email: 'reader@reader.example',
  });
  expect(asked.status).toBe(400);
  expect((await asked.json()).error.details.errors).toMatchObject([{ path: ['banner'] }]);
});
