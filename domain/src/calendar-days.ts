import { Temporal } from 'temporal-polyfill';

export interface CalendarDay {
  /** ISO 8601 calendar date. */
  date: string;
  /** The first moment of the day. */
  from: Date;
  /** The first moment of the next day. */
  to: Date;
}

/**
 * Today and the days after it, as the zone's calendar has them: 23 or 25 hours long where its clocks change.
 * @param timeZone IANA zone that the runtime knows
 * @param offset days from today to the first one; negative: before today
 */
export const calendarDays = (
  now: Date,
  timeZone: string,
  count: number,
  offset = 0,
): CalendarDay[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const startOf = (date: Temporal.PlainDate): Date =>
    new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
  return Array.from({ length: count }, (_, days) => {
    const date = today.add({ days: days + offset });
    return { date: date.toString(), from: startOf(date), to: startOf(date.add({ days: 1 })) };
  });
};
