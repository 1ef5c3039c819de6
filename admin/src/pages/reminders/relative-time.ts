/** A span of time in one unit, negative in the past, as `Intl.RelativeTimeFormat` takes it. */
export interface RelativeTime {
  value: number;
  unit: 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const UNITS = [
  ['year', 365.25 * DAY],
  ['month', 30.4375 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 60 * MINUTE],
] as const;

/** From `now` to the moment (both in ms), in the largest unit that fits once; below an hour in minutes. */
export const relativeTime = (moment: number, now: number): RelativeTime => {
  const span = moment - now;
  for (const [unit, length] of UNITS) {
    const value = Math.round(span / length);
    if (Math.abs(span) >= length && value !== 0) {
      return { unit, value };
    }
  }
  return { unit: 'minute', value: Math.round(span / MINUTE) };
};
