import { keptFor } from '../values/kept-for';
import { minorDigits } from './currency';
import { signOf } from './format-money';

/** Amounts that call for each plural form of a currency's name (Unicode CLDR, plural rules). */
const AMOUNTS = [1, 2, 3, 5, 6, 10, 11, 20, 21, 100, 101, 1.5, 1_000_000, 1_234_567.5];

const DISPLAYS = ['narrowSymbol', 'symbol', 'code', 'name'] as const;

const NUMBER_PARTS = ['integer', 'group', 'decimal', 'fraction'];

const valuesOf = (parts: Intl.NumberFormatPart[], wanted?: string): string[] =>
  parts.flatMap(({ type, value }) => (!wanted || type === wanted ? [value] : []));

/** What stands before and behind the number. */
const around = (parts: Intl.NumberFormatPart[]): string[] => {
  const places = parts.map(({ type }) => NUMBER_PARTS.includes(type));
  return [parts.slice(0, places.indexOf(true)), parts.slice(places.lastIndexOf(true) + 1)].map(
    (outer) => valuesOf(outer).join(''),
  );
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const anyOf = (signs: readonly string[]): string =>
  `[${signs.map((sign) => (sign === ' ' ? '\\s' : escaped(sign))).join('')}]`;

/** What may stand before or behind the number. */
const unitPattern = (units: readonly string[]): string =>
  unique(units.map((unit) => unit.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')))
    .filter(Boolean)
    // A unit may begin with another one.
    .sort((one, other) => other.length - one.length)
    .map((unit) =>
      escaped(unit)
        // `kr.` is also written `kr`.
        .replace(/\\\.$/, '\\.?')
        .replace(/\s+/g, '\\s')
        .replace(/\p{Cf}/gu, '\\p{Cf}?'),
    )
    .join('|');

/** What `Intl.NumberFormat` writes in the locale, in its own digits and in Latin ones, and around amounts of the currency. */
const conventions = (currency: string, locale: string) => {
  const digits = { useGrouping: true, minimumFractionDigits: 0, maximumFractionDigits: 4 };
  const money = DISPLAYS.map(
    (currencyDisplay) =>
      new Intl.NumberFormat(locale, { ...digits, style: 'currency', currency, currencyDisplay }),
  );
  const formats = [
    ...money,
    new Intl.NumberFormat(locale, digits),
    new Intl.NumberFormat(locale, {
      ...digits,
      style: 'currency',
      currency,
      numberingSystem: 'latn',
    }),
    new Intl.NumberFormat(locale, { ...digits, numberingSystem: 'latn' }),
  ];
  const signs = (type: 'decimal' | 'group'): string[] =>
    unique(formats.flatMap((format) => valuesOf(format.formatToParts(1_234_567.5), type)));
  return {
    decimal: signs('decimal'),
    group: signs('group'),
    unit: unitPattern([
      ...money.flatMap((format) => AMOUNTS.flatMap((each) => around(format.formatToParts(each)))),
      signOf(currency, 'en', 'narrowSymbol'),
      signOf(currency, 'en', 'symbol'),
    ]),
  };
};

/** Signs that are before decimals somewhere, and between thousands somewhere. */
const MARKS = ['.', ',', '٫', '،'];
const SEPARATORS = [',', '.', "'", '’', '٬', ' '];

const patternOf = (currency: string, locale: string): string => {
  const { decimal: own, group, unit } = conventions(currency, locale);
  // The Arabic sign is for nothing else.
  const decimal = [...own, '٫'];
  const digits = minorDigits(currency);
  const marks = unique([...MARKS, ...decimal]);
  const separators = unique([...SEPARATORS, ...group.map((sign) => sign.replace(/\s/, ' '))]);

  const payable = digits ? `\\d{1,${digits}}0*` : '0+';
  const single = separators.filter((sign) => !marks.includes(sign));
  const fraction: string[] = [];
  const either: string[] = [];
  for (const mark of marks) {
    const [isDecimal, isGroup] = [decimal.includes(mark), group.includes(mark)];
    const others = anyOf(separators.filter((sign) => sign !== mark));
    const begin = `(?:\\d+|[1-9]\\d{0,2}(?:${others}\\d\\d\\d?)*${others}\\d{3})${escaped(mark)}`;
    const couldBeThousands = separators.includes(mark) && !(isDecimal && !isGroup && digits === 3);
    const isThousands = couldBeThousands && isGroup && !(isDecimal && digits);
    const notThousands = `(?![1-9]\\d{0,2}${escaped(mark)}\\d{3}(?!\\d))`;
    if (isThousands) {
      single.push(mark);
    }
    if (isDecimal || digits) {
      const decimals = isDecimal ? payable : `\\d{${digits}}`;
      fraction.push(`${couldBeThousands ? notThousands : ''}${begin}${decimals}`);
    }
    either.push(`${isThousands ? notThousands : ''}${begin}${payable}`);
  }
  const whole = `\\d+|[1-9]\\d{0,2}(?:${anyOf(single)}\\d{3}|(?<sign>${anyOf(separators)})(?:\\d\\d\\d?\\k<sign>)+\\d{3})`;
  // Format characters (Unicode category Cf) say which way a text runs, and are not seen.
  const edge = `(?:${unit}|[\\s\\p{Cf}])*`;
  return `^(?=.*[1-9])${edge}(?<amount>(?<fraction>${fraction.join('|')})|(?:${either.join('|')})|(?<whole>${whole}))(?:[,.:][-–—−]+)?${edge}$`;
};

/** Each takes 2 kB: as many as the currencies and languages of a newsroom's banners. */
const MOST_PATTERNS = 500;

/**
 * How readers of a locale may write an amount of a currency, as the source of a regular expression (flags `iu`): everything
 * that `Intl.NumberFormat` writes there, and a dash for no decimals (`7,-`). The groups tell what was meant: a `whole` number,
 * thousands apart in threes or as in India (`12,34,567`); an amount with a `fraction`; or `either` of these. So are three
 * digits behind one sign, unless it can only be the locale's, and other decimals than the currency's behind a sign that is
 * not the locale's.
 */
export const amountPattern = keptFor(MOST_PATTERNS, patternOf);
