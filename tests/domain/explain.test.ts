import type { Audience } from '../../domain/src/audience';
import type { Banner } from '../../domain/src/banner';
import type { Campaign } from '../../domain/src/choices';
import { decide } from '../../domain/src/decide';
import { explain } from '../../domain/src/explain';
import { EVERY_BANNER, type Reader } from '../../domain/src/reader';

/** Sunday, 22 November 2026, 12:00 UTC. */
const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const banners = { a: {} as Banner };

const campaign = (more: Partial<Campaign> = {}): Campaign => ({
  id: 'c',
  placement: 'article-end',
  priority: 0,
  traffic: 100,
  variants: [{ banner: 'a', weight: 1 }],
  ...more,
});

const wordsFor = (campaigns: Campaign[], reader: Partial<Reader> = {}): string[] => {
  const choices = { campaigns, banners };
  const known = { seed: 'reader', quiet: {}, ...reader };
  const decision = decide(choices, 'article-end', known, NOW);
  return explain(decision, choices, known, NOW).map(({ words }) => words);
};

const quiet = (id: string, reason: 'closed' | 'reminded', until = NOW + DAY) => ({
  quiet: { [id]: { until, reason } },
});

test.each([
  [{}, {}, '100 of 100 readers; this reader is one of them.'],
  [{ pinned: true }, {}, 'Chosen for this very article.'],
  [{ traffic: 0 }, {}, 'No readers at all: its part of them is 0 percent.'],
  [{ placement: 'overlay' }, {}, 'Its placement is overlay.'],
  [{ startsAt: '2026-12-01T08:00:00.000Z' }, {}, 'Starts on 1 December 2026 at 08:00 UTC.'],
  [{ endsAt: '2026-11-22T12:00:00.000Z' }, {}, 'Ended on 22 November 2026 at 12:00 UTC.'],
  [{ variants: [] }, {}, 'None of its banners has a weight above zero.'],
  [
    { variants: [{ banner: 'gone', weight: 1 }] },
    {},
    'The banner that falls to this reader is not published.',
  ],
  [{}, quiet('a', 'closed'), 'The reader closed it; quiet until 23 November 2026 at 12:00 UTC.'],
  [{}, quiet('c', 'closed', Infinity), 'The reader closed it; quiet on this page.'],
  [
    {},
    quiet(EVERY_BANNER, 'reminded'),
    'The reader asked to be reminded; quiet until 23 November 2026 at 12:00 UTC.',
  ],
  [
    {},
    { supporter: 'recent', supporterUntil: NOW + DAY },
    'The reader gave; quiet until 23 November 2026 at 12:00 UTC.',
  ],
  [{}, { supporter: 'recent' }, 'The reader gave.'],
  [
    { frequency: { impressions: 2, days: 7 } },
    { impressions: { c: { at: [NOW, NOW], unanswered: 0 } } },
    'The reader has met it 2 times in 7 days, as often as may be.',
  ],
  [
    { frequency: { daysBetween: 1 } },
    { impressions: { c: { at: [NOW], unanswered: 0 } } },
    'The reader met it less than a day ago.',
  ],
  [
    { frequency: { stopAfter: 1 } },
    { impressions: { c: { at: [], unanswered: 1 } } },
    'The reader has met it once and not responded.',
  ],
] as Array<[Partial<Campaign>, Partial<Reader>, string]>)(
  '%j, for a reader of whom we know %j: %s',
  (more, reader, words) => {
    expect(wordsFor([campaign(more)], reader)).toEqual([words]);
  },
);

test.each([
  [
    { country: { in: ['DE', 'AT'] } },
    { country: 'FR' },
    'Only for readers in DE or AT; this reader is in FR.',
  ],
  [
    { country: { out: ['DE'] } },
    { country: 'DE' },
    'Only for readers not in DE; this reader is in DE.',
  ],
  [
    { language: { in: ['de'] } },
    { language: ['en'] },
    'Only for readers whose browser asks for de; this reader has a browser that asks for en.',
  ],
  [
    { device: { in: ['phone', 'tablet'] } },
    { device: 'desktop' },
    'Only for readers with a phone or tablet; this reader has a desktop.',
  ],
  [
    { account: { in: ['signed-in'] } },
    { account: 'signed-out' },
    'Only for readers who are signed in; this reader is signed out.',
  ],
  [
    { supporter: { in: ['no'] } },
    { supporter: 'yes' },
    'Only for readers who are not supporters; this reader is a supporter.',
  ],
  [
    { articles: { days: 30, min: 3 } },
    { articles: [NOW] },
    'Only for readers of at least 3 articles in 30 days; this reader has read 1.',
  ],
  [
    { visit: { in: ['first'] } },
    { visit: 'returning' },
    'Only for first visits; this reader has been here before.',
  ],
  [
    { consent: { in: ['granted'] } },
    { consent: 'denied' },
    'Only for readers who consent; this reader does not.',
  ],
  [
    { weekday: { in: [6, 1] } },
    { weekday: 7 },
    'Only for readers where it is Saturday or Monday; this reader has Sunday.',
  ],
  [
    { hour: { in: [22, 23, 0, 1, 2, 3, 4, 5] } },
    { hour: 13 },
    'Only for readers where it is from 22:00 to 06:00; this reader has 13:00 or later.',
  ],
  [
    { referrer: { in: ['example.org'] } },
    { referrer: '' },
    'Only for readers who come from example.org; this reader comes from no other site.',
  ],
  [
    { utm: { in: ['source=letter'] } },
    { utm: [] },
    'Only for addresses with source=letter; this reader has none.',
  ],
] as Array<[Audience, Partial<Reader>, string]>)(
  '%j is explained to an editor',
  (audience, reader, words) => {
    expect(wordsFor([campaign({ audience })], reader)).toEqual([words]);
    const [unknown] = wordsFor([campaign({ audience })]);
    expect(unknown).toMatch(/^Needs to know [^;]+; it is unknown\.$/);
  },
);

test('shares are told', () => {
  const two = [campaign({ id: 'a', traffic: 60 }), campaign({ id: 'b', traffic: 60 })];
  expect(wordsFor(two).sort()).toEqual([
    '50 of 100 readers; this reader is one of them.',
    '50 of 100 readers; this reader’s place falls outside.',
  ]);
});

test('what follows a quiet campaign is told as following it', () => {
  const all = [campaign({ id: 'top', priority: 1 }), campaign({ id: 'low' })];
  expect(wordsFor(all)[1]).toBe('The campaigns that go before it leave no readers.');
  expect(wordsFor(all, quiet('top', 'closed'))[1]).toBe(
    'The campaigns above it leave this reader in peace; this one follows.',
  );
});
