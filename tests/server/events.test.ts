import { addLocale, bannerData, rowsOf, saveBanner, saveCampaign } from './support/content';
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
let banner: string;
let campaign: string;

beforeAll(async () => {
  newsroom = await Newsroom.start({ config: { timeZone: TIME_ZONE } });
  await addLocale(newsroom, 'de');
  banner = await saveBanner(newsroom);
  await saveBanner(newsroom, { documentId: banner, data: bannerData(), locale: 'de' });
  campaign = await saveCampaign(newsroom, { banner });
});
afterAll(() => newsroom.stopAndRemove());
afterEach(() => forgetCounts(newsroom));

const happened = (event: string, more: Record<string, unknown> = {}) => ({
  event,
  campaign,
  banner,
  locale: 'en',
  placement: 'article-end',
  ...more,
});

const beacon = (events: unknown, at = newsroom) => sendBeacon(at, events);

const flush = (at = newsroom) => writeCounts(at);

/** What is written down, as `{ "en impression": 2 }`. */
const counted = async () =>
  Object.fromEntries(
    (await rowsOf(newsroom, COUNTS)).map((row) => [`${row.bannerLocale} ${row.event}`, row.count]),
  );

test('a beacon is accepted, and counted in one row for each kind by the newsroom’s day', async () => {
  const answer = await beacon([happened('reach'), happened('impression')]);
  expect(answer.status).toBe(202);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-length')).toBe('0');
  expect(answer.headers.get('connection')).toBe('keep-alive');
  await newsroom.post('/events', {
    events: [happened('impression'), happened('impression', { locale: 'de' })],
  });
  await beacon(['continue', 'dismissal', 'reminder'].map((event) => happened(event)));
  await flush();

  const rows = await rowsOf(newsroom, COUNTS);
  expect(rows).toHaveLength(6);
  expect(rows).toContainEqual(
    expect.objectContaining({
      day: today(),
      campaign,
      bannerDocumentId: banner,
      bannerLocale: 'en',
      placement: 'article-end',
      event: 'impression',
      count: 2,
    }),
  );
  expect(await counted()).toMatchObject({ 'en reach': 1, 'de impression': 1, 'en reminder': 1 });
});

test('what is counted later is added to the same row', async () => {
  await beacon([happened('impression')]);
  await flush();
  await beacon([happened('impression'), happened('impression')]);
  await flush();
  expect(await counted()).toEqual({ 'en impression': 3 });
});

test('what happens while others are written down is not lost', async () => {
  const all = ['reach', 'impression', 'continue'].map((event) => happened(event));
  await newsroom.run(async (strapi, events: object[]) => {
    const service = strapi.plugin('donation-banners').service('events');
    await service.count(events);
    const flushing = service.flush();
    await service.count(events);
    await flushing;
  }, all);
  await flush();
  expect(await counted()).toEqual({ 'en reach': 2, 'en impression': 2, 'en continue': 2 });
});

test('several instances add to the same rows, and what one has gathered is written as it stops', async () => {
  const { appDir, databaseUrl } = newsroom;
  const other = await Newsroom.start({
    appDir,
    databaseUrl,
    config: { timeZone: TIME_ZONE },
  });
  try {
    const rounds = 10;
    for (let round = 0; round < rounds; round += 1) {
      const events = ['impression', 'reach', 'dismissal'].map((event) => happened(event));
      await Promise.all([beacon(events), beacon(events, other)]);
      await Promise.all([flush(), flush(other)]);
    }
    const each = 2 * rounds;
    const expected = { 'en impression': each, 'en reach': each, 'en dismissal': each };
    expect(await counted()).toEqual(expected);
    await beacon([happened('continue')], other);
    await other.stop();
    expect(await counted()).toEqual({ ...expected, 'en continue': 1 });
  } finally {
    await other.stop();
  }
});

test('what cannot be written down is kept until it can, and complained about once', async () => {
  const rename = (names: [string, string]) =>
    newsroom.run(
      (strapi, [from, to]: [string, string]) => strapi.db.connection.schema.renameTable(from, to),
      names,
    );
  const table = 'donation_banner_event_counts';
  await beacon([happened('impression'), happened('reach')]);
  await rename([table, 'elsewhere']);
  try {
    await flush();
    await beacon([happened('impression')]);
    await flush();
  } finally {
    await rename(['elsewhere', table]);
  }
  await flush();
  expect(await counted()).toEqual({ 'en impression': 2, 'en reach': 1 });
  expect(newsroom.output().split('cannot be written down')).toHaveLength(2);
});

test('what readers cannot see is accepted and not counted', async () => {
  const draft = await saveBanner(newsroom, { publish: false });
  const elsewhere = await saveBanner(newsroom);
  const pinned = (id: string) => happened('impression', { campaign: `pin:${id}`, banner: id });
  const answer = await beacon([
    happened('impression', { campaign: 'nosuchcampaign' }),
    happened('impression', { banner: 'nosuchbanner' }),
    happened('impression', { banner: elsewhere }),
    happened('impression', { locale: 'fr' }),
    { ...pinned(elsewhere), banner },
    pinned(draft),
  ]);
  expect(answer.status).toBe(202);
  await flush();
  expect(await counted()).toEqual({});

  await beacon([pinned(elsewhere)]);
  await flush();
  const [row] = await rowsOf(newsroom, COUNTS);
  expect(row).toMatchObject({ campaign: `pin:${elsewhere}`, bannerDocumentId: elsewhere });
});

describe('a bad body', () => {
  const long = 'x'.repeat(300);

  test.each([
    ['an unknown event', [{ event: 'click' }], ['events.0.event']],
    ['a campaign that is no id', [{ campaign: '' }], ['events.0.campaign']],
    ['a campaign that is too long', [{ campaign: long }], ['events.0.campaign']],
    ['a banner that is no id', [{}, { banner: '\u0001' }], ['events.1.banner']],
    ['a locale that is none', [{ locale: 'not a locale' }], ['events.0.locale']],
    ['a placement that is none', [{ placement: 'footer' }], ['events.0.placement']],
    ['several fields', [{ locale: 7 }, { event: null }], ['events.0.locale', 'events.1.event']],
    ['no event', [], ['events']],
    ['more events than a page has', Array(21).fill({}), ['events']],
  ])('with %s names the field', async (_, changes: object[], paths) => {
    const answer = await beacon(
      changes.map((change) => ({ ...happened('impression'), ...change })),
    );
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as any;
    expect(error.details.errors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual(
      paths,
    );
    await flush();
    expect(await counted()).toEqual({});
  });

  test.each(['text/plain', 'application/json'])('that is no JSON, as %s', async (type) => {
    for (const body of ['{"events":', '', 'null', '[]', '7']) {
      const headers = { 'content-type': type };
      expect((await newsroom.api('/events', { method: 'POST', headers, body })).status).toBe(400);
    }
  });

  test('without a type, or of a megabyte', async () => {
    expect((await newsroom.api('/events', { method: 'POST' })).status).toBe(400);
    expect((await beacon('x'.repeat(1_100_000))).status).toBe(413);
  });
});

test('counts older than 400 days are deleted', async () => {
  await beacon([happened('impression')]);
  await flush();
  await newsroom.run(async (strapi, uid: string) => {
    const counts = strapi.db.query(uid as never) as any;
    const [row] = await counts.findMany();
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    await counts.create({ data: { ...row, id: undefined, day: daysAgo(398) } });
    await counts.create({ data: { ...row, id: undefined, day: daysAgo(402) } });
    await strapi.plugin('donation-banners').service('events').purge();
  }, COUNTS);
  expect(await rowsOf(newsroom, COUNTS)).toHaveLength(2);
});
