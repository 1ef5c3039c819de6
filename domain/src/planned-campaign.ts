import type { Campaign } from './choices';
import type { ContentRule } from './content-rule';

/** A campaign as editors plan it: who meets it where and when, and what it takes part in. */
export interface PlannedCampaign extends Pick<
  Campaign,
  'id' | 'placement' | 'startsAt' | 'endsAt' | 'priority' | 'traffic' | 'audience' | 'variants'
> {
  rule: ContentRule | null;
}

/** Where a campaign is in its time. */
export type Phase = 'scheduled' | 'running' | 'ended';

/** Epoch milliseconds; `-Infinity` where it is open. */
export const startOf = ({ startsAt }: Pick<Campaign, 'startsAt'>): number =>
  startsAt ? Date.parse(startsAt) : -Infinity;

/** Epoch milliseconds; `Infinity` where it is open. */
export const endOf = ({ endsAt }: Pick<Campaign, 'endsAt'>): number =>
  endsAt ? Date.parse(endsAt) : Infinity;

/** @param now epoch milliseconds */
export const phaseOf = (campaign: Pick<Campaign, 'startsAt' | 'endsAt'>, now: number): Phase => {
  if (now < startOf(campaign)) {
    return 'scheduled';
  }
  return now < endOf(campaign) ? 'running' : 'ended';
};
