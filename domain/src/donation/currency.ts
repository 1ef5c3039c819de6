/** Whether the code names a currency, by ISO 4217 as the runtime's ICU data knows it. */
export const isCurrency = (code: string): boolean =>
  /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);

/** The currencies of ISO 4217 whose minor unit is not a hundredth, by its digits. */
const MINOR_DIGITS = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/**
 * Digits after the decimal point that the currency has by ISO 4217 (JPY 0, USD 2, KWD 3). `Intl` is not asked: it has
 * the digits that are usual in cash, none for HUF, COP or IDR, and other ones in other browsers.
 */
export const minorDigits = (currency: string): number =>
  Number(Object.entries(MINOR_DIGITS).find(([, codes]) => codes.includes(currency))?.[0] ?? 2);

/** Whether the amount can be paid in the currency: positive, and no more digits than it has. */
export const isPayable = (amount: number, currency: string): boolean =>
  amount > 0 && Number(amount.toFixed(minorDigits(currency))) === amount;
