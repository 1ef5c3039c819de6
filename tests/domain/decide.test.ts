import type { Banner } from '../../domain/src/banner';
import type { Campaign } from '../../domain/src/choices';
import { decide } from '../../domain/src/decide';
import { EVERY_BANNER, type Quiet } from '../../domain/src/reader';

const NOW = Date.UTC(2026, 10, 22, 12);
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

test('readers keep their place, and are shared out by traffic and weight', () => {
  const variants = [
    { banner: 'a', weight: 3 },
    { banner: 'b', weight: 1 },
  ];
  const counts: Record<string, number> = {};
  for (let seed = 0; seed < 20_000; seed += 1) {
    const first = run([campaign('half', { traffic: 50, variants })], {}, `seed-${seed}`).show;
    const again = run([campaign('half', { traffic: 50, variants })], {}, `seed-${seed}`).show;
    expect(again).toEqual(first);
    counts[first?.banner ?? 'none'] = (counts[first?.banner ?? 'none'] ?? 0) + 1;
  }
  expect((counts.none as number) / 20_000).toBeCloseTo(0.5, 1);
  expect((counts.a as number) / (counts.b as number)).toBeGreaterThan(2.7);
  expect((counts.a as number) / (counts.b as number)).toBeLessThan(3.3);
});
