import type { Appeal, Ask } from './banner';
import { moneyFormat } from './donation/format-money';

/** The ask that is chosen beforehand: the first monthly one, or else the first. */
export const preferredAsk = (asks: readonly Ask[]): Ask | undefined =>
  asks.find(({ frequency }) => frequency === 'monthly') ?? asks[0];

/** The currency that readers in a country (ISO 3166-1 alpha-2, upper case) are asked in: the country's, or else that of the first ask. */
export const preferredCurrency = (
  asks: readonly Ask[],
  country: string | undefined,
): string | undefined =>
  (asks.find(({ countries }) => country && countries?.includes(country)) ?? asks[0])?.currency;

const currenciesOf = (asks: readonly Ask[]): string[] => [
  ...new Set(asks.map(({ currency }) => currency)),
];

/** What stands for `{minimum}` in copy, as the locale writes it. */
export const minimumInWords = (
  asks: readonly Ask[],
  locale: string,
  beside: readonly string[] = currenciesOf(asks),
): string | undefined => {
  const ask = preferredAsk(asks);
  return ask && moneyFormat(ask.currency, locale, beside)(Math.min(...ask.amounts));
};

/** The same for each currency that is asked for. */
export const minimums = ({
  ask,
  locale,
}: Pick<Appeal, 'ask' | 'locale'>): Record<string, string> => {
  const currencies = currenciesOf(ask);
  return Object.fromEntries(
    currencies.map((currency) => {
      const asks = ask.filter((each) => each.currency === currency);
      return [currency, minimumInWords(asks, locale, currencies) ?? ''];
    }),
  );
};

/** What stands for `{month}` and `{weekday}` in copy, as the locale writes it. */
export const dayValues = (locale: string, now: Date): Record<'month' | 'weekday', string> => ({
  month: now.toLocaleString(locale, { month: 'long' }),
  weekday: now.toLocaleString(locale, { weekday: 'long' }),
});

/**
 * What stands for `{month}` in the label of a reminder option, for each month from January on.
 * @param phrase the language's way to say it: `in {month}`, or the phrases of all twelve months
 */
export const monthPhrases = (
  locale: string,
  phrase: string | readonly string[],
): readonly string[] =>
  typeof phrase === 'string'
    ? Array.from({ length: 12 }, (_, month) =>
        phrase.replace('{month}', dayValues(locale, new Date(2026, month, 1)).month),
      )
    : phrase;
