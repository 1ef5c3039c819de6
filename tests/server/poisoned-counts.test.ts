/** What strangers make up does not count for what readers do. */
import { rowsOf, saveBanner, saveCampaign } from './support/content';
import { COUNTS, forgetCounts, sendBeacon, writeCounts } from './support/counting';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let other: Newsroom;
let banner: string;
let campaign: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  const { appDir, databaseUrl } = newsroom;
  banner = await saveBanner(newsroom);
  campaign = await saveCampaign(newsroom, { banner });
  other = await Newsroom.start({ appDir, databaseUrl });
  for (const each of [newsroom, other]) {
    await stopWriting(each);
  }
});
afterAll(async () => {
  await other.stop();
  await newsroom.stopAndRemove();
});
afterEach(async () => {
  for (const each of [other, newsroom]) {
    await writeCounts(each);
    await writeCounts(each);
    await forgetCounts(each);
  }
});

/** From now on, counts are written when the test says so. */
const stopWriting = (at: Newsroom): Promise<void> =>
  at.run((strapi) => strapi.plugin('donation-banners').service('events').stop());

const happened = (event: string, more: { campaign?: string } = {}) => ({
  ...{ event, campaign, banner, locale: 'en', placement: 'article-end' },
  ...more,
});

/** Events, each from a network of its own. */
const fromEverywhere = (at: Newsroom, event: string, times: number): Promise<void> =>
  at.run(
    async (strapi, [one, count]: [object, number]) => {
      for (let index = 0; index < count; index += 1) {
        await strapi.plugin('donation-banners').service('events').count([one], `network ${index}`);
      }
    },
    [happened(event), times] as [object, number],
  );

const counted = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await rowsOf(newsroom, COUNTS)).map(({ event, count }) => [event, count]));

test('five beacons of one network put no wording ahead', async () => {
  await fromEverywhere(newsroom, 'impression', 1000);
  for (let beacon = 0; beacon < 5; beacon += 1) {
    await sendBeacon(newsroom, Array(20).fill(happened('continue')));
  }
  await writeCounts(newsroom);
  expect(await counted()).toEqual({ impression: 1000, continue: 2, refused: 98 });
});

test('a network of many readers counts as often as appeals lead on at their best', async () => {
  const another = { campaign: await saveCampaign(newsroom, { banner }) };
  for (let beacon = 0; beacon < 20; beacon += 1) {
    await sendBeacon(newsroom, Array(10).fill(happened('impression', another)));
  }
  for (let beacon = 0; beacon < 3; beacon += 1) {
    await sendBeacon(newsroom, Array(10).fill(happened('continue', another)));
  }
  await writeCounts(newsroom);
  expect(await counted()).toEqual({ impression: 200, continue: 20, refused: 10 });
});

test('nothing leads on more often than there are impressions, whichever instances hear of it', async () => {
  await fromEverywhere(newsroom, 'impression', 7);
  await writeCounts(newsroom);
  await fromEverywhere(newsroom, 'continue', 20);
  await fromEverywhere(other, 'continue', 20);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([writeCounts(newsroom), writeCounts(other)]);
    expect((await counted()).continue ?? 0).toBeLessThanOrEqual(7);
  }
  await writeCounts(newsroom);
  await writeCounts(other);
  expect(await counted()).toEqual({ impression: 7, continue: 7, refused: 33 });
});

test('what an instance hears before another one has written the impression still counts', async () => {
  await fromEverywhere(newsroom, 'impression', 1);
  await fromEverywhere(other, 'continue', 1);
  await writeCounts(other);
  expect(await counted()).toEqual({});
  await writeCounts(newsroom);
  await writeCounts(other);
  expect(await counted()).toEqual({ impression: 1, continue: 1 });
});
