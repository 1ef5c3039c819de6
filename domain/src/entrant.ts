import { type Dealt, dealt } from './allocate';
import { type Audience, type Condition, fits } from './audience';
import type { Campaign, Variant } from './choices';
import type { Reader } from './reader';
import type { Reason } from './reasons';

/** A campaign made ready to be decided on, once for all readers. */
export interface Candidate {
  campaign: Campaign;
  /** Its position among the choices' campaigns. */
  index: number;
  /** Epoch milliseconds; `NaN` where open. */
  begins: number;
  ends: number;
  /** Each condition of the audience, with what to say where it does not fit, and where that is not known. */
  conditions: Array<{
    name: Condition;
    wanted: NonNullable<Audience[Condition]>;
    unfit: Reason;
    unknown: Reason;
  }>;
  /** Of its variants, each zero or more. */
  weights: number[];
}

/** A candidate with what it may have where readers are shared out. */
export interface Entrant extends Dealt {
  candidate: Candidate;
}

/** Weights beyond are nobody's intention, and their sum would not be a number any more. */
const MOST_WEIGHT = 1e9;

const weightOf = ({ weight }: Variant): number => (weight > 0 ? Math.min(weight, MOST_WEIGHT) : 0);

const candidateOf = (campaign: Campaign, index: number): Candidate => ({
  campaign,
  index,
  begins: Date.parse(campaign.startsAt as string),
  ends: Date.parse(campaign.endsAt as string),
  conditions: Object.entries(campaign.audience ?? {}).map(([key, wanted]) => {
    const name = key as Condition;
    return { name, wanted, unfit: `audience-${name}`, unknown: `unknown-${name}` };
  }),
  weights: campaign.variants.map(weightOf),
});

export const entrantOf = (campaign: Campaign, index: number): Entrant => {
  const { id, priority, most } = dealt(campaign);
  const candidate = candidateOf(campaign, index);
  // What an editor chose for this very article goes above all.
  return campaign.pinned
    ? { id, priority: Infinity, most: 1, candidate }
    : { id, priority, most, candidate };
};

/** Why the campaign is kept from the reader at the moment (epoch milliseconds), whatever its share. */
export const keptFrom = (
  { candidate: { begins, ends, conditions } }: Entrant,
  reader: Reader,
  now: number,
): Reason | undefined => {
  if (now < begins) {
    return 'not-started';
  }
  if (now >= ends) {
    return 'ended';
  }
  for (const { name, wanted, unfit, unknown } of conditions) {
    const fit = fits(name, wanted, reader, now);
    if (!fit) {
      return fit === undefined ? unknown : unfit;
    }
  }
  return undefined;
};
