import { differenceInterval, rateOf, type Tally } from './rate';

/** What was counted on one day. */
export interface DayTally extends Tally {
  /** ISO 8601 calendar date. */
  day: string;
}

/** Standard deviations: with fifty campaigns looked at every day, chance alone gets as far once in a year. */
const BEYOND_CHANCE = 4;
/** A rate that rises or falls by less is what news and weekdays do. */
const TIMES = 2;
/** Fewer are a handful of readers. */
const FEWEST = 10;

const sumOf = (tallies: readonly Tally[]): Tally => ({
  successes: tallies.reduce((sum, { successes }) => sum + successes, 0),
  trials: tallies.reduce((sum, { trials }) => sum + trials, 0),
});

/**
 * Days on which the rate was at least twice, or at most half, that of all the others, and not by chance: so it looks where
 * somebody makes counts up, and where a page has changed.
 */
export const jumpsIn = (days: readonly DayTally[]): string[] =>
  days.flatMap((one) => {
    const others = sumOf(days.filter(({ day }) => day !== one.day));
    if (one.trials === 0 || others.trials === 0) {
      return [];
    }
    const { low, high } = differenceInterval(one, others, BEYOND_CHANCE);
    const [rate, usual] = [rateOf(one), rateOf(others)];
    if (Math.abs(one.successes - usual * one.trials) < FEWEST) {
      return [];
    }
    const isJump = (low > 0 && rate >= usual * TIMES) || (high < 0 && rate * TIMES <= usual);
    return isJump ? [one.day] : [];
  });
