import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { amountItems, amountList, isAmountOf } from '../../../domain/src/donation/amount-list';
import { amountPattern } from '../../../domain/src/donation/amount-pattern';
import { isCurrency } from '../../../domain/src/donation/currency';
import { moneyFormat } from '../../../domain/src/donation/format-money';
import { readAmount } from '../../../domain/src/donation/typed-amount';
import { useTranslate } from '../translate';

/** ISO 4217's code for no currency, which has two decimals. */
const NONE = 'XXX';

/** The most that the server takes, exclusive. */
const TOO_MUCH = 1_000_000_000;

const SEPARATOR = /\s*(?:[;\n\t]|,\s)\s*/;

/** Ends an amount that the editor has not said the meaning of: the server refuses to save it. */
const OPEN = '?';

/**
 * A list of amounts while it is edited, one after another, and what is typed of the next.
 *
 * @param value the list as it is stored
 * @param onChange gets the list; with what could be read in two ways at its end, so that it cannot be saved unnoticed
 */
export const useAmounts = (
  value: string,
  currencyCode: unknown,
  onChange: (value: string | null) => void,
) => {
  const translate = useTranslate();
  const { locale, formatNumber } = useIntl();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<readonly number[] | null>(null);

  const currency =
    typeof currencyCode === 'string' && isCurrency(currencyCode) ? currencyCode : NONE;
  const { pattern, inWords } = useMemo(
    () => ({
      pattern: amountPattern(currency, locale),
      inWords:
        currency === NONE
          ? (amount: number) => formatNumber(amount)
          : moneyFormat(currency, locale),
    }),
    [currency, locale, formatNumber],
  );

  const open = trouble ? `${text}${OPEN}` : '';
  const items = (amountItems(value) ?? value.split(SEPARATOR)).filter(
    (item) => item && item !== open,
  );

  const say = (next: readonly string[], pending = ''): void => {
    const known = next.filter((item) => isAmountOf(item, currency)).map(Number);
    const unknown = next.filter((item) => !isAmountOf(item, currency));
    const sorted = amountList([...new Set(known)].sort((one, other) => one - other));
    onChange([sorted, ...unknown, pending].filter(Boolean).join(', ') || null);
  };

  const readingsOf = (part: string): number[] =>
    readAmount(part, pattern).filter((amount) => amount < TOO_MUCH);

  /** Adds what is typed where each amount can be read in one way only; what cannot stays in the field. */
  const take = (typed: string): void => {
    const parts = typed.split(SEPARATOR).filter(Boolean);
    const clear = parts.filter((part) => readingsOf(part).length === 1);
    const rest = parts.filter((part) => !clear.includes(part)).join('; ');
    setText(rest);
    setTrouble(rest ? readingsOf(rest) : null);
    if (parts.length > 0) {
      say(
        [...items, ...clear.map((part) => String(readingsOf(part)[0]))],
        rest && `${rest}${OPEN}`,
      );
    }
  };

  return {
    items,
    text,
    /** What the typed amount could mean; none where it is no amount. */
    readings: trouble ?? [],
    problem:
      trouble &&
      (trouble.length > 1
        ? translate('amounts.either', { one: inWords(trouble[0]!), two: inWords(trouble[1]!) })
        : translate('amounts.wrong', { example: inWords(1500) })),
    labelOf: (item: string): string => (isAmountOf(item, currency) ? inWords(Number(item)) : item),
    inWords,
    take,
    type: (typed: string): void => {
      const [, before, last = ''] = /^(.*(?:;|,\s))(.*)$/.exec(typed) ?? [];
      if (
        before &&
        before.split(SEPARATOR).every((part) => !part || readingsOf(part).length === 1)
      ) {
        take(before);
        setText(last);
        return;
      }
      setText(typed);
      if (trouble) {
        setTrouble(null);
        say(items);
      }
    },
    choose: (amount: number): void => {
      setText('');
      setTrouble(null);
      say([...items, String(amount)]);
    },
    set: (next: readonly string[]): void => say(next, open),
  };
};
