import type { Ask } from './banner';
import { formatMoney } from './money';

/** What stands for `{minimum}`, `{month}` and `{weekday}` in copy, as the locale writes it. */
export const copyValues = (
  ask: Pick<Ask, 'amounts' | 'currency'>,
  locale: string,
  now: Date,
): Record<string, string> => ({
  minimum: formatMoney(Math.min(...ask.amounts), ask.currency, locale),
  month: new Intl.DateTimeFormat(locale, { month: 'long' }).format(now),
  weekday: new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(now),
});
