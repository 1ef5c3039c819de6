import { deal, dealingOrder } from './allocate';
import { type AudienceReason, outsideAudience } from './audience';
import type { Placement } from './banner';
import type { Choices, Variant } from './choices';
import { type FrequencyReason, pausedBy } from './frequency';
import { place } from './place';
import { type Candidate, candidatesOf, weightOf } from './prepare';
import { EVERY_BANNER, type Quiet, type QuietReason, type Reader, support } from './reader';
import { DAY } from './time';

/** Why a campaign is, or is not, the one to show. */
export type Reason =
  | 'chosen'
  | 'other-placement'
  | 'not-started'
  | 'ended'
  | AudienceReason
  | 'not-entitled'
  | 'no-weights'
  | 'banner-missing'
  | `quiet-${QuietReason}`
  | 'quiet-gave'
  | FrequencyReason;

export interface Considered {
  campaign: string;
  reason: Reason;
  /** Percent of readers like this one that the campaign was entitled to, where shares were dealt. */
  share?: number | undefined;
}

export interface Decision {
  /** The campaign and banner to show, absent where there is none. `reminded`: the reader asked for it, and it is time. */
  show?: { campaign: string; banner: string; reminded?: true };
  /** Every campaign of the choices, in their order. */
  considered: Considered[];
}

/** For so long after a reminder was due, the banner may greet the reader as one who asked for it. */
const GREETING = 14 * DAY;

const outsideTimes = (
  { startsAt, endsAt }: Candidate,
  now: number,
): 'not-started' | 'ended' | undefined => {
  if (now < startsAt) {
    return 'not-started';
  }
  return now >= endsAt ? 'ended' : undefined;
};

const pickVariant = ({ campaign, totalWeight }: Candidate, seed: string): Variant | undefined => {
  if (campaign.variants.length === 1) {
    return totalWeight > 0 ? campaign.variants[0] : undefined;
  }
  let point = place(seed, campaign.id, 'variant') * totalWeight;
  return campaign.variants.find((variant) => {
    point -= weightOf(variant);
    return point < 0;
  });
};

/** Why the campaign is not shown to a reader it is entitled to. */
const refusalOf = (
  { campaign }: Candidate,
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
  for (const id of [EVERY_BANNER, campaign.id, banner]) {
    const quiet: Quiet | undefined = reader.quiet[id];
    if (quiet && quiet.until > now) {
      return `quiet-${quiet.reason}`;
    }
  }
  // Whoever gave is left in peace, but for campaigns made for supporters.
  const forSupporters = campaign.audience?.supporter;
  if (support(reader, now) === 'recent' && !(forSupporters && forSupporters !== 'no')) {
    return 'quiet-gave';
  }
  return campaign.frequency && pausedBy(campaign.frequency, campaign.id, reader, now);
};

/** Which of the shares, one after the other from 0 on, the point falls into; -1 where into none. */
const fallsInto = (shares: readonly number[], point: number): number => {
  let end = 0;
  return shares.findIndex((share) => {
    end += share;
    return point < end;
  });
};

/**
 * The lower levels alone, for readers to whom the winner is quiet. Of its traffic each campaign has left what this round
 * did not give it; all who come on from above may be quiet, and share it.
 */
const lowerLevels = (
  candidates: readonly Candidate[],
  shares: readonly number[],
  winner: Candidate,
): Candidate[] => {
  const above = (priority: number): number =>
    shares.reduce(
      (sum, share, index) =>
        (candidates[index] as Candidate).priority > priority ? sum + share : sum,
      0,
    );
  return candidates
    .flatMap((candidate, index) =>
      candidate.priority < winner.priority
        ? {
            ...candidate,
            most: Math.min(
              1,
              (candidate.most - (shares[index] as number)) / above(candidate.priority),
            ),
          }
        : [],
    )
    .sort(dealingOrder);
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
export const decide = (
  choices: Pick<Choices, 'campaigns' | 'banners'>,
  placement: Placement,
  reader: Reader,
  now: number,
): Decision => {
  const considered = choices.campaigns.map(({ id }): Considered => ({
    campaign: id,
    reason: 'other-placement',
    share: undefined,
  }));
  const about = ({ index }: Candidate): Considered => considered[index] as Considered;

  let candidates: Candidate[] = [];
  for (const candidate of candidatesOf(choices, placement)) {
    const refusal =
      outsideTimes(candidate, now) ?? outsideAudience(candidate.conditions, reader, now);
    about(candidate).reason = refusal ?? 'not-entitled';
    if (!refusal) {
      candidates.push(candidate);
    }
  }
  for (let round = 0; candidates.length > 0; round += 1) {
    const shares = deal(candidates);
    candidates.forEach((candidate, index) => {
      about(candidate).share ??= (shares[index] as number) * 100;
    });
    const winner = candidates[fallsInto(shares, place(reader.seed, placement, String(round)))];
    if (!winner) {
      break;
    }
    const banner = pickVariant(winner, reader.seed)?.banner;
    const refusal = refusalOf(winner, banner, choices.banners, reader, now);
    about(winner).reason = refusal ?? 'chosen';
    if (banner !== undefined && !refusal) {
      const show: Decision['show'] = { campaign: winner.campaign.id, banner };
      if (isGreeted(reader, now)) {
        show.reminded = true;
      }
      return { show, considered };
    }
    candidates = lowerLevels(candidates, shares, winner);
  }
  return { considered };
};
