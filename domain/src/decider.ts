import { deal, dealingOrder } from './allocate';
import type { Placement } from './banner';
import type { Choices } from './choices';
import type { Candidate, Entrant } from './entrant';
import { pausedBy } from './frequency';
import type { HandOf } from './hand';
import { hashed, placeOf } from './place';
import { EVERY_BANNER, type Quiet, type Reader } from './reader';
import type { Considered, Reason } from './reasons';
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

const pickBanner = ({ campaign, weights }: Candidate, seed: number): string | undefined => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const point = total && placeOf(hashed('variant', hashed(campaign.id, seed))) * total;
  return campaign.variants[fallsInto(weights, point)]?.banner;
};

const quietAt = (quiet: Quiet | undefined, now: number): Reason | undefined =>
  quiet && quiet.until > now ? `quiet-${quiet.reason}` : undefined;

/** Why the campaign is not shown to a reader it is entitled to. */
const refusalOf = (
  { id, audience, frequency }: Candidate['campaign'],
  banner: string | undefined,
  banners: Choices['banners'],
  reader: Reader,
  now: number,
): Reason | undefined => {
  if (banner === undefined) {
    return 'no-weights';
  }
  if (!Object.hasOwn(banners, banner)) {
    return 'banner-missing';
  }
  const { quiet } = reader;
  const reason =
    quietAt(quiet[EVERY_BANNER], now) ?? quietAt(quiet[id], now) ?? quietAt(quiet[banner], now);
  if (reason) {
    return reason;
  }
  // Whoever gave is left in peace, but for campaigns made for supporters.
  if (reader.supporter === 'recent' && !audience?.supporter?.in?.includes('recent')) {
    return 'quiet-gave';
  }
  return frequency && pausedBy(frequency, id, reader, now);
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
  /** Of the levels above the one at hand, and with those of it passed by. */
  let above = 0;
  let passed = 0;
  let level = Infinity;
  const lower: Entrant[] = [];
  entrants.forEach(({ id, priority, most, candidate }, index) => {
    const share = shares[index] as number;
    if (priority !== level) {
      above = passed;
      level = priority;
    }
    passed += share;
    if (priority < winner.priority) {
      lower.push({ id, priority, most: Math.min(1, (most - share) / above), candidate });
    }
  });
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
 * @param choices must not change between two decisions
 * @param now epoch milliseconds
 */
export type Decide = (
  choices: Pick<Choices, 'campaigns' | 'banners'>,
  placement: Placement,
  reader: Reader,
  now: number,
) => Decision;

/** Decides on what is dealt by `handOf`. */
export const deciderWith =
  (handOf: HandOf): Decide =>
  (choices, placement, reader, now) => {
    let { entrants, shares, considered } = handOf(choices, placement, reader, now);
    const seed = hashed(reader.seed);
    const placed = hashed(placement, seed);
    for (let round = 0; ; round += 1) {
      const winner = entrants[fallsInto(shares, placeOf(hashed(String(round), placed)))];
      if (!winner) {
        return { considered };
      }
      const { id, candidate } = winner;
      const { index, campaign } = candidate;
      const banner = pickBanner(candidate, seed);
      const refusal = refusalOf(campaign, banner, choices.banners, reader, now);
      const { share } = considered[index] as Considered;
      considered = considered.slice();
      considered[index] = { campaign: id, reason: refusal ?? 'chosen', share };
      if (banner !== undefined && !refusal) {
        const show: Decision['show'] = { campaign: id, banner };
        return { show: isGreeted(reader, now) ? { ...show, reminded: true } : show, considered };
      }
      entrants = lowerLevels(entrants, shares, winner);
      shares = deal(entrants);
    }
  };
