import { dealingOrder, dealt, type Dealt } from './allocate';
import { type Conditions, conditionsOf } from './audience';
import type { Placement } from './banner';
import type { Campaign, Choices, Variant } from './choices';

/** A campaign of the choices, ready to be decided on. */
export interface Candidate extends Dealt {
  campaign: Campaign;
  /** Its position among the choices' campaigns. */
  index: number;
  /** Epoch milliseconds; `-Infinity` and `Infinity` where open. */
  startsAt: number;
  endsAt: number;
  conditions: Conditions;
  totalWeight: number;
}

/** By placement, each in dealing order. */
type Prepared = Partial<Record<Placement, Candidate[]>>;

/** Weights beyond are nobody's intention, and their sum would not be a number any more. */
const MOST_WEIGHT = 1e9;

export const weightOf = ({ weight }: Variant): number =>
  weight > 0 ? Math.min(weight, MOST_WEIGHT) : 0;

const moment = (instant: string | undefined, open: number): number => {
  const parsed = Date.parse(instant ?? '');
  return Number.isNaN(parsed) ? open : parsed;
};

const candidateOf = (campaign: Campaign, index: number): Candidate => ({
  ...dealt(campaign.pinned ? { id: campaign.id, priority: Infinity, traffic: 100 } : campaign),
  campaign,
  index,
  startsAt: moment(campaign.startsAt, -Infinity),
  endsAt: moment(campaign.endsAt, Infinity),
  conditions: conditionsOf(campaign.audience),
  totalWeight: campaign.variants.reduce((sum, variant) => sum + weightOf(variant), 0),
});

const known = new WeakMap<object, Prepared>();

/** The candidates for a placement in dealing order, made once for the same choices: these must not change any more. */
export const candidatesOf = (
  choices: Pick<Choices, 'campaigns'>,
  placement: Placement,
): readonly Candidate[] => {
  let prepared = known.get(choices);
  if (!prepared) {
    prepared = {};
    for (const candidate of choices.campaigns.map(candidateOf).sort(dealingOrder)) {
      (prepared[candidate.campaign.placement] ??= []).push(candidate);
    }
    known.set(choices, prepared);
  }
  return prepared[placement] ?? [];
};

/** Whether any campaign of the placement asks for the reader's country. */
export const needsCountry = (choices: Pick<Choices, 'campaigns'>, placement: Placement): boolean =>
  candidatesOf(choices, placement).some(({ campaign }) => campaign.audience?.country);
