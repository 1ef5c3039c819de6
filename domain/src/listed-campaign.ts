import type { Newsroom } from './outlook';
import type { PlannedCampaign } from './planned-campaign';

/** Why a campaign's times cannot be changed from outside of its edit view. */
export type Fixed = 'forbidden' | 'unpublished-changes';

/** A campaign as readers get it; one that is a draft, as it stands. */
export interface ListedCampaign extends PlannedCampaign {
  name: string;
  /** Whether this person may see it by name in the Content Manager; else the name is empty, and its place in time all there is. */
  readable: boolean;
  published: boolean;
  /** ISO 8601: when it was first written. Nobody has met it before. */
  createdAt: string;
  /** ISO 8601: when it was published last; `null` for a draft. */
  publishedAt: string | null;
  /** Another one with every change. */
  version: string;
  fixed: Fixed | null;
}

/** All campaigns, as editors see them side by side. */
export interface CampaignList {
  campaigns: ListedCampaign[];
  banners: Newsroom['banners'];
  defaultLocale: string;
  /** Document id of the banner, by the id of each variant. */
  variants: Record<string, string>;
}

/** ISO 8601 instants; `null` where it is open. */
export interface Times {
  startsAt: string | null;
  endsAt: string | null;
}
