import type { Ask } from './banner';
import { formatMoney } from './money';
import { calendarMonthAfter } from './reminder-option';

/** The ask that is chosen beforehand: the first monthly one, or else the first. */
export const preferredAsk = (asks: readonly Ask[]): Ask | undefined =>
  asks.find(({ frequency }) => frequency === 'monthly') ?? asks[0];

/** What stands for `{minimum}`, `{month}` and `{weekday}` in copy, as the locale writes it. */
export const copyValues = (
  asks: readonly Ask[],
  locale: string,
  now: Date,
): Record<'minimum' | 'month' | 'weekday', string | undefined> => {
  const ask = preferredAsk(asks);
  const inWords = (part: 'month' | 'weekday'): string =>
    new Intl.DateTimeFormat(locale, { [part]: 'long' }).format(now);
  return {
    minimum: ask && formatMoney(Math.min(...ask.amounts), ask.currency, locale),
    month: inWords('month'),
    weekday: inWords('weekday'),
  };
};

/**
 * What stands for `{month}` in the label of a reminder option: the month in which it comes, by the runtime's calendar.
 * @param phrase the language's way to say it: `in {month}`, or the phrases of all twelve months
 */
export const monthOfReminder = (
  after: string,
  locale: string,
  now: Date,
  phrase: string | readonly string[],
): string => {
  const month = calendarMonthAfter(after, now);
  if (typeof phrase !== 'string') {
    return phrase[month] as string;
  }
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, month, 1),
  );
  return phrase.replace('{month}', name);
};
