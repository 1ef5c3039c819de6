import { deal, dealingOrder } from './allocate';
import type { Placement } from './banner';
import type { Choices } from './choices';
import { hashed, placeOf } from './place';
import { type Candidate, type Entrant, type HandOf, saying } from './prepare';
import { EVERY_BANNER, type Quiet, type Reader, support } from './reader';
import type { Considered, Reason } from './reasons';
import type { Targeting } from './targeting';
import { DAY } from './time';

export interface Decision {
  /** The campaign and banner to show, absent where there is none. `reminded`: the reader asked for it, and it is time. */
  show?: { campaign: string; banner: string; reminded?: true };
  /** Every campaign of the choices, in their order. */
  considered: readonly Considered[];
}

/** For so long after a reminder was due, the banner may greet the reader as one who asked for it. */
const GREETING = 14 * DAY;

/** Into which of the parts, one after the other from 0 on, the point falls; past the last where into none. */
const fallsInto = (parts: readonly number[], point: number): number => {
  let end = 0;
  let index = 0;
  while (index < parts.length && point >= (end += parts[index] as number)) {
    index += 1;
  }
  return index;
};

const pickBanner = (
  { campaign, weights, totalWeight }: Candidate,
  seed: number,
): string | undefined => {
  const point =
    weights.length > 1 ? placeOf(hashed('variant', hashed(campaign.id, seed))) * totalWeight : 0;
  return campaign.variants[fallsInto(weights, point)]?.banner;
};

const quietAt = (quiet: Quiet | undefined, now: number): Reason | undefined =>
  quiet && quiet.until > now ? `quiet-${quiet.reason}` : undefined;

/** Why the campaign is not shown to a reader it is entitled to. */
const refusalOf = (
  { campaign }: Candidate,
  banner: string | undefined,
  banners: Choices['banners'],
  reader: Reader,
  now: number,
  { pausedBy }: Pick<Targeting, 'pausedBy'>,
): Reason | undefined => {
  if (banner === undefined) {
    return 'no-weights';
  }
  if (!Object.hasOwn(banners, banner)) {
    return 'banner-missing';
  }
  const { quiet } = reader;
  const reason =
    quietAt(quiet[EVERY_BANNER], now) ??
    quietAt(quiet[campaign.id], now) ??
    quietAt(quiet[banner], now);
  if (reason) {
    return reason;
  }
  // Whoever gave is left in peace, but for campaigns made for supporters.
  const forSupporters = campaign.audience?.supporter;
  if (support(reader, now) === 'recent' && !(forSupporters && forSupporters !== 'no')) {
    return 'quiet-gave';
  }
  return campaign.frequency && pausedBy(campaign.frequency, campaign.id, reader, now);
};

/**
 * The lower levels alone, for readers to whom the winner is quiet. Of its traffic each campaign has left what this round
 * did not give it; all who come on from above may be quiet, and share it.
 */
const lowerLevels = (
  entrants: readonly Entrant[],
  shares: readonly number[],
  winner: Entrant,
): Entrant[] => {
  const lower: Entrant[] = [];
  /** Of the levels above the one at hand, and with those of it passed by. */
  let above = 0;
  let passed = 0;
  let level = Infinity;
  for (let index = 0; index < entrants.length; index += 1) {
    const { id, priority, most, candidate } = entrants[index] as Entrant;
    const share = shares[index] as number;
    if (priority !== level) {
      above = passed;
      level = priority;
    }
    passed += share;
    if (priority < winner.priority) {
      lower.push({ id, priority, most: Math.min(1, (most - share) / above), candidate });
    }
  }
  return lower.sort(dealingOrder);
};

const isGreeted = ({ quiet }: Reader, now: number): boolean => {
  const last = quiet[EVERY_BANNER];
  return last?.reason === 'reminded' && last.until <= now && now < last.until + GREETING;
};

/**
 * The one banner to show in a placement, with the reason for every campaign considered. Pure: the same
 * choices, reader and moment give the same decision in the browser, on the server and in the admin.
 *
 * @param choices are prepared at the first decision: they must not change afterwards
 * @param now epoch milliseconds
 */
export type Decide = (
  choices: Pick<Choices, 'campaigns' | 'banners'>,
  placement: Placement,
  reader: Reader,
  now: number,
) => Decision;

/** How to decide, with what tests audiences and frequencies. */
export const deciderWith =
  (handOf: HandOf, targeting: Pick<Targeting, 'pausedBy'>): Decide =>
  (choices, placement, reader, now) => {
    const hand = handOf(choices, placement, reader, now);
    const seed = hashed(reader.seed);
    const placed = hashed(placement, seed);
    let { entrants, shares, considered } = hand;
    for (let round = 0; ; round += 1) {
      const at = fallsInto(shares, placeOf(hashed(String(round), placed)));
      const winner = entrants[at];
      if (!winner) {
        return { considered };
      }
      const { id, candidate } = winner;
      const banner = pickBanner(candidate, seed);
      const refusal = refusalOf(candidate, banner, choices.banners, reader, now, targeting);
      if (banner !== undefined && !refusal) {
        const show: Decision['show'] = { campaign: id, banner };
        if (isGreeted(reader, now)) {
          show.reminded = true;
        }
        return {
          show,
          considered: round
            ? saying('chosen', winner, considered)
            : (hand.chosen[at] ??= saying('chosen', winner, considered)),
        };
      }
      considered = saying(refusal as Reason, winner, considered);
      entrants = lowerLevels(entrants, shares, winner);
      shares = deal(entrants);
    }
  };
