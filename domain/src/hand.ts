import { deal, dealingOrder } from './allocate';
import type { Placement } from './banner';
import type { Choices } from './choices';
import { type Entrant, entrantOf, keptFrom } from './entrant';
import type { Reader } from './reader';
import type { Considered } from './reasons';

/** What is left to be decided for all readers from whom the same campaigns are kept for the same reasons. */
export interface Hand {
  /** Whom shares are dealt to, in dealing order. */
  entrants: Entrant[];
  shares: number[];
  /** Of every campaign, what there is to say unless it wins. */
  considered: Considered[];
}

/**
 * The hand for a reader.
 *
 * @param now epoch milliseconds
 */
export type HandOf = (
  choices: Pick<Choices, 'campaigns'>,
  placement: Placement,
  reader: Reader,
  now: number,
) => Hand;

/** The campaigns of a placement, in dealing order. */
export const entrantsOf = (
  { campaigns }: Pick<Choices, 'campaigns'>,
  placement: Placement,
): Entrant[] =>
  campaigns
    .flatMap((campaign, index) =>
      campaign.placement === placement ? entrantOf(campaign, index) : [],
    )
    .sort(dealingOrder);

export const dealHand = (
  { campaigns }: Pick<Choices, 'campaigns'>,
  all: readonly Entrant[],
  reader: Reader,
  now: number,
): Hand => {
  const considered = campaigns.map(({ id }): Considered => ({
    campaign: id,
    reason: 'other-placement',
  }));
  const about = ({ candidate: { index } }: Entrant): Considered => considered[index] as Considered;
  const entrants = all.filter((entrant) => {
    const reason = keptFrom(entrant, reader, now);
    about(entrant).reason = reason ?? 'not-entitled';
    return !reason;
  });
  const shares = deal(entrants);
  entrants.forEach((entrant, at) => {
    about(entrant).share = (shares[at] as number) * 100;
  });
  return { entrants, shares, considered };
};

/** Deals a hand anew for every decision, where there are few. */
export const freshHand: HandOf = (choices, placement, reader, now) =>
  dealHand(choices, entrantsOf(choices, placement), reader, now);
