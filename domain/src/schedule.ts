import { Temporal } from 'temporal-polyfill';

import { isCalendarDate, isReminderTime } from './reminder-option';

export interface SendingTime {
  /** 0–23, the hour of the reader's day at which reminders go out. */
  hour: number;
  /** IANA zone of the newsroom, for readers whose own is unknown. */
  timeZone: string;
}

/** Whether the runtime knows the zone by this name (IANA, `Europe/Berlin`); mere offsets are no zones. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) {
    return false;
  }
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** The asked zone where the runtime knows it, else the other. */
export const knownTimeZone = (asked: string | undefined, otherwise: string): string =>
  asked && isTimeZone(asked) ? asked : otherwise;

/**
 * The moment at which a reminder is due.
 *
 * Durations count calendar days and months in the reader's zone, clamped to the month's end
 * (31 January + P1M = 28 February). The reminder is due at the newsroom's sending hour there; an hour
 * that daylight saving skips becomes the next one, one that comes twice means its first time
 * (RFC 5545 §3.3.5). Never in the past: a date that has gone by becomes the next sending hour.
 *
 * @param option ISO 8601 duration of days or longer (`P1M`) or calendar date (`2026-12-01`)
 * @param now the moment of the request
 * @param timeZone the reader's IANA zone; an unknown one means the newsroom's
 * @throws RangeError where the option is neither a duration nor a date
 */
export const schedule = (
  option: string,
  now: Date,
  timeZone: string | undefined,
  sending: SendingTime,
): Date => {
  if (!isReminderTime(option)) {
    throw new RangeError('A reminder option is an ISO 8601 duration or date.');
  }
  const zone = knownTimeZone(timeZone, sending.timeZone);
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const today = instant.toZonedDateTimeISO(zone).toPlainDate();
  const atSendingHour = (date: Temporal.PlainDate): Temporal.Instant =>
    date.toZonedDateTime({ timeZone: zone, plainTime: { hour: sending.hour } }).toInstant();

  const day = isCalendarDate(option)
    ? Temporal.PlainDate.from(option)
    : today.add(Temporal.Duration.from(option));
  const due = [day, today, today.add({ days: 1 })]
    .map(atSendingHour)
    .find((moment) => Temporal.Instant.compare(moment, instant) > 0);
  // The day after tomorrow's hour always lies ahead, whatever the zone does to its clocks.
  return new Date((due ?? atSendingHour(today.add({ days: 2 }))).epochMilliseconds);
};
