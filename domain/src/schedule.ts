import { Temporal } from 'temporal-polyfill';

import { isCalendarDate, isReminderTime, repetitionOf } from './reminder-option';

export interface SendingTime {
  /** 0–23, the hour of the reader's day at which reminders go out. */
  hour: number;
  /** IANA zone of the newsroom, for readers whose own is unknown. */
  timeZone: string;
}

/** Which e-mail of a repeating option is meant. */
export interface Occurrence {
  /** 1 for the first. */
  number: number;
  /** The moment of the request, from whose day all are counted. */
  requestedAt: Date;
}

/**
 * The zone (IANA) as it is spelled, `Europe/Berlin` for `europe/BERLIN`; `undefined` where the runtime knows none of this
 * name. Mere offsets are no zones.
 */
export const canonicalTimeZone = (name: string): string | undefined => {
  if (!/^[A-Za-z]/.test(name)) {
    return undefined;
  }
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
};

/** Whether the runtime knows the zone by this name. */
export const isTimeZone = (name: string): boolean => canonicalTimeZone(name) !== undefined;

/** The asked zone where the runtime knows it, else the other. */
export const knownTimeZone = (asked: string | undefined, otherwise: string): string =>
  (asked && canonicalTimeZone(asked)) || otherwise;

const times = (duration: Temporal.Duration, factor: number): Temporal.Duration =>
  Temporal.Duration.from({
    years: duration.years * factor,
    months: duration.months * factor,
    weeks: duration.weeks * factor,
    days: duration.days * factor,
  });

/**
 * The moment at which a reminder is due.
 *
 * Durations count calendar days and months in the reader's zone, clamped to the month's end
 * (31 January + P1M = 28 February). The reminder is due at the newsroom's sending hour there; an hour
 * that daylight saving skips becomes the next one, one that comes twice means its first time
 * (RFC 5545 §3.3.5). Never in the past: a date that has gone by becomes the next sending hour.
 *
 * Each e-mail of a repeating option is counted from the day of the request, so that the ends of months do not drift
 * (31 January, R3/P1M: 28 February, 31 March, 30 April). One whose day has gone by takes the next day of the series.
 *
 * @param option ISO 8601 duration of days or longer (`P1M`), calendar date (`2026-12-01`) or repeating interval (`R3/P1M`)
 * @param now the moment after which it has to be
 * @param timeZone the reader's IANA zone; an unknown one means the newsroom's
 * @param occurrence of a repeating option; without, the first one, asked for now
 * @throws RangeError where the option is none of these
 */
export const schedule = (
  option: string,
  now: Date,
  timeZone: string | undefined,
  sending: SendingTime,
  occurrence: Occurrence = { number: 1, requestedAt: now },
): Date => {
  if (!isReminderTime(option)) {
    throw new RangeError('A reminder option is an ISO 8601 duration, date or repeating interval.');
  }
  const zone = knownTimeZone(timeZone, sending.timeZone);
  const dayOf = (moment: Date): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const atSendingHour = (date: Temporal.PlainDate): Date =>
    new Date(
      date.toZonedDateTime({ timeZone: zone, plainTime: { hour: sending.hour } }).epochMilliseconds,
    );

  const repetition = repetitionOf(option);
  if (repetition.times > 1) {
    const every = Temporal.Duration.from(repetition.every);
    const asked = dayOf(occurrence.requestedAt);
    for (let step = occurrence.number; ; step++) {
      const due = atSendingHour(asked.add(times(every, step)));
      if (due > now) {
        return due;
      }
    }
  }
  const today = dayOf(now);
  const day = isCalendarDate(option)
    ? Temporal.PlainDate.from(option)
    : today.add(Temporal.Duration.from(option));
  const due = [day, today, today.add({ days: 1 })].map(atSendingHour).find((each) => each > now);
  // The day after tomorrow's hour always lies ahead, whatever the zone does to its clocks.
  return due ?? atSendingHour(today.add({ days: 2 }));
};
