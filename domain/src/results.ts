import { COUNTED_EVENTS, type CountedEvent } from './counted-events';
import { differenceInterval, type Interval, rateOf, type Tally, Z } from './rate';

export type Numbers = Record<CountedEvent, number>;

/** What came of one banner in one campaign, in all locales and placements. */
export interface Result extends Numbers {
  /** The campaign's id; `pin:` and the banner's for an article's own choice. */
  campaign: string;
  /** Document id. */
  banner: string;
  /** Events that were not counted, since readers do not do that so often. */
  refused: number;
  /** Days (ISO 8601) on which impressions led on far more, or far less, often than on the days around. */
  jumps: string[];
}

/**
 * With the names that editors know; null for what is deleted, for what the editor may not see, and for an article's own
 * choice, which has none.
 */
export interface NamedResult extends Result {
  campaignName: string | null;
  bannerName: string | null;
  /** Whose names are not this editor's to see. */
  unseen: Array<'campaign' | 'banner'>;
}

/** ISO 8601 calendar dates of the newsroom's time zone, both included. */
export interface Days {
  from: string;
  to: string;
}

/** All of them together; zeros where there are none. */
export const totalsOf = (results: readonly Numbers[]): Numbers =>
  Object.fromEntries(
    COUNTED_EVENTS.map((event) => [
      event,
      results.reduce((total, numbers) => total + numbers[event], 0),
    ]),
  ) as Numbers;

/** How often an impression led on to the donate page. */
export const tallyOf = ({ impression, continue: continues }: Numbers): Tally => ({
  successes: continues,
  trials: impression,
});

/** Which wording does better than all others, and by how much more than the next one. */
export interface Lead<Compared extends Numbers> {
  first: Compared;
  second: Compared;
  /** Of the difference of their rates, shares; above 0. */
  by: Interval;
}

/**
 * The result whose impressions lead to the donate page more often than those of each other one, beyond doubt of 1 in 100.
 * That is strict on purpose: editors look more than once, and one reader's impressions resemble each other.
 * @returns null where it cannot be told yet
 */
export const leadAmong = <Compared extends Numbers>(
  results: readonly Compared[],
): Lead<Compared> | null => {
  const [first, ...others] = [...results].sort(
    (one, other) => rateOf(tallyOf(other)) - rateOf(tallyOf(one)),
  );
  if (!first) {
    return null;
  }
  const leads = others.map((second) => ({
    first,
    second,
    by: differenceInterval(tallyOf(first), tallyOf(second), Z.of99),
  }));
  const [closest] = leads.sort((one, other) => one.by.low - other.by.low);
  return closest && closest.by.low > 0 ? closest : null;
};
