import type { Banner, Placement } from '../../../domain/src/banner';
import type { Campaign } from '../../../domain/src/choices';
import type { ContentRule, Facets } from '../../../domain/src/content-rule';
import type { Reader } from '../../../domain/src/reader';

/** A moment that all benches agree on. */
export const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;

const ARTICLE = 'api::article.article';
/** Sections that have articles in the bench; campaigns beyond the first fifty are for others. */
const SECTIONS = 10;
const IN_USE = 50;
const BANNERS = 12;

const pick = <Item>(items: readonly Item[], index: number): Item =>
  items[index % items.length] as Item;

const PLACEMENTS: readonly Placement[] = ['article-end', 'article-end', 'article-inline'];

const AUDIENCES: ReadonlyArray<Campaign['audience']> = [
  undefined,
  { country: { in: ['DE', 'AT', 'CH'] } },
  undefined,
  { device: { in: ['phone', 'tablet'] }, account: { in: ['signed-out'] } },
  { articles: { days: 30, min: 3 } },
  { country: { out: ['US'] }, visit: { in: ['returning'] } },
  { utm: { in: ['source=newsletter'] }, consent: { in: ['granted'] } },
  {
    supporter: { in: ['no'] },
    weekday: { in: [6, 7] },
    hour: { in: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21] },
  },
];

export interface FiledCampaign {
  campaign: Campaign;
  rule: ContentRule | null;
}

/** Every tenth for all articles; the others each for one section. */
const ruleOf = (index: number): ContentRule | null => {
  if (index < IN_USE && index % 10 === 0) {
    return null;
  }
  const section = index < IN_USE ? index % SECTIONS : SECTIONS + index;
  const conditions = [{ field: 'section', match: 'any' as const, values: [`section${section}`] }];
  return { types: [ARTICLE], conditions };
};

/** Campaigns as a newsroom might have them, those beyond the first fifty for sections that nobody reads here. */
export const mixedCampaigns = (count: number): FiledCampaign[] =>
  Array.from({ length: count }, (_, index) => ({
    rule: ruleOf(index),
    campaign: {
      id: `campaign${index}`,
      placement: pick(PLACEMENTS, Math.floor(index / 10)),
      startsAt: new Date(NOW - 10 * DAY).toISOString(),
      endsAt: new Date(NOW + (index % 7 === 6 ? -1 : 10) * DAY).toISOString(),
      priority: Math.floor(index / 10) % 3,
      traffic: pick([100, 50, 100, 30], index),
      ...(pick(AUDIENCES, index) && { audience: pick(AUDIENCES, index) }),
      ...(index % 3 === 0 && { frequency: { impressions: 3, days: 7, stopAfter: 10 } }),
      variants: Array.from({ length: 1 + (index % 3) }, (__, variant) => ({
        banner: `banner${(index + variant) % BANNERS}`,
        weight: 1 + variant,
      })),
    } as Campaign,
  }));

/** Articles over all sections in use, each with two tags. */
export const someArticles = (count: number): Facets[] =>
  Array.from({ length: count }, (_, index) => ({
    contentType: ARTICLE,
    fields: {
      section: [`section${index % SECTIONS}`],
      tags: [`tag${index}`, `tag${index + 1}`],
      sensitive: [index % 9 === 0],
    },
  }));

/** Readers of whom more or less is known; some closed a banner, some met campaigns before, some gave. */
export const someReaders = (count: number): Reader[] =>
  Array.from({ length: count }, (_, index) => ({
    seed: `r${index.toString(36)}seed${index * 7919}`,
    quiet:
      index % 4 === 0
        ? { [`campaign${index % IN_USE}`]: { until: NOW + DAY, reason: 'closed' as const } }
        : {},

    country: pick(['DE', 'US', undefined, 'AT', 'FR'], index),
    language: ['en', 'de'],
    device: pick(['phone', 'desktop', 'tablet'] as const, index),
    account: pick(['signed-out', 'signed-in', undefined] as const, index),
    supporter: index % 20 === 0 ? 'recent' : pick(['no', undefined, 'yes'] as const, index),
    consent: pick(['granted', undefined] as const, index),
    visit: pick(['returning', 'first'] as const, index),
    articles: Array.from({ length: index % 12 }, (__, day) => NOW - day * DAY),
    hour: 13,
    weekday: 7,
    referrer: pick(['', 'search.example'], index),
    utm: index % 5 === 0 ? ['source=newsletter'] : [],
    impressions:
      index % 3 === 0
        ? { [`campaign${(index * 3) % IN_USE}`]: { at: [NOW - DAY, NOW - 2 * DAY], unanswered: 2 } }
        : {},
  }));

export const someBanners = Object.fromEntries(
  Array.from({ length: BANNERS }, (_, index) => [`banner${index}`, {} as Banner]),
);
