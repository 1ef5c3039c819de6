/** How often something happened, of how often it could have. */
export interface Tally {
  /** From 0 to `trials`; more (a reader presses twice) count as `trials`. */
  successes: number;
  /** From 0. */
  trials: number;
}

/** From `low` to `high`. */
export interface Interval {
  low: number;
  high: number;
}

/** Standard deviations of the normal distribution on both sides of which 5 % and 1 % lie. */
export const Z = { of95: 1.959964, of99: 2.575829 } as const;

/** 0 where there were no trials. */
export const rateOf = ({ successes, trials }: Tally): number =>
  trials === 0 ? 0 : Math.min(successes, trials) / trials;

/**
 * Where the rate lies that the tally is a sample of: Wilson's score interval (E. B. Wilson, Journal of the American
 * Statistical Association 22, 1927), which holds for few trials and for rates near 0 as well.
 * @returns shares, 0 to 1; all of it where there were no trials
 */
export const rateInterval = (tally: Tally, z: number): Interval => {
  const { trials } = tally;
  if (trials === 0) {
    return { low: 0, high: 1 };
  }
  const rate = rateOf(tally);
  const spread = z * Math.sqrt((rate * (1 - rate)) / trials + z ** 2 / (4 * trials ** 2));
  const middle = rate + z ** 2 / (2 * trials);
  const scale = 1 + z ** 2 / trials;
  return {
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
};

/**
 * Where the first rate minus the second one lies: R. G. Newcombe's interval from two score intervals (method 10 in
 * Statistics in Medicine 17, 1998).
 * @returns differences of shares, −1 to 1
 */
export const differenceInterval = (first: Tally, second: Tally, z: number): Interval => {
  const difference = rateOf(first) - rateOf(second);
  const [one, other] = [rateInterval(first, z), rateInterval(second, z)];
  return {
    low: difference - Math.hypot(rateOf(first) - one.low, other.high - rateOf(second)),
    high: difference + Math.hypot(one.high - rateOf(first), rateOf(second) - other.low),
  };
};
