import hash from '@emotion/hash';

import { allocate } from './allocate';
import type { Placement } from './banner';
import type { Campaign, Choices, Variant } from './choices';
import { EVERY_BANNER, type Quiet, type Reader } from './reader';

/** Why a campaign is, or is not, the one to show. */
export type Reason =
  | 'chosen'
  | 'other-placement'
  | 'not-started'
  | 'ended'
  | 'not-entitled'
  | 'no-weights'
  | 'banner-missing'
  | 'quiet-closed'
  | 'quiet-reminded'
  | 'quiet-gave';

export interface Considered {
  campaign: string;
  reason: Reason;
  /** Percent of readers that the campaign was entitled to, where shares were dealt. */
  share?: number;
}

export interface Decision {
  /** The campaign and banner to show, absent where there is none. */
  show?: { campaign: string; banner: string };
  /** Every campaign of the choices, in their order. */
  considered: Considered[];
}

/** A sticky place in [0, 1) (MurmurHash2, 32 bit). */
const place = (...parts: string[]): number => parseInt(hash(parts.join('\n')), 36) / 2 ** 32;

const outsideTimes = (campaign: Campaign, now: number): Reason | undefined => {
  if (campaign.startsAt !== undefined && now < Date.parse(campaign.startsAt)) {
    return 'not-started';
  }
  if (campaign.endsAt !== undefined && now >= Date.parse(campaign.endsAt)) {
    return 'ended';
  }
  return undefined;
};

const pickVariant = (campaign: Campaign, reader: Reader): Variant | undefined => {
  const weightOf = ({ weight }: Variant): number => (weight > 0 ? weight : 0);
  const total = campaign.variants.reduce((sum, variant) => sum + weightOf(variant), 0);
  let point = place(reader.seed, campaign.id, 'variant') * total;
  return campaign.variants.find((variant) => {
    point -= weightOf(variant);
    return point < 0;
  });
};

const quietReason = (reader: Reader, now: number, ids: string[]): Reason | undefined => {
  const quiet = ids
    .map((id): Quiet | undefined => reader.quiet[id])
    .find((entry) => entry !== undefined && entry.until > now);
  return quiet && `quiet-${quiet.reason}`;
};

/** The one campaign of these that the reader's place falls to; notes everyone's share in percent. */
const entitled = (
  campaigns: readonly Campaign[],
  point: number,
  shares: Map<string, number>,
): Campaign | undefined => {
  let winner: Campaign | undefined;
  for (const { id, from, share } of allocate(campaigns)) {
    shares.set(id, share * 100);
    if (share > 0 && point >= from && point < from + share) {
      winner = campaigns.find((campaign) => campaign.id === id);
    }
  }
  return winner;
};

/**
 * The one banner to show in a placement, with the reason for every campaign considered. Pure: the same
 * choices, reader and moment give the same decision in the browser, on the server and in the admin.
 *
 * @param now epoch milliseconds
 */
export const decide = (
  choices: Pick<Choices, 'campaigns' | 'banners'>,
  placement: Placement,
  reader: Reader,
  now: number,
): Decision => {
  const reasons = new Map<string, Reason>();
  const shares = new Map<string, number>();
  const ranked = choices.campaigns.map((campaign) =>
    campaign.pinned ? { ...campaign, priority: Infinity, traffic: 100 } : campaign,
  );

  let candidates = ranked.filter((campaign) => {
    const refusal =
      campaign.placement === placement ? outsideTimes(campaign, now) : 'other-placement';
    if (refusal) {
      reasons.set(campaign.id, refusal);
    }
    return !refusal;
  });

  let show: Decision['show'];
  for (let round = 0; candidates.length > 0 && !show; round += 1) {
    const point = place(reader.seed, placement, String(round));
    const campaign = entitled(candidates, point, shares);
    if (!campaign) {
      break;
    }
    const banner = pickVariant(campaign, reader)?.banner;
    if (banner === undefined) {
      reasons.set(campaign.id, 'no-weights');
    } else if (!choices.banners[banner]) {
      reasons.set(campaign.id, 'banner-missing');
    } else {
      const quiet = quietReason(reader, now, [EVERY_BANNER, campaign.id, banner]);
      reasons.set(campaign.id, quiet ?? 'chosen');
      show = quiet ? undefined : { campaign: campaign.id, banner };
    }
    candidates = candidates.filter(({ priority }) => priority < campaign.priority);
  }
  return {
    ...(show ? { show } : {}),
    considered: choices.campaigns.map(({ id }) => {
      const share = shares.get(id);
      return {
        campaign: id,
        reason: reasons.get(id) ?? 'not-entitled',
        ...(share === undefined ? {} : { share }),
      };
    }),
  };
};
