/** Whether the code names a currency in use, by ISO 4217 as the runtime's ICU data knows it. */
export const isCurrency = (code: string): boolean =>
  /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);

/** Digits after the decimal point that the currency has (ISO 4217: JPY 0, USD 2, KWD 3). */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/** Amounts from an editor's list such as `2, 5, 10`: ascending, no repeats. `null` where an item is not a positive number. */
export const parseAmounts = (list: string): number[] | null => {
  const items = list.split(/[,;]/).map((item) => item.trim());
  if (!items.every((item) => /^\d{1,9}(\.\d{1,3})?$/.test(item) && Number(item) > 0)) {
    return null;
  }
  return [...new Set(items.map(Number))].sort((a, b) => a - b);
};

/** Whether the amount can be paid in the currency: positive, and no more digits than it has. */
export const isPayable = (amount: number, currency: string): boolean => {
  const scaled = amount * 10 ** minorDigits(currency);
  return amount > 0 && Math.abs(scaled - Math.round(scaled)) < 1e-6;
};

/** `$5`, `5 €`, `$2.50`: as the locale writes it, without empty decimals. */
export const formatMoney = (amount: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {}),
  }).format(amount);

/** How a reader's own amounts of a currency are written. */
export interface Notation {
  /** The locale's sign before decimals; the other one is for thousands. */
  decimal: ',' | '.';
  /** Digits after it that can be paid. */
  digits: number;
}

export const notationOf = (currency: string, locale: string): Notation => ({
  decimal: (1.5).toLocaleString(locale, { numberingSystem: 'latn' }).includes(',') ? ',' : '.',
  digits: minorDigits(currency),
});

/**
 * What a reader typed as an amount: in Latin, Arabic, Persian or full-width digits, with thousands apart as the locale has
 * it, and with either decimal sign. `null` where it is no amount that can be paid.
 */
export const parseTypedAmount = (text: string, { decimal, digits }: Notation): number | null => {
  const normal = text
    // Each of these blocks of digits begins at a multiple of 16.
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\s'’٬]/g, '')
    .replace(/[,.](?=\d{3}(?!\d))/g, (sign) => (sign === decimal ? sign : ''))
    .replace(/[,٫]/, '.');
  const amount = /^\d{1,9}(\.\d+)?$/.test(normal) && Number(normal);
  return amount && Number(amount.toFixed(digits)) === amount ? amount : null;
};

/** Between which amounts a reader's own has to lie: from half of the least to a thousand times the most that is offered. */
export const otherAmountBounds = ({
  amounts,
  currency,
}: {
  amounts: readonly number[];
  currency: string;
}): { min: number; max: number } => {
  const unit = 10 ** minorDigits(currency);
  return {
    min: Math.ceil((Math.min(...amounts) / 2) * unit) / unit,
    max: Math.max(...amounts) * 1000,
  };
};
