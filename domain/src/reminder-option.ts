const DURATION = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

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

/** Whether the text is a duration in whole days or longer (ISO 8601, `P1M`, `P2W`), more than none and at most ten years. */
export const isCalendarDuration = (text: string): boolean => {
  const parts = partsOf(text);
  if (!parts) {
    return false;
  }
  const [years, months, weeks, days] = parts;
  const total = years * 365 + months * 30 + weeks * 7 + days;
  return total > 0 && total <= 3650;
};

/** Whether the text says when to remind: `P1M`, `P2W`, `2026-12-01`. */
export const isReminderTime = (text: string): boolean =>
  isCalendarDuration(text) || isCalendarDate(text);

/** The day (at noon) on which a reminder asked for now comes, by the runtime's calendar. The option has to be a reminder time. */
export const calendarDayAfter = (option: string, now: Date): Date => {
  if (!option.startsWith('P')) {
    return new Date(`${option}T12:00`);
  }
  const [years, months, weeks, days] = ['Y', 'M', 'W', 'D'].map((unit) =>
    Number(new RegExp(`(\\d+)${unit}`).exec(option)?.[1] ?? 0),
  ) as [number, number, number, number];
  const year = now.getFullYear() + years;
  const month = now.getMonth() + months;
  const day = Math.min(now.getDate(), new Date(year, month + 1, 0).getDate());
  return new Date(year, month, day + weeks * 7 + days, 12);
};

/** The calendar month (0–11) in which a reminder asked for now comes, by the runtime's calendar. */
export const calendarMonthAfter = (option: string, now: Date): number =>
  calendarDayAfter(option, now).getMonth();
