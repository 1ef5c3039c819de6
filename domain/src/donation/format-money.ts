import { writingDirection } from '../values/locale';
import { currencyOf } from './country-currency';
import { minorDigits } from './currency';

type Display = 'narrowSymbol' | 'symbol' | 'code';

/** The sign of a currency as the locale writes it. */
export const signOf = (currency: string, locale: string, currencyDisplay: Display): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** `kr` and `kr.` are one sign to a reader. */
const bare = (sign: string): string => sign.replace(/[\s.\p{Cf}]/gu, '').toLowerCase();

/** All signs that a reader of the locale may know the currency by. */
const knownSigns = (currency: string, locale: string): string[] =>
  [
    signOf(currency, locale, 'narrowSymbol'),
    signOf(currency, locale, 'symbol'),
    signOf(currency, 'en', 'narrowSymbol'),
  ].map(bare);

/**
 * The shortest sign of the currency that means no other one: neither one of `beside` nor that of the locale's own country.
 * First the sign that the world knows it by, where the locale only adds letters to that (`US$` in Arabic, which reads
 * `$US` from the right), then the locale's narrow one, then its longer one, then the code.
 */
const clearSign = (
  currency: string,
  locale: string,
  beside: readonly string[],
): [display: Display, sign: string] => {
  const home = currencyOf(new Intl.Locale(locale).maximize().region);
  const taken = [...beside, ...(home ? [home] : [])]
    .filter((other) => other !== currency)
    .flatMap((other) => knownSigns(other, locale));
  const narrow = signOf(currency, locale, 'narrowSymbol');
  const known = signOf(currency, 'en', 'symbol');
  const candidates: Array<[Display, string]> = [
    ...(/^\p{S}$/u.test(known) && narrow.includes(known)
      ? [['narrowSymbol', known] satisfies [Display, string]]
      : []),
    ['narrowSymbol', narrow],
    ['symbol', signOf(currency, locale, 'symbol')],
  ];
  return (
    candidates.find(([, sign]) => bare(sign) && !taken.includes(bare(sign))) ?? ['code', currency]
  );
};

/**
 * How amounts of a currency are written in a locale: `$5`, `5 €`, `$2.50`, without empty decimals and never rounded to fewer
 * digits than the currency has. The sign is the shortest that means no other currency.
 *
 * @param beside the currencies that are to be told from this one
 */
export const moneyFormat = (
  currency: string,
  locale: string,
  beside: readonly string[] = [],
): ((amount: number) => string) => {
  const digits = minorDigits(currency);
  const [currencyDisplay, sign] = clearSign(currency, locale, beside);
  // From the right, a `$` beside letters would go to their other side (UAX #9).
  const kept =
    writingDirection(locale) === 'rtl' && /[a-z]/i.test(sign) ? `\u200e${sign}\u200e` : sign;
  const format = (minimumFractionDigits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay,
      minimumFractionDigits,
      maximumFractionDigits: digits,
    });
  const [whole, exact] = [format(0), format(digits)];
  return (amount) =>
    (Number.isInteger(amount) ? whole : exact)
      .formatToParts(amount)
      .map(({ type, value }) => (type === 'currency' ? kept : value))
      .join('');
};

/** One amount in the same way. */
export const formatMoney = (amount: number, currency: string, locale: string): string =>
  moneyFormat(currency, locale)(amount);
