import type { Banner } from '../../domain/src/banner';
import { preferredAsk } from '../../domain/src/copy-values';
import type { Gift } from '../../domain/src/donate-link';
import { parseTypedAmount } from '../../domain/src/money';

/** What a reader has chosen to give so far. */
export interface GiftChoice {
  /** Position in the banner's `ask`. */
  ask: number;
  /** In the currency's major unit, or an amount of the reader's own. */
  amount: number | 'other';
  /** The amount of the reader's own, as typed. */
  typed: string;
  /** Whether *Continue* was pressed with an amount that cannot be paid. */
  refused: boolean;
}

/** What is chosen before the reader touches anything. */
export const firstChoice = (banner: Banner): GiftChoice => {
  const ask = preferredAsk(banner.ask);
  return {
    ask: ask ? banner.ask.indexOf(ask) : 0,
    amount: ask?.suggested ?? 'other',
    typed: '',
    refused: false,
  };
};

/** The choice after another ask is taken: the amount stays where that ask has it too. */
export const chooseAsk = (banner: Banner, choice: GiftChoice, index: number): GiftChoice => {
  const ask = banner.ask[index];
  if (!ask) {
    return choice;
  }
  const { amount } = choice;
  const stays = amount === 'other' ? ask.otherAllowed : ask.amounts.includes(amount);
  return { ...choice, ask: index, amount: stays ? amount : ask.suggested, refused: false };
};

/** The chosen gift; `null` where the typed amount cannot be paid. */
export const giftOf = (banner: Banner, choice: GiftChoice): Gift | null => {
  const ask = banner.ask[choice.ask];
  if (!ask) {
    return null;
  }
  const { currency, frequency } = ask;
  const amount =
    choice.amount === 'other' ? parseTypedAmount(choice.typed, currency) : choice.amount;
  return amount === null ? null : { amount, currency, frequency };
};
