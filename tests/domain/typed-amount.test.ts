import fc from 'fast-check';
import { amountPattern } from '../../domain/src/donation/amount-pattern';
import { minorDigits } from '../../domain/src/donation/currency';
import { currencyOf } from '../../domain/src/donation/country-currency';
import { donateLink } from '../../domain/src/donate-link';
import { moneyFormat } from '../../domain/src/donation/format-money';
import { readAmount } from '../../domain/src/donation/typed-amount';
import { STRAPI_LOCALES } from './strapi-locales';

const read = (text: string, currency = 'EUR', locale = 'en') =>
  readAmount(text, amountPattern(currency, locale));

test.each([
  ['10,00,000', 'INR', 'en-IN', 1_000_000],
  ['₹10,00,000.50', 'INR', 'hi', 1_000_000.5],
  ['১২,৩৪,৫৬৭.৫০ US$', 'USD', 'bn', 1_234_567.5],
  ['৭', 'EUR', 'bn', 7],
  ['€7', 'EUR', 'en', 7],
  ['7 €', 'EUR', 'en', 7],
  ['7,-', 'EUR', 'de', 7],
  ['7,— €', 'EUR', 'de', 7],
  ['CHF 1’500.–', 'CHF', 'de-CH', 1500],
  ["1'500.50", 'CHF', 'de-CH', 1500.5],
  ['eur 7,50', 'EUR', 'de', 7.5],
  ['$5 USD', 'USD', 'en', 5],
  ['50 kr', 'DKK', 'da', 50],
  ['1\u202f500,50\u00a0€', 'EUR', 'fr', 1500.5],
  ['1 500', 'EUR', 'fr', 1500],
  ['\u200f١٬٥٠٠٫٥٠\u00a0US$', 'USD', 'ar-EG', 1500.5],
  ['۱۵', 'EUR', 'fa', 15],
  ['７．', 'JPY', 'ja', undefined],
  ['１５００', 'JPY', 'ja', 1500],
  ['1,500', 'EUR', 'en', 1500],
  ['1.500', 'EUR', 'de', 1500],
  ['1.500', 'KWD', 'en', 1.5],
  ['1.500.000', 'EUR', 'en', 1_500_000],
  ['1.500,50', 'EUR', 'en', 1500.5],
  ['7,50', 'EUR', 'en', 7.5],
  ['1500.500', 'EUR', 'en', 1500.5],
  ['2.50', 'HUF', 'en', 2.5],
  ['0.500', 'EUR', 'en', 0.5],
  ['٧٫٥', 'EUR', 'en', 7.5],
  ['1٫500', 'EUR', 'en', 1.5],
])('%s in %s, as readers of %s write it, is %s', (text, currency, locale, amount) => {
  expect(read(text, currency, locale)).toEqual(amount ? [amount] : []);
});

test.each([
  ['1.500', 'EUR', 'en', 1.5, 1500],
  ['1,500', 'EUR', 'de', 1.5, 1500],
  ['1,5', 'EUR', 'en', 1.5, 15],
  ['7.5', 'EUR', 'de', 7.5, 75],
  ['0,500', 'EUR', 'en', 0.5, 500],
  ['1,000', 'USD', 'en-DE', 1, 1000],
])('%s in %s could be two amounts to readers of %s', (text, currency, locale, one, two) => {
  expect(read(text, currency, locale)).toEqual([one, two]);
});

test.each([
  ...[
    '',
    ' ',
    '0',
    '0.00',
    '-5',
    '−5',
    '(5)',
    '5-',
    '5 10',
    '1 50',
    '2,5,10',
    '1,00',
    '.50',
    '5.',
    '5,',
    '1e3',
    '5²',
  ],
  ...[
    '½',
    '12abc',
    '1,500,50',
    '1.555',
    '7.555',
    '$7',
    '7 £',
    '1/2',
    '1:50',
    '1,234.567',
    'Infinity',
    '0x10',
    '€',
  ],
])('“%s” is no amount of euros', (text) => {
  expect(read(text)).toEqual(text === '1,00' ? [1] : []);
});

test('no text is another amount than it says, and none brings the reading down', () => {
  const pattern = amountPattern('USD', 'en');
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."0123456789.,' $-٫٬٣") }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const amount of readAmount(text, pattern).slice(0, 1)) {
        expect(amount).toBeGreaterThan(0);
        expect(Number(amount.toFixed(2))).toBe(amount);
      }
    }),
  );
  expect(readAmount(`${'1,234'.repeat(20_000)}x`, pattern)).toEqual([]);
});

const CURRENCIES = Intl.supportedValuesOf('currency');
const DISPLAYS = ['symbol', 'narrowSymbol', 'code', 'name'] as const;

/** All that `Intl` writes for the amount, but for what is no text of one piece: in en-BE, `1 Swiss franc` is `CHF  Swiss franc1`. */
const writtenByIntl = (locale: string, currency: string) => {
  const maximumFractionDigits = minorDigits(currency);
  const formats = [true, false].flatMap((useGrouping) =>
    [0, maximumFractionDigits].flatMap((minimumFractionDigits) => {
      const more = { useGrouping, minimumFractionDigits, maximumFractionDigits };
      return [
        new Intl.NumberFormat(locale, more),
        ...DISPLAYS.map(
          (currencyDisplay) =>
            new Intl.NumberFormat(locale, {
              ...more,
              style: 'currency',
              currency,
              currencyDisplay,
            }),
        ),
      ];
    }),
  );
  return (amount: number): string[] =>
    formats.flatMap((format) => {
      const text = format.format(amount);
      return /\p{Nd}[^\p{Nd}]*\p{L}{2}.*\p{Nd}/u.test(text) ? [] : [text];
    });
};

/** Plural forms, thousands in threes and in twos, and decimals. */
const amountsIn = (currency: string): number[] => [
  ...[1, 21, 1500, 1_234_567],
  ...(minorDigits(currency) ? [1.5, 1_234_567.25] : []),
  ...(minorDigits(currency) === 3 ? [1.255] : []),
];

/** Every one of Strapi's locales with one of the world's currencies, the first ones of a language with its country's own. */
const pairs = STRAPI_LOCALES.map((locale, index): [locale: string, currency: string] => {
  const home = currencyOf(new Intl.Locale(locale).maximize().region);
  return [locale, (index % 3 === 0 && home) || CURRENCIES[index % CURRENCIES.length]!];
});

test('whatever Intl writes in one of Strapi’s locales can be typed back, and gives the same amount or is asked about', () => {
  const wrong = pairs.flatMap(([locale, currency]) => {
    const pattern = amountPattern(currency, locale);
    const written = writtenByIntl(locale, currency);
    const ours = moneyFormat(currency, locale, ['USD', 'EUR']);
    return amountsIn(currency).flatMap((amount) =>
      [...new Set([ours(amount), ...written(amount)])]
        .map((text) => ({ locale, currency, amount, text, readings: readAmount(text, pattern) }))
        .filter(({ readings }) => !(readings as number[]).includes(amount)),
    );
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('an amount reaches the donate page in Latin digits with a point', () => {
  const addresses = pairs.slice(0, 100).map(([locale, currency]) => {
    const text = moneyFormat(currency, locale)(minorDigits(currency) ? 1234.5 : 1234);
    const [amount] = readAmount(text, amountPattern(currency, locale));
    const gift = { amount: amount ?? 0, currency, frequency: 'once' } as const;
    return donateLink('https://give.example/{amount}', gift);
  });
  expect(new Set(addresses)).toEqual(
    new Set(['https://give.example/1234', 'https://give.example/1234.5']),
  );
});
