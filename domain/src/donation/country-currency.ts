import countryToCurrency from 'country-to-currency';

/**
 * Currencies that ISO 4217 (list one) or the Unicode CLDR (`currencyData`, tender of today) name for a country beside its
 * first one, by the country.
 */
const SECOND: Record<string, readonly string[]> = {
  BO: ['BOV'],
  BT: ['INR'],
  CH: ['CHE', 'CHW'],
  CL: ['CLF'],
  CO: ['COU'],
  GS: ['GBP'],
  HT: ['USD'],
  LS: ['ZAR'],
  MX: ['MXV'],
  NA: ['ZAR'],
  PA: ['USD'],
  PS: ['JOD'],
  SV: ['SVC'],
  US: ['USN'],
  UY: ['UYI', 'UYW'],
  ZW: ['USD'],
};

const FIRST: Record<string, string> = countryToCurrency;

/** The first currency (ISO 4217) of a country (ISO 3166-1 alpha-2); `undefined` where it is no country. */
export const currencyOf = (country: string | undefined): string | undefined =>
  country === undefined ? undefined : FIRST[country];

/**
 * Where readers are asked in each of the currencies: by the currency, the countries (ISO 3166-1 alpha-2) that have it and
 * none of the others before it.
 */
export const countriesByCurrency = (currencies: readonly string[]): Record<string, string[]> => {
  const countries: Record<string, string[]> = Object.fromEntries(
    currencies.map((currency) => [currency, []]),
  );
  for (const [country, first] of Object.entries(FIRST)) {
    const asked = [first, ...(SECOND[country] ?? [])].find((each) => currencies.includes(each));
    countries[asked ?? '']?.push(country);
  }
  return countries;
};
