import fc from 'fast-check';

import { allocate } from '../../domain/src/allocate';
import { type Banner, PLACEMENTS } from '../../domain/src/banner';
import type { Campaign } from '../../domain/src/choices';
import { decide } from '../../domain/src/decide';
import type { Quiet } from '../../domain/src/reader';

const NOW = Date.UTC(2026, 10, 22, 12);
const banners = { a: {} as Banner, b: {} as Banner, c: {} as Banner };

const campaign = (id: string, more: Partial<Campaign> = {}): Campaign => ({
  id,
  placement: 'article-end',
  priority: 0,
  traffic: 100,
  variants: [{ banner: 'a', weight: 1 }],
  ...more,
});

/** The part of so many readers that each campaign is shown to, those named being quiet. */
const shown = (
  campaigns: Campaign[],
  { quiet = [], readers = 5_000 }: { quiet?: string[]; readers?: number } = {},
): Record<string, number> => {
  const choices = { campaigns, banners };
  const closed = Object.fromEntries(
    quiet.map((id): [string, Quiet] => [id, { until: Infinity, reason: 'closed' }]),
  );
  const parts: Record<string, number> = Object.fromEntries(campaigns.map(({ id }) => [id, 0]));
  for (let seed = 0; seed < readers; seed += 1) {
    const { show } = decide(choices, 'article-end', { seed: `s${seed}`, quiet: closed }, NOW);
    if (show) {
      parts[show.campaign] = (parts[show.campaign] as number) + 1 / readers;
    }
  }
  return parts;
};

/** Six standard deviations of what is counted over so many readers. */
const chance = (part: number, readers = 5_000): number =>
  6 * Math.sqrt((part * (1 - part)) / readers) + 1 / readers;

const some: fc.Arbitrary<Campaign[]> = fc
  .array(
    fc.record({
      priority: fc.integer({ min: 0, max: 2 }),
      traffic: fc.oneof(fc.constantFrom(100, 0), fc.integer({ min: 0, max: 100 })),
      quiet: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ quiet, ...more }, index) => campaign(`${quiet ? 'q' : 'c'}${index}`, more)),
  );

test('readers are shared out as allocate says', () => {
  fc.assert(
    fc.property(some, (campaigns) => {
      const parts = shown(campaigns);
      for (const { id, share } of allocate(campaigns)) {
        expect(Math.abs((parts[id] as number) - share)).toBeLessThanOrEqual(chance(share));
      }
    }),
    { numRuns: 20 },
  );
}, 30_000);

test('no campaign exceeds its traffic because others are quiet', () => {
  fc.assert(
    fc.property(some, (campaigns) => {
      const quiet = campaigns.map(({ id }) => id).filter((id) => id.startsWith('q'));
      const parts = shown(campaigns, { quiet });
      for (const { id, traffic } of campaigns) {
        expect(parts[id]).toBeLessThanOrEqual(traffic / 100 + chance(traffic / 100));
      }
      quiet.forEach((id) => expect(parts[id]).toBe(0));
    }),
    { numRuns: 40 },
  );
}, 30_000);

test.each([
  ['three at 30 keep to 30', [30, 30, 30], 'c0', { c1: 0.3, c2: 0.3 }],
  ['two halves stay halves', [100, 100], 'c0', { c1: 0.5 }],
])('%s where one of them is closed', (_, traffics, closed, expected) => {
  const campaigns = traffics.map((traffic, index) => campaign(`c${index}`, { traffic }));
  const parts = shown(campaigns, { quiet: [closed] });
  for (const [id, part] of Object.entries(expected)) {
    expect(Math.abs((parts[id] as number) - part)).toBeLessThan(chance(part));
  }
});

test.each([
  ['all that it may, where a full one is quiet', 100, 30, 0.3],
  ['no more than its traffic, where half of it came from a quiet one', 50, 30, 0.3],
  ['what the rest and the quiet one leave', 50, 80, 0.8],
  ['everybody, where it may', 50, 100, 1],
])('a lower level gets %s', (_, upper, lower, expected) => {
  const campaigns = [
    campaign('upper', { priority: 1, traffic: upper }),
    campaign('lower', { traffic: lower }),
  ];
  const { lower: part } = shown(campaigns, { quiet: ['upper'] });
  expect(Math.abs((part as number) - expected)).toBeLessThan(chance(expected));
});

test('a lower level gets no more over three levels, either', () => {
  const campaigns = [
    campaign('top', { priority: 2, traffic: 40 }),
    campaign('middle', { priority: 1, traffic: 70 }),
    campaign('low', { traffic: 35 }),
  ];
  const { low } = shown(campaigns, { quiet: ['top', 'middle'] });
  expect(low as number).toBeLessThanOrEqual(0.35 + chance(0.35));
  expect(low as number).toBeGreaterThan(0.3);
});

test('the same reader has another place after a quiet campaign', () => {
  const campaigns = [
    campaign('top', { priority: 2, traffic: 50 }),
    campaign('low-1', { priority: 1, traffic: 50 }),
    campaign('low-2', { priority: 1, traffic: 50 }),
  ];
  const parts = shown(campaigns, { quiet: ['top'] });
  expect(Math.abs((parts['low-1'] as number) - 0.5)).toBeLessThan(chance(0.5));
  expect(Math.abs((parts['low-2'] as number) - 0.5)).toBeLessThan(chance(0.5));
});

test('weights are respected over 100,000 readers, and independent of the campaign’s share', () => {
  const weights = [5, 3, 2];
  const variants = ['a', 'b', 'c'].map((banner, index) => ({
    banner,
    weight: weights[index] as number,
  }));
  const choices = { campaigns: [campaign('half', { traffic: 50, variants })], banners };
  const counts: Record<string, number> = {};
  let all = 0;
  for (let seed = 0; seed < 100_000; seed += 1) {
    const { show } = decide(choices, 'article-end', { seed: `s${seed}`, quiet: {} }, NOW);
    if (show) {
      all += 1;
      counts[show.banner] = (counts[show.banner] ?? 0) + 1;
    }
  }
  expect(Math.abs(all / 100_000 - 0.5)).toBeLessThan(chance(0.5, 100_000));
  variants.forEach(({ banner, weight }) => {
    const part = weight / 10;
    expect(Math.abs((counts[banner] as number) / all - part)).toBeLessThan(chance(part, all));
  });
});

test.each([
  [-1, 'b'],
  [NaN, 'b'],
  [Infinity, 'a'],
])('a weight of %s does not spoil the other', (weight, expected) => {
  const variants = [
    { banner: 'a', weight },
    { banner: 'b', weight: 1 },
  ];
  for (let seed = 0; seed < 100; seed += 1) {
    const choices = { campaigns: [campaign('c', { variants })], banners };
    const { show } = decide(choices, 'article-end', { seed: `s${seed}`, quiet: {} }, NOW);
    expect(show?.banner).toBe(expected);
  }
});

const anyNumber = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, -1, 0, 1e308, 100),
  fc.double(),
  fc.integer({ min: 0, max: 100 }),
);
const anyTime = fc.oneof(
  fc.constantFrom('', 'never', '2026-12-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'),
  fc.string(),
);
const anyName = fc.oneof(
  fc.constantFrom('a', 'b', 'constructor', '__proto__', '*', ''),
  fc.string(),
);
const anyCampaign = fc.record(
  {
    id: anyName,
    placement: fc.constantFrom(...PLACEMENTS),
    startsAt: anyTime,
    endsAt: anyTime,
    priority: anyNumber,
    traffic: anyNumber,
    pinned: fc.constant(true as const),
    frequency: fc.record({ impressions: anyNumber, days: anyNumber, stopAfter: anyNumber }),
    audience: fc.record(
      {
        country: fc.record({ in: fc.array(anyName), out: fc.array(anyName) }),
        articles: fc.record({ days: anyNumber, min: anyNumber, max: anyNumber }),
        weekday: fc.record({ in: fc.array(anyNumber), out: fc.array(anyNumber) }),
      },
      { requiredKeys: [] },
    ),
    variants: fc.array(fc.record({ banner: anyName, weight: anyNumber }), { maxLength: 4 }),
  },
  { requiredKeys: ['id', 'placement', 'priority', 'traffic', 'variants'] },
);
const anyReader = fc.record(
  {
    seed: fc.string(),
    quiet: fc.dictionary(
      anyName,
      fc.record({
        until: anyNumber,
        reason: fc.constantFrom('closed' as const, 'reminded' as const),
      }),
    ),
    country: anyName,
    weekday: anyNumber,
    articles: fc.array(anyNumber),
    supporter: fc.constantFrom('yes' as const, 'no' as const, 'recent' as const),
    impressions: fc.dictionary(
      anyName,
      fc.record({ at: fc.array(anyNumber), unanswered: anyNumber }),
    ),
  },
  { requiredKeys: ['seed', 'quiet'] },
);

test('whatever is in choices and reader: a sound decision, the same every time', () => {
  fc.assert(
    fc.property(
      fc.array(anyCampaign, { maxLength: 8 }),
      anyReader,
      anyNumber,
      (all, reader, now) => {
        const campaigns = all as Campaign[];
        const decision = decide({ campaigns, banners }, 'article-end', reader, now);
        expect(decision).toEqual(decide({ campaigns, banners }, 'article-end', reader, now));
        expect(decision.considered.map((one) => one.campaign)).toEqual(
          campaigns.map(({ id }) => id),
        );
        const dealt = decision.considered.flatMap(({ share }) => share ?? []);
        dealt.forEach((share) => expect(share).toBeGreaterThanOrEqual(0));
        expect(dealt.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(100 + 1e-6);
        const chosen = decision.considered.filter(({ reason }) => reason === 'chosen');
        expect(chosen.map((one) => one.campaign)).toEqual(
          decision.show ? [decision.show.campaign] : [],
        );
        expect(decision.show ? Object.keys(banners) : [undefined]).toContain(decision.show?.banner);
      },
    ),
    { numRuns: 1000 },
  );
});

test('campaigns of one id are each considered for themselves', () => {
  const twins = [campaign('twin', { placement: 'overlay' }), campaign('twin')];
  const { considered, show } = decide(
    { campaigns: twins, banners },
    'article-end',
    { seed: 's', quiet: {} },
    NOW,
  );
  expect(considered.map(({ reason }) => reason)).toEqual(['other-placement', 'chosen']);
  expect(show?.campaign).toBe('twin');
});

test('campaigns of another placement change nothing', () => {
  fc.assert(
    fc.property(some, some, fc.string(), (here, elsewhere, seed) => {
      const others = elsewhere.map((one) => ({ ...one, placement: 'overlay' as const }));
      const reader = { seed, quiet: {} };
      const alone = decide({ campaigns: here, banners }, 'article-end', reader, NOW);
      const together = decide(
        { campaigns: [...others, ...here], banners },
        'article-end',
        reader,
        NOW,
      );
      expect(together.show).toEqual(alone.show);
      expect(together.considered.slice(others.length)).toEqual(alone.considered);
    }),
  );
});
