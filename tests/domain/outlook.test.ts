import type { ArticleFields } from '../../domain/src/content-rule';
import { hindrancesOf, type Newsroom, outlookOf } from '../../domain/src/outlook';
import type { PlannedCampaign } from '../../domain/src/planned-campaign';

const NOW = Date.parse('2026-11-25T12:00:00Z');

const ARTICLES: ArticleFields[] = [
  {
    contentType: 'api::article.article',
    label: 'Article',
    fields: [
      { name: 'section', label: 'section', kind: 'relation' },
      { name: 'tags', label: 'tags', kind: 'relation', many: true },
      { name: 'sensitive', label: 'sensitive', kind: 'boolean' },
    ],
  },
];

const newsroom: Newsroom = {
  articles: ARTICLES,
  banners: { appeal: ['en', 'de'], german: ['de'], french: ['fr'], unpublished: [] },
  defaultLocale: 'en',
};

const campaign = (id: string, more: Partial<PlannedCampaign> = {}): PlannedCampaign => ({
  id,
  placement: 'article-end',
  priority: 0,
  traffic: 100,
  rule: null,
  variants: [{ banner: 'appeal', weight: 1 }],
  ...more,
});

const mine = campaign('mine');

const outlook = (other: Partial<PlannedCampaign>, own: Partial<PlannedCampaign> = {}) =>
  outlookOf({ ...mine, ...own }, [campaign('other', other)], newsroom, NOW);

const meets = (other: Partial<PlannedCampaign>, own: Partial<PlannedCampaign> = {}): boolean =>
  outlook(other, own).neighbours.length > 0;

const any = (field: string, ...values: Array<string | boolean>) =>
  ({ field, match: 'any', values }) as const;
const none = (field: string, ...values: Array<string | boolean>) =>
  ({ field, match: 'none', values }) as const;
const ruled = (...conditions: Array<ReturnType<typeof any> | ReturnType<typeof none>>) => ({
  rule: { types: [], conditions },
});

test.each<[string, boolean, Partial<PlannedCampaign>, Partial<PlannedCampaign>]>([
  ['the same place', true, {}, {}],
  ['another place', false, { placement: 'overlay' }, {}],
  [
    'a time after the end',
    false,
    { startsAt: '2026-12-10T00:00:00Z' },
    { endsAt: '2026-12-10T00:00:00Z' },
  ],
  [
    'a time that overlaps',
    true,
    { startsAt: '2026-12-09T00:00:00Z' },
    { endsAt: '2026-12-10T00:00:00Z' },
  ],
  ['a time that is over', false, { endsAt: '2026-11-01T00:00:00Z' }, {}],
  ['sections that differ', false, ruled(any('section', 'a')), ruled(any('section', 'b'))],
  ['a section that both have', true, ruled(any('section', 'a', 'b')), ruled(any('section', 'b'))],
  [
    'a section that the other keeps out',
    false,
    ruled(none('section', 'a')),
    ruled(any('section', 'a')),
  ],
  ['tags that an article can have both of', true, ruled(any('tags', 'a')), ruled(any('tags', 'b'))],
  ['tags that the other keeps out', false, ruled(any('tags', 'a')), ruled(none('tags', 'a', 'b'))],
  ['yes and no', false, ruled(any('sensitive', true)), ruled(any('sensitive', false))],
  ['a field that no article has', false, ruled(any('gone', 'a')), {}],
  ['another type', false, { rule: { types: ['api::story.story'], conditions: [] } }, {}],
  [
    'countries that differ',
    false,
    { audience: { country: { in: ['DE'] } } },
    { audience: { country: { in: ['FR'] } } },
  ],
  [
    'a country that the other keeps out',
    false,
    { audience: { country: { out: ['DE'] } } },
    { audience: { country: { in: ['DE'] } } },
  ],
  [
    'countries that both leave',
    true,
    { audience: { country: { out: ['DE'] } } },
    { audience: { country: { out: ['FR'] } } },
  ],
  [
    'supporters who gave recently',
    true,
    { audience: { supporter: { in: ['yes', 'recent'] } } },
    { audience: { supporter: { in: ['recent'] } } },
  ],
  [
    'supporters and others',
    false,
    { audience: { supporter: { in: ['yes', 'recent'] } } },
    { audience: { supporter: { in: ['no'] } } },
  ],
  [
    'hours across midnight',
    true,
    { audience: { hour: { in: [22, 23, 0, 1, 2, 3, 4, 5] } } },
    { audience: { hour: { in: [5, 6] } } },
  ],
  [
    'hours that differ',
    false,
    { audience: { hour: { in: [22, 23, 0, 1, 2, 3, 4, 5] } } },
    { audience: { hour: { in: [6, 7, 8] } } },
  ],
  [
    'few and many articles',
    false,
    { audience: { articles: { days: 30, min: 5 } } },
    { audience: { articles: { days: 30, max: 4 } } },
  ],
  [
    'many articles lately, few in longer',
    false,
    { audience: { articles: { days: 7, min: 5 } } },
    { audience: { articles: { days: 30, max: 4 } } },
  ],
  [
    'few articles lately, many in longer',
    true,
    { audience: { articles: { days: 7, max: 4 } } },
    { audience: { articles: { days: 30, min: 5 } } },
  ],
  [
    'a banner in another language',
    false,
    { variants: [{ banner: 'german', weight: 1 }] },
    { variants: [{ banner: 'french', weight: 1 }] },
  ],
  ['no published banner', false, { variants: [{ banner: 'unpublished', weight: 1 }] }, {}],
])('campaigns and %s: meet is %s', (_, expected, other, own) => {
  expect(meets(other, own)).toBe(expected);
  expect(meets(own, other)).toBe(expected);
});

test('readers are shared as they are dealt, level by level', () => {
  const { periods } = outlookOf(
    campaign('mine', { priority: 5 }),
    [
      campaign('above', { priority: 9, traffic: 40 }),
      campaign('beside', { priority: 5, traffic: 100 }),
      campaign('below', { traffic: 50 }),
    ],
    newsroom,
    NOW,
  );
  expect(periods).toHaveLength(1);
  const [{ share, levels }] = periods as [(typeof periods)[0]];
  expect(share).toBeCloseTo(0.3);
  expect(
    levels.map(({ priority, parts }) => [
      priority,
      parts.map((part) => [part.id, Math.round(part.share * 100)]),
    ]),
  ).toEqual([
    [9, [['above', 40]]],
    [
      5,
      [
        ['mine', 30],
        ['beside', 30],
      ],
    ],
    [0, [['below', 0]]],
  ]);
});

test('a campaign for some readers or articles only takes from the others there alone', () => {
  const few = outlook({ priority: 9, ...ruled(any('section', 'a')) });
  expect(few.periods).toMatchObject([{ share: 1, elsewhere: [{ id: 'other', share: 0 }] }]);
  const same = { priority: 9, traffic: 30, ...ruled(any('section', 'a')) };
  expect(outlook(same, ruled(any('section', 'a'))).periods).toMatchObject([
    { share: 0.7, elsewhere: [] },
  ]);
  const german = { priority: 9, traffic: 30, variants: [{ banner: 'german', weight: 1 }] };
  const [period] = outlook(german).periods;
  expect(period).toMatchObject({ share: 1, elsewhere: [{ share: 0.7 }] });
});

test('time is cut where a neighbour starts or ends', () => {
  const { periods } = outlook(
    { priority: 9, startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-24T00:00:00Z' },
    { startsAt: '2026-11-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' },
  );
  expect(periods.map(({ from, share }) => [new Date(from).toISOString(), share])).toEqual([
    ['2026-11-25T12:00:00.000Z', 1],
    ['2026-12-01T00:00:00.000Z', 0],
    ['2026-12-24T00:00:00.000Z', 1],
  ]);
});

test('what keeps a campaign from readers is named', () => {
  const hindrances = (own: Partial<PlannedCampaign>, others: PlannedCampaign[] = []) => {
    const whole = { ...mine, ...own };
    return hindrancesOf(whole, outlookOf(whole, others, newsroom, NOW), newsroom, NOW);
  };
  expect(hindrances({})).toEqual([]);
  expect(hindrances({ endsAt: '2026-11-24T00:00:00Z' })).toEqual(['ended']);
  expect(hindrances({ variants: [] })).toEqual(['no-banner']);
  expect(hindrances({ variants: [{ banner: 'unpublished', weight: 1 }] })).toEqual([
    'no-published-banner',
  ]);
  expect(hindrances({ variants: [{ banner: 'appeal', weight: 0 }] })).toEqual(['no-weights']);
  expect(hindrances({ traffic: 0 })).toEqual(['no-traffic']);
  expect(hindrances(ruled(any('gone', 'a')))).toEqual(['no-article']);
  const contrary = { country: { in: ['DE'], out: ['DE'] } };
  expect(hindrances({ audience: contrary })).toEqual(['no-audience']);
  expect(hindrances({}, [campaign('above', { priority: 1 })])).toEqual(['used-up']);
  const later = campaign('above', { priority: 1, startsAt: '2026-12-01T00:00:00Z' });
  expect(hindrances({}, [later])).toEqual([]);
});
