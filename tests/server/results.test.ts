/** What editors are told of what was counted. */
import { type AdminClient, allowEditor, logIn } from './support/admin-client';
import { addLocale, bannerData, saveBanner, saveCampaign } from './support/content';
import {
  COUNTS,
  forgetCounts,
  sendBeacon,
  TIME_ZONE,
  today,
  writeCounts,
} from './support/counting';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let editor: AdminClient;
let banner: string;
let campaign: string;

beforeAll(async () => {
  newsroom = await Newsroom.start({ config: { timeZone: TIME_ZONE } });
  await addLocale(newsroom, 'de');
  banner = await saveBanner(newsroom);
  await saveBanner(newsroom, { documentId: banner, data: bannerData(), locale: 'de' });
  campaign = await saveCampaign(newsroom, { banner });
  editor = await logIn(newsroom, 'strapi-editor');
});
afterAll(() => newsroom.stopAndRemove());
afterEach(() => forgetCounts(newsroom));

const happened = (event: string, more: Record<string, unknown> = {}) => ({
  ...{ event, campaign, banner, locale: 'en', placement: 'article-end' },
  ...more,
});

const results = (query: string) => editor.get(`/donation-banners/results?${query}`);

test('are sums by campaign and banner, for whoever may see them', async () => {
  await allowEditor(newsroom, ['reminders.read']);
  const days = `from=${today()}&to=${today()}`;
  expect((await results(days)).status).toBe(403);
  await allowEditor(newsroom, ['results.read']);
  expect((await (await results(days)).json()).data).toEqual([]);

  await sendBeacon(newsroom, [happened('impression'), happened('impression', { locale: 'de' })]);
  await sendBeacon(newsroom, [happened('reach', { placement: 'page-top' })]);
  await writeCounts(newsroom);
  expect(await (await results(days)).json()).toEqual({
    data: [
      {
        ...{ campaign, banner, campaignName: 'Autumn', bannerName: 'Autumn appeal' },
        ...{ reach: 1, impression: 2, continue: 0, dismissal: 0, reminder: 0 },
        ...{ refused: 0, jumps: [], unseen: [] },
      },
    ],
    meta: { from: today(), to: today() },
  });
  expect((await (await results('from=2020-01-01&to=2020-12-31')).json()).data).toEqual([]);
});

test('of the latest days end today, by the newsroom’s calendar', async () => {
  await allowEditor(newsroom, ['results.read']);
  await sendBeacon(newsroom, [happened('impression')]);
  await writeCounts(newsroom);
  for (const days of [1, 400]) {
    const { data, meta } = await (await results(`days=${days}`)).json();
    expect(data).toHaveLength(1);
    expect(meta.to).toBe(today());
    expect((Date.parse(meta.to) - Date.parse(meta.from)) / 86_400_000).toBe(days - 1);
  }
});

test('say which days stand out, and how much was refused', async () => {
  await allowEditor(newsroom, ['results.read']);
  await newsroom.run(
    async (strapi, [uid, last, about]: [string, string, object]) => {
      for (let back = 0; back < 20; back += 1) {
        const day = new Date(Date.parse(last) - back * 86_400_000).toISOString().slice(0, 10);
        for (const [event, count] of [
          ['impression', 1000],
          ['continue', back === 3 || back === 12 ? 90 : 20 + back],
          ['refused', back],
        ] as const) {
          await strapi.db.query(uid as never).create({ data: { ...about, day, event, count } });
        }
      }
    },
    [
      COUNTS,
      today(),
      { campaign, bannerDocumentId: banner, bannerLocale: 'en', placement: 'article-end' },
    ] as [string, string, object],
  );
  const daysAgo = (days: number) =>
    new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);
  const find = async (days: number) => (await (await results(`days=${days}`)).json()).data[0];
  expect(await find(7)).toMatchObject({ refused: 21, jumps: [daysAgo(3)] });
  expect(await find(20)).toMatchObject({ jumps: [daysAgo(12), daysAgo(3)] });
  // What came before tells that a day stands out, where it is shown alone.
  const day = daysAgo(3);
  const alone = await (await results(`from=${day}&to=${day}`)).json();
  expect(alone.data[0].jumps).toEqual([day]);
});

test('name no campaign for an article’s own choice, and nothing that is deleted', async () => {
  await allowEditor(newsroom, ['results.read']);
  const other = await saveBanner(newsroom);
  const pin = `pin:${other}`;
  await sendBeacon(newsroom, [happened('impression', { campaign: pin, banner: other })]);
  await writeCounts(newsroom);
  const [chosen] = (await (await results('days=1')).json()).data;
  expect(chosen).toMatchObject({
    campaign: pin,
    campaignName: null,
    bannerName: 'Autumn appeal',
  });
  await newsroom.run(
    (strapi, documentId: string) =>
      strapi.documents('plugin::donation-banners.banner' as never).delete({ documentId }),
    other,
  );
  const [gone] = (await (await results('days=1')).json()).data;
  expect(gone).toMatchObject({ campaign: pin, banner: other, bannerName: null });
});

test.each([
  ['days=0', ['days']],
  ['days=401', ['days']],
  ['days=all', ['days']],
  ['', ['from', 'to']],
  ['from=2026-02-30&to=2026-03-01', ['from']],
  ['from=2026-03-02&to=2026-03-01', ['to']],
])('for the days %p name what is wrong', async (query, paths) => {
  await allowEditor(newsroom, ['results.read']);
  const answer = await results(query);
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as any;
  expect(error.details.errors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual(paths);
});

test('of this week are on the homepage', async () => {
  await allowEditor(newsroom, ['reminders.read']);
  await sendBeacon(newsroom, [happened('reach'), happened('impression'), happened('continue')]);
  await sendBeacon(newsroom, [happened('impression')]);
  await writeCounts(newsroom);
  await newsroom.run(async (strapi, uid: string) => {
    const counts = strapi.db.query(uid as never) as any;
    const [row] = await counts.findMany();
    const day = new Date(Date.now() - 8 * 86_400_000).toISOString().slice(0, 10);
    await counts.create({ data: { ...row, id: undefined, day } });
  }, COUNTS);
  const answer = await editor.get('/donation-banners/summary');
  expect((await answer.json()).data).toMatchObject({ reach: 1, impressions: 2, continues: 1 });
});
