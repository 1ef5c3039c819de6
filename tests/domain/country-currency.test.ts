import cldr from 'cldr-core/supplemental/currencyData.json';
import { preferredCurrency } from '../../domain/src/copy-values';
import { COUNTRY_CODES } from '../../domain/src/countries';
import { countriesByCurrency, currencyOf } from '../../domain/src/donation/country-currency';
import { isCurrency } from '../../domain/src/donation/currency';
import type { Ask } from '../../domain/src/banner';

type Tender = Record<string, { _from?: string; _to?: string; _tender?: string }>;
const REGIONS: Record<string, Tender[]> = cldr.supplemental.currencyData.region;

/** What the CLDR says can be paid with in a country today. */
const inCldr = (country: string): string[] =>
  (REGIONS[country] ?? [])
    .flatMap((each) => Object.entries(each))
    .filter(([, { _to, _tender }]) => !_to && _tender !== 'false')
    .map(([currency]) => currency);

const preferred = (country: string, ...currencies: string[]) => {
  const countries = countriesByCurrency(currencies);
  const asks = currencies.map((currency) => ({ currency, countries: countries[currency] }) as Ask);
  return preferredCurrency(asks, country);
};

test('every country has a currency of today', () => {
  const without = COUNTRY_CODES.filter((country) => !isCurrency(currencyOf(country) ?? ''));
  expect(without).toEqual([]);
});

test.each(COUNTRY_CODES.filter((country) => inCldr(country).length))(
  'readers in %s are asked in what they pay with',
  (country) => {
    for (const currency of inCldr(country)) {
      const other = currency === 'NOK' ? 'SEK' : 'NOK';
      expect([currency, preferred(country, other, currency)]).toEqual([currency, currency]);
    }
  },
);

test('every currency of today is that of a country', () => {
  const funds = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'SVC', 'USN', 'UYI', 'UYW'];
  const today = [...new Set([...COUNTRY_CODES.flatMap(inCldr), ...funds])];
  expect(today.length).toBeGreaterThan(150);
  const countries = countriesByCurrency(today);
  const nowhere = today.filter(
    (currency) => !Object.values(countriesByCurrency([currency])).flat().length,
  );
  expect(nowhere).toEqual([]);
  expect(Object.values(countries).flat().sort()).toEqual([...COUNTRY_CODES].sort());
});

test.each([
  ['VE', 'VES'],
  ['BG', 'EUR'],
  ['HR', 'EUR'],
  ['CW', 'XCG'],
  ['SX', 'XCG'],
  ['SL', 'SLE'],
  ['ZW', 'ZWG'],
  ['CU', 'CUP'],
  ['PA', 'PAB'],
  ['LS', 'LSL'],
  ['XK', 'EUR'],
])('readers in %s are asked in %s', (country, currency) => {
  expect(preferred(country, 'NOK', currency)).toBe(currency);
});

test('a country’s first currency goes before its second one, whatever the editor’s order', () => {
  expect(preferred('LS', 'ZAR', 'LSL')).toBe('LSL');
  expect(preferred('LS', 'EUR', 'ZAR')).toBe('ZAR');
  expect(preferred('PA', 'EUR', 'USD')).toBe('USD');
  expect(preferred('XX', 'EUR', 'USD')).toBe('EUR');
});
