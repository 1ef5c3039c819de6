import { dealingOrder, dealt, type Dealt } from './allocate';
import { type Test, testsOf } from './audience';
import type { Placement } from './banner';
import type { Campaign, Choices, Variant } from './choices';
import type { Considered, Reason } from './reasons';

/** A campaign of the choices, ready to be decided on. What may be said of it is written once. */
export interface Candidate {
  campaign: Campaign;
  /** Its position among the choices' campaigns. */
  index: number;
  /** Epoch milliseconds; `-Infinity` and `Infinity` where open. */
  startsAt: number;
  endsAt: number;
  notStarted: Considered;
  ended: Considered;
  conditions: ReadonlyArray<{ fits: Test; outside: Considered; unknown: Considered }>;
  /** Of its variants, each zero or more. */
  weights: number[];
  totalWeight: number;
}

/** A candidate with what it may have when shares are dealt. */
export interface Entrant extends Dealt {
  candidate: Candidate;
}

/** The choices, ready to be decided on in one placement. */
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
  const parsed = instant === undefined ? NaN : Date.parse(instant);
  return Number.isNaN(parsed) ? open : parsed;
};

const candidateOf = (campaign: Campaign, index: number): Candidate => {
  const { id } = campaign;
  const weights = campaign.variants.map(weightOf);
  const say = (reason: Reason): Considered => ({ campaign: id, reason });
  return {
    campaign,
    index,
    startsAt: moment(campaign.startsAt, -Infinity),
    endsAt: moment(campaign.endsAt, Infinity),
    notStarted: say('not-started'),
    ended: say('ended'),
    conditions: testsOf(campaign.audience).map(([condition, fits]) => ({
      fits,
      outside: say(`audience-${condition}`),
      unknown: say(`unknown-${condition}`),
    })),
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
  };
};

const entrantOf = (campaign: Campaign, index: number): Entrant => {
  const { id, pinned } = campaign;
  const { priority, most } = dealt(pinned ? { id, priority: Infinity, traffic: 100 } : campaign);
  return { id, priority, most, candidate: candidateOf(campaign, index) };
};

const known = new WeakMap<object, Map<Placement, Prepared>>();

/** Made once for the same choices and placement: the choices must not change any more. */
export const prepare = (choices: Pick<Choices, 'campaigns'>, placement: Placement): Prepared => {
  let placements = known.get(choices);
  if (!placements) {
    placements = new Map();
    known.set(choices, placements);
  }
  let prepared = placements.get(placement);
  if (!prepared) {
    const { campaigns } = choices;
    prepared = {
      entrants: campaigns
        .flatMap((campaign, index) =>
          campaign.placement === placement ? entrantOf(campaign, index) : [],
        )
        .sort(dealingOrder),
      elsewhere: campaigns.map(({ id }) => ({ campaign: id, reason: 'other-placement' })),
    };
    placements.set(placement, prepared);
  }
  return prepared;
};

/** Whether any campaign of the placement asks for the reader's country. */
export const needsCountry = (choices: Pick<Choices, 'campaigns'>, placement: Placement): boolean =>
  choices.campaigns.some(
    (campaign) => campaign.placement === placement && campaign.audience?.country,
  );
