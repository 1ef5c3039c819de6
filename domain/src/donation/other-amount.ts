import { minorDigits } from './currency';

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
