/** What beacons tell of a site: which placements its pages have, and which facts of readers they tell. */
import { logIn } from './support/admin-client';
import { saveBanner, saveCampaign } from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let event: object;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  const banner = await saveBanner(newsroom);
  const campaign = await saveCampaign(newsroom, { banner });
  event = { event: 'impression', campaign, banner, locale: 'en', placement: 'article-end' };
});
afterAll(() => newsroom.stopAndRemove());

const beacon = async (elements: unknown): Promise<void> => {
  const body = JSON.stringify({ events: [event], elements });
  expect((await newsroom.api('/events', { method: 'POST', body })).status).toBe(202);
};

const facts = async () => {
  const admin = await logIn(newsroom, 'strapi-super-admin');
  return ((await (await admin.get('/donation-banners/site')).json()) as { data: object }).data;
};

const stored = () =>
  newsroom.run((strapi) =>
    strapi.db.query('strapi::core-store').findMany({
      where: { key: { $startsWith: 'plugin_donation-banners_seen-' } },
    }),
  ) as Promise<Array<{ key: string }>>;

test('says that nothing is known before the first page has told anything', async () => {
  await beacon(undefined);
  expect(await facts()).toEqual({ known: false, placements: [], told: [] });
});

test('is not confused by what is none: no count is lost, and nothing of it kept', async () => {
  const long = 'x'.repeat(500);
  for (const nonsense of [
    'text',
    5,
    null,
    {},
    [1],
    [[]],
    [[{}, 7]],
    [[long, long]],
    [['sky', 'seed']],
  ]) {
    await beacon(nonsense);
  }
  // An element without a placement stands below the article.
  expect(await facts()).toEqual({ known: true, placements: ['article-end'], told: [] });
  expect(await stored()).toHaveLength(1);
});

test('keeps the last day of each placement and each attribute that tells of readers', async () => {
  await beacon([
    ['page-top', 'placement', 'country', 'locale'],
    [null, 'document-id', 'supporter', 'signed-in'],
  ]);
  expect(await facts()).toEqual({
    known: true,
    placements: ['article-end', 'page-top'],
    told: ['country', 'account', 'supporter'],
  });
  await beacon(Array.from({ length: 500 }, (_, index) => [`place-${index}`, `fact-${index}`]));
  expect(await stored()).toHaveLength(5);
});

test('forgets after a week', async () => {
  await newsroom.run(async (strapi) => {
    const store = strapi.store({ type: 'plugin', name: 'donation-banners' });
    const day = new Date(Date.now() - 8 * 86_400_000).toISOString().slice(0, 10);
    await store.set({ key: 'seen-page-top', value: day });
  });
  expect(await facts()).toMatchObject({ placements: ['article-end'] });
});

test('is told to editors alone', async () => {
  expect((await fetch(`${newsroom.url}/donation-banners/site`)).status).toBe(401);
});
