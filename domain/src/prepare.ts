import { deal, dealingOrder, dealt, type Dealt } from './allocate';
import type { Test } from './audience';
import type { Placement } from './banner';
import type { Campaign, Choices, Variant } from './choices';
import type { Reader } from './reader';
import type { Considered, Reason } from './reasons';
import type { Targeting } from './targeting';

/** A campaign of the choices, ready to be decided on. What may be said of it is written once. */
export interface Candidate {
  campaign: Campaign;
  /** Its position among the choices' campaigns. */
  index: number;
  /** Epoch milliseconds; `-Infinity` and `Infinity` where open. */
  startsAt: number;
  endsAt: number;
  conditions: Test[];
  /** By outcome: not started, ended, then for each condition that it does not fit, and that it is unknown. */
  said: Considered[];
  /** Of its variants, each zero or more. */
  weights: number[];
  totalWeight: number;
}

/** A candidate with what it may have when shares are dealt. */
export interface Entrant extends Dealt {
  candidate: Candidate;
}

/** What is left to be decided for all readers whom the same campaigns let in, and keep out for the same reasons. */
export interface Hand {
  /** Whom shares are dealt to, in dealing order. */
  entrants: readonly Entrant[];
  shares: readonly number[];
  /** Of every campaign, what there is to say unless it wins. */
  considered: readonly Considered[];
  /** The same by who wins at once, once it is known. */
  chosen: Array<readonly Considered[]>;
}

/** The campaigns of choices for one placement. */
export interface Prepared {
  /** In dealing order. */
  entrants: Entrant[];
  /** Every campaign as one of another placement. */
  elsewhere: Considered[];
}

/** Weights beyond are nobody's intention, and their sum would not be a number any more. */
const MOST_WEIGHT = 1e9;

const weightOf = ({ weight }: Variant): number => (weight > 0 ? Math.min(weight, MOST_WEIGHT) : 0);

const moment = (instant: string | undefined, open: number): number => {
  const parsed = Date.parse(instant ?? '');
  return Number.isNaN(parsed) ? open : parsed;
};

const candidateOf = (
  campaign: Campaign,
  index: number,
  testsOf: Targeting['testsOf'],
): Candidate => {
  const { id } = campaign;
  const weights = campaign.variants.map(weightOf);
  const tests = testsOf(campaign.audience);
  const say = (reason: Reason): Considered => ({ campaign: id, reason });
  return {
    campaign,
    index,
    startsAt: moment(campaign.startsAt, -Infinity),
    endsAt: moment(campaign.endsAt, Infinity),
    conditions: tests.map(([, test]) => test),
    said: [
      say('not-started'),
      say('ended'),
      ...tests.flatMap(([condition]) => [
        say(`audience-${condition}`),
        say(`unknown-${condition}`),
      ]),
    ],
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
  };
};

const entrantOf = (campaign: Campaign, index: number, testsOf: Targeting['testsOf']): Entrant => {
  const { id, pinned } = campaign;
  const { priority, most } = dealt(pinned ? { id, priority: Infinity, traffic: 100 } : campaign);
  return { id, priority, most, candidate: candidateOf(campaign, index, testsOf) };
};

export const prepare = (
  { campaigns }: Pick<Choices, 'campaigns'>,
  placement: Placement,
  { testsOf }: Pick<Targeting, 'testsOf'>,
): Prepared => ({
  entrants: campaigns
    .flatMap((campaign, index) =>
      campaign.placement === placement ? entrantOf(campaign, index, testsOf) : [],
    )
    .sort(dealingOrder),
  elsewhere: campaigns.map(({ id }) => ({ campaign: id, reason: 'other-placement' })),
});

/** The same with another reason for one campaign. */
export const saying = (
  reason: Reason,
  { id, candidate: { index } }: Entrant,
  considered: readonly Considered[],
): Considered[] => {
  const said = considered.slice();
  said[index] = { campaign: id, reason, share: considered[index]?.share };
  return said;
};

/** 0 where the candidate lets the reader in, else one more than where in `said` it is said why not. */
export const outcomeOf = (
  { startsAt, endsAt, conditions }: Candidate,
  reader: Reader,
  now: number,
): number => {
  if (now < startsAt) {
    return 1;
  }
  if (now >= endsAt) {
    return 2;
  }
  for (let index = 0; index < conditions.length; index += 1) {
    const fits = (conditions[index] as Test)(reader, now);
    if (!fits) {
      return 3 + 2 * index + (fits === undefined ? 1 : 0);
    }
  }
  return 0;
};

export const dealHand = ({ entrants, elsewhere }: Prepared, reader: Reader, now: number): Hand => {
  const considered = elsewhere.slice();
  const letIn = entrants.filter(({ candidate }) => {
    const outcome = outcomeOf(candidate, reader, now);
    if (outcome > 0) {
      considered[candidate.index] = candidate.said[outcome - 1] as Considered;
    }
    return outcome === 0;
  });
  const shares = deal(letIn);
  letIn.forEach(({ id, candidate: { index } }, at) => {
    const share = (shares[at] as number) * 100;
    considered[index] = { campaign: id, reason: 'not-entitled', share };
  });
  return { entrants: letIn, shares, considered, chosen: [] };
};

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

/** Deals a hand anew for every decision, where there are few. */
export const handWith =
  (targeting: Pick<Targeting, 'testsOf'>): HandOf =>
  (choices, placement, reader, now) =>
    dealHand(prepare(choices, placement, targeting), reader, now);

/** Whether any campaign of the placement asks for the reader's country. */
export const needsCountry = (choices: Pick<Choices, 'campaigns'>, placement: Placement): boolean =>
  choices.campaigns.some(
    (campaign) => campaign.placement === placement && campaign.audience?.country,
  );
