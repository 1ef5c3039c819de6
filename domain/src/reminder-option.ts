const DURATION = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** ISO 8601 repeating interval, 2 to 24 times. */
const REPEATED = /^R([2-9]|1\d|2[0-4])\/(.+)$/;
/** The longest that a reminder may be away, in days. */
const FARTHEST = 3650;

/** How often an option reminds, and how far apart. */
export interface Repetition {
  times: number;
  /** The duration or the date itself where it reminds once. */
  every: string;
}

/** Whether the text is a calendar date (ISO 8601, `2026-12-01`) that exists. */
export const isCalendarDate = (text: string): boolean => {
  const match = DATE.exec(text);
  if (!match) {
    return false;
  }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Years, months, weeks and days of a duration; `null` where the text is none. */
const partsOf = (text: string): [number, number, number, number] | null => {
  const match = DURATION.exec(text);
  return (
    match && (match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number])
  );
};

/** Days of a duration, a month for 30 and a year for 365; 0 where the text is none. */
const roughDays = (text: string): number => {
  const [years, months, weeks, days] = partsOf(text) ?? [0, 0, 0, 0];
  return years * 365 + months * 30 + weeks * 7 + days;
};

/** Whether the text is a duration in whole days or longer (ISO 8601, `P1M`, `P2W`), more than none and at most ten years. */
export const isCalendarDuration = (text: string): boolean => {
  const days = roughDays(text);
  return days > 0 && days <= FARTHEST;
};

/** `R3/P1M` is three times, a month apart; everything else once. */
export const repetitionOf = (option: string): Repetition => {
  const [, times, every] = REPEATED.exec(option) ?? [];
  return times && every ? { times: Number(times), every } : { times: 1, every: option };
};

/** Which of the e-mails of a repeating option it is; `undefined` where the option sends one alone. */
export const occurrenceIn = (
  option: string,
  number: number,
): { number: number; of: number } | undefined => {
  const { times } = repetitionOf(option);
  return times > 1 ? { number, of: times } : undefined;
};

/** Whether the text says when to remind: `P1M`, `P2W`, `2026-12-01`, `R3/P1M`; the last time within ten years. */
export const isReminderTime = (text: string): boolean => {
  const { times, every } = repetitionOf(text);
  return times === 1
    ? isCalendarDuration(text) || isCalendarDate(text)
    : isCalendarDuration(every) && times * roughDays(every) <= FARTHEST;
};

/** The day (at noon) on which a reminder asked for now first comes, by the runtime's calendar. The option has to be a reminder time. */
export const calendarDayAfter = (option: string, now: Date): Date => {
  const first = option.slice(option.indexOf('/') + 1);
  if (!first.startsWith('P')) {
    return new Date(`${first}T12:00`);
  }
  const count = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(first)?.[1] ?? 0);
  const year = now.getFullYear() + count('Y');
  const month = now.getMonth() + count('M');
  const day = Math.min(now.getDate(), new Date(year, month + 1, 0).getDate());
  return new Date(year, month, day + count('W') * 7 + count('D'), 12);
};
