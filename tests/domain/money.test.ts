import { currencyOf } from '../../domain/src/donation/country-currency';
import { isCurrency, isPayable, minorDigits } from '../../domain/src/donation/currency';
import { formatMoney, moneyFormat } from '../../domain/src/donation/format-money';
import { otherAmountBounds } from '../../domain/src/donation/other-amount';
import { STRAPI_LOCALES } from './strapi-locales';

test('currencies are those of ISO 4217', () => {
  expect(['USD', 'EUR', 'UAH', 'JPY', 'XCG', 'ZWG', 'VES'].every(isCurrency)).toBe(true);
  expect(['usd', 'US', 'EURO', 'ZZZ', ''].some(isCurrency)).toBe(false);
});

test('minor units are those of ISO 4217, not of what is usual in cash', () => {
  expect(['HUF', 'COP', 'IDR', 'USD'].map(minorDigits)).toEqual([2, 2, 2, 2]);
  expect(['JPY', 'ISK', 'UGX', 'XOF', 'KWD', 'IQD', 'CLF'].map(minorDigits)).toEqual([
    ...[0, 0, 0, 0, 3, 3, 4],
  ]);
  expect(isPayable(2.5, 'HUF')).toBe(true);
  expect(isPayable(2.5, 'ISK')).toBe(false);
  expect(isPayable(1.1 + 2.2, 'USD')).toBe(false);
});

test('money is written as the locale writes it, without empty decimals', () => {
  expect(formatMoney(2, 'USD', 'en')).toBe('$2');
  expect(formatMoney(2.5, 'USD', 'en')).toBe('$2.50');
  expect(formatMoney(5, 'EUR', 'de')).toBe('5\u00a0€');
  expect(formatMoney(2.5, 'HUF', 'hu')).toBe('2,50\u00a0Ft');
  expect(formatMoney(1000, 'JPY', 'ja')).toMatch(/^[¥￥]1,000$/);
});

test('the sign is the shortest that means no other currency', () => {
  expect(formatMoney(5, 'USD', 'ar')).toBe('\u200f5\u00a0$');
  expect(formatMoney(5, 'GBP', 'ar-EG')).toBe('\u200f٥\u00a0£');
  expect(moneyFormat('USD', 'en', ['USD', 'CAD'])(5)).toBe('USD\u00a05');
  expect(moneyFormat('CAD', 'en', ['USD', 'CAD'])(5)).toBe('CA$5');
  expect(moneyFormat('USD', 'en', ['USD', 'EUR'])(5)).toBe('$5');
  expect(formatMoney(5, 'USD', 'en-CA')).toBe('US$5');
  expect(formatMoney(5, 'CAD', 'en-CA')).toBe('$5');
  expect(formatMoney(5, 'NOK', 'da')).toBe('5\u00a0NOK');
  expect(formatMoney(5, 'DKK', 'da')).toBe('5\u00a0kr.');
});

test('a sign of letters and others keeps its order in a text from the right', () => {
  expect(moneyFormat('USD', 'ar', ['CAD', 'LRD'])(5)).toBe('\u200f5\u00a0\u200eUS$\u200e');
});

test('no sign is that of another currency that the banner asks in, or of the locale’s own country', () => {
  const bare = (sign: string) => sign.replace(/[\s.\p{Cf}]/gu, '').toLowerCase();
  const unitOf = (text: string) => bare(text.replace(/\p{Nd}/gu, ''));
  const others = [
    'USD',
    'CAD',
    'AUD',
    'EUR',
    'GBP',
    'EGP',
    'SEK',
    'DKK',
    'JPY',
    'CNY',
    'INR',
    'PKR',
  ];
  const shared = STRAPI_LOCALES.flatMap((locale, index) => {
    const home = currencyOf(new Intl.Locale(locale).maximize().region);
    const asked = [0, 1, 2].map((step) => others[(index * 5 + step * (1 + (index % 4))) % 12]!);
    const units = [...new Set([...asked, ...(home ? [home] : [])])].map((currency) =>
      unitOf(moneyFormat(currency, locale, asked)(5)),
    );
    return new Set(units).size === units.length && units.every(Boolean) ? [] : [[locale, units]];
  });
  expect(shared).toEqual([]);
}, 60_000);

test('a reader’s own amount lies between half of the least and a thousand times the most', () => {
  expect(otherAmountBounds({ amounts: [5, 10], currency: 'USD' })).toEqual({
    min: 2.5,
    max: 10_000,
  });
  expect(otherAmountBounds({ amounts: [5], currency: 'JPY' })).toEqual({ min: 3, max: 5000 });
});
