const FIRST = 60_000;
const LONGEST = 6 * 3_600_000;

/**
 * Milliseconds to wait after so many failed tries: a minute, doubling, at most six hours, and up to half of it more at
 * random, so that what failed together does not come back together.
 *
 * @param attempts 1 or more
 * @param random from 0 to 1
 */
export const backOff = (attempts: number, random: number = Math.random()): number =>
  Math.min(LONGEST, FIRST * 2 ** (attempts - 1)) * (1 + random / 2);
