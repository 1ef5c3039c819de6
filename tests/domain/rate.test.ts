import { differenceInterval, rateInterval, rateOf, Z } from '../../domain/src/rate';

describe('the interval of a rate', () => {
  // From R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17, 1998.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is as published', (successes, trials, low, high) => {
    const interval = rateInterval({ successes, trials }, Z.of95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('is everything where nothing was tried, and never beyond all of it', () => {
    expect(rateInterval({ successes: 0, trials: 0 }, Z.of95)).toEqual({ low: 0, high: 1 });
    expect(rateInterval({ successes: 9, trials: 3 }, Z.of95).high).toBe(1);
    expect(rateOf({ successes: 9, trials: 3 })).toBe(1);
    expect(rateOf({ successes: 0, trials: 0 })).toBe(0);
  });
});

describe('the interval of a difference', () => {
  // From R. G. Newcombe, “Interval estimation for the difference between independent proportions”, ibid., method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i and %i of %i is as published', (one, of, other, ofOther, low, high) => {
    const interval = differenceInterval(
      { successes: one, trials: of },
      { successes: other, trials: ofOther },
      Z.of95,
    );
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
