import { isPayable, minorDigits } from './currency';

const AMOUNT = /^\d{1,9}(\.\d{1,4})?$/;

/** Three amounts and more with nothing but commas between them, unless these could be for thousands or for cents. */
const isBareList = (list: string): boolean =>
  /^\d+(,\d+){2,}$/.test(list) && !/,\d{3}(,|$)/.test(list) && !/^(\d+,\d\d(,|$))+$/.test(list);

/**
 * The amounts of an editor's list, each as it is written: `2, 5, 10` or `2.50; 5; 10`, a point before decimals, and nothing
 * between thousands. `null` where one is not positive, or the list could be read in another way: `2,50; 5` and `1,500`.
 */
export const amountItems = (list: string): string[] | null => {
  const text = list.trim();
  const items = text.split(isBareList(text) ? ',' : /\s*;\s*|\s+,\s*|,\s+/);
  return items.every((item) => AMOUNT.test(item) && Number(item) > 0) ? items : null;
};

/** Whether an item of a list is an amount of the currency: none with more digits, nor with three that could be thousands. */
export const isAmountOf = (item: string, currency: string): boolean =>
  isPayable(Number(item), currency) && (minorDigits(currency) > 2 || !/\.\d{3}$/.test(item));

/** The amounts of a list in the currency, ascending and no repeats; `null` where one is none, or not clear. */
export const parseAmounts = (list: string, currency: string): number[] | null => {
  const items = amountItems(list);
  return items?.every((item) => isAmountOf(item, currency))
    ? [...new Set(items.map(Number))].sort((a, b) => a - b)
    : null;
};

/** The list as it is stored. */
export const amountList = (amounts: readonly number[]): string => amounts.join(', ');
