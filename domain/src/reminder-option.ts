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

/** Whether the text is a duration in whole days or longer (ISO 8601, `P1M`, `P2W`), more than none and at most ten years. */
export const isCalendarDuration = (text: string): boolean => {
  const match = DURATION.exec(text);
  if (!match) {
    return false;
  }
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const total = years * 365 + months * 30 + weeks * 7 + days;
  return total > 0 && total <= 3650;
};

/** Whether the text says when to remind: `P1M`, `P2W`, `2026-12-01`. */
export const isReminderTime = (text: string): boolean =>
  isCalendarDuration(text) || isCalendarDate(text);
