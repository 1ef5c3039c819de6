import type { Banner } from '../../domain/src/banner';
import type { Campaign } from '../../domain/src/choices';
import { decide } from '../../domain/src/decide';
import { EVERY_BANNER, type Quiet, type Reader } from '../../domain/src/reader';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const banners = { a: {} as Banner, b: {} as Banner };

const campaign = (id: string, more: Partial<Campaign> = {}): Campaign => ({
  id,
  placement: 'article-end',
  priority: 0,
  traffic: 100,
  variants: [{ banner: 'a', weight: 1 }],
  ...more,
});

const run = (campaigns: Campaign[], quiet: Record<string, Quiet> = {}, seed = 'reader') =>
  decide({ campaigns, banners }, 'article-end', { seed, quiet }, NOW);

const reasons = (...args: Parameters<typeof run>) =>
  Object.fromEntries(run(...args).considered.map(({ campaign: id, reason }) => [id, reason]));

const closed: Quiet = { until: NOW + 1, reason: 'closed' };

test('the one campaign is shown', () => {
  expect(run([campaign('c')]).show).toEqual({ campaign: 'c', banner: 'a' });
  expect(reasons([campaign('c')])).toEqual({ c: 'chosen' });
});

test('a pinned campaign goes above all priorities', () => {
  const all = [campaign('high', { priority: 1000 }), campaign('pin', { pinned: true, traffic: 0 })];
  expect(run(all).show?.campaign).toBe('pin');
  expect(reasons(all)).toEqual({ pin: 'chosen', high: 'not-entitled' });
});

test.each([
  ['other-placement', { placement: 'overlay' }],
  ['not-started', { startsAt: new Date(NOW + 1).toISOString() }],
  ['ended', { endsAt: new Date(NOW).toISOString() }],
  ['not-entitled', { traffic: 0 }],
  ['no-weights', { variants: [{ banner: 'a', weight: 0 }] }],
  ['no-weights', { variants: [] }],
  ['banner-missing', { variants: [{ banner: 'gone', weight: 1 }] }],
] as Array<[string, Partial<Campaign>]>)('%s keeps a campaign back', (reason, more) => {
  expect(run([campaign('c', more)])).toEqual({
    considered: [expect.objectContaining({ campaign: 'c', reason })],
  });
});

test.each([
  ['the campaign was closed', { c: closed }, 'quiet-closed'],
  ['the banner was closed elsewhere', { a: closed }, 'quiet-closed'],
  [
    'a reminder is set',
    { [EVERY_BANNER]: { until: NOW + 1, reason: 'reminded' } },
    'quiet-reminded',
  ],
] as Array<[string, Record<string, Quiet>, string]>)(
  'nothing is shown where %s',
  (_, quiet, reason) => {
    expect(run([campaign('c')], quiet).show).toBeUndefined();
    expect(reasons([campaign('c')], quiet)).toEqual({ c: reason });
  },
);

test('quiet ends at its moment', () => {
  expect(run([campaign('c')], { c: { until: NOW, reason: 'closed' } }).show).toBeDefined();
});

test('a quiet campaign gives way to lower levels only', () => {
  const all = [
    campaign('top', { priority: 2 }),
    campaign('peer', { priority: 2, traffic: 0 }),
    campaign('low', { priority: 1, variants: [{ banner: 'b', weight: 1 }] }),
  ];
  expect(run(all, { top: closed }).show).toEqual({ campaign: 'low', banner: 'b' });
});

/** The reason for the one campaign, decided for a reader of whom more is known. */
const reasonFor = (more: Partial<Campaign>, reader: Partial<Reader>) =>
  decide(
    { campaigns: [campaign('c', more)], banners },
    'article-end',
    { seed: 'reader', quiet: {}, ...reader },
    NOW,
  ).considered[0]?.reason;

test.each([
  [{ country: 'DE' }, 'chosen'],
  [{ country: 'FR' }, 'audience-country'],
  [{}, 'unknown-country'],
])('the audience is asked: %j', (reader, reason) => {
  expect(reasonFor({ audience: { country: { in: ['DE'] } } }, reader)).toBe(reason);
});

test('whom a campaign is not for leaves all to its neighbours', () => {
  const all = [campaign('germany', { audience: { country: { in: ['DE'] } } }), campaign('all')];
  expect(run(all).considered).toEqual([
    { campaign: 'germany', reason: 'unknown-country' },
    { campaign: 'all', reason: 'chosen', share: 100 },
  ]);
});

test('a reader who gave meets campaigns for supporters alone', () => {
  const gave = { supporter: 'recent' as const };
  expect(reasonFor({}, gave)).toBe('quiet-gave');
  expect(reasonFor({ audience: { device: { in: ['phone'] } } }, { ...gave, device: 'phone' })).toBe(
    'quiet-gave',
  );
  expect(reasonFor({ audience: { supporter: { in: ['yes', 'recent'] } } }, gave)).toBe('chosen');
  expect(reasonFor({ audience: { supporter: { in: ['recent'] } } }, gave)).toBe('chosen');
  expect(reasonFor({}, { supporter: 'yes' })).toBe('chosen');
});

const met = (unanswered: number, ...daysAgo: number[]) => ({
  impressions: { c: { at: daysAgo.map((days) => NOW - days * DAY), unanswered } },
});

test.each([
  [{ impressions: 2, days: 7 }, met(2, 6, 1), 'quiet-often'],
  [{ impressions: 2, days: 7 }, met(2, 7, 1), 'chosen'],
  [{ impressions: 2, days: 7 }, {}, 'chosen'],
  [{ daysBetween: 3 }, met(1, 2.9), 'quiet-recent'],
  [{ daysBetween: 3 }, met(1, 3), 'chosen'],
  [{ stopAfter: 5 }, met(5, 300), 'quiet-unanswered'],
  [{ stopAfter: 5 }, met(4, 0, 0, 0, 0, 0, 0), 'chosen'],
  [{}, met(1000, 0, 0), 'chosen'],
])('the frequency %j, where the reader has %j: %s', (frequency, reader, reason) => {
  expect(reasonFor({ frequency }, reader)).toBe(reason);
});

test('what was met of another campaign does not count', () => {
  const impressions = { other: { at: [NOW], unanswered: 100 } };
  expect(reasonFor({ frequency: { impressions: 1, days: 1 } }, { impressions })).toBe('chosen');
});

test('a reader who asked to be reminded is greeted for two weeks from then', () => {
  const after = (days: number, reason: Quiet['reason'] = 'reminded') =>
    run([campaign('c')], { [EVERY_BANNER]: { until: NOW - days * DAY, reason } }).show;
  expect(after(0)).toEqual({ campaign: 'c', banner: 'a', reminded: true });
  expect(after(13.9)?.reminded).toBe(true);
  expect(after(14)).toEqual({ campaign: 'c', banner: 'a' });
  expect(after(0, 'closed')).toEqual({ campaign: 'c', banner: 'a' });
});
