/** Every digit of Unicode stands in a row of ten that begins with its zero. */
const toLatin = (digit: string): string => {
  let code = digit.codePointAt(0) as number;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(--code))) {
    value++;
  }
  return String(value % 10);
};

/**
 * What was typed as an amount, in the digits of any script.
 *
 * @param pattern from `amountPattern`, for the currency and the reader's locale
 * @returns none where it is no amount that can be paid, and two where it could be one with decimals or a whole number
 */
export const readAmount = (
  text: string,
  pattern: string,
): [] | [number] | [fraction: number, whole: number] => {
  const latin = text.replace(/\p{Nd}/gu, toLatin);
  const { amount = '', fraction, whole } = new RegExp(pattern, 'iu').exec(latin)?.groups ?? {};
  const inFull = Number(amount.replace(/\D/g, ''));
  const withDecimals = Number(amount.replace(/\D(?!\d+$)/g, '').replace(/\D/, '.'));
  return whole ? [inFull] : fraction ? [withDecimals] : amount ? [withDecimals, inFull] : [];
};
