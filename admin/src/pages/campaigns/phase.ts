import { phaseOf, type Phase } from '../../../../domain/src/planned-campaign';
import type { ListedCampaign } from '../../services/campaigns';

/** A campaign's state as editors speak of it. */
export type ShownPhase = Phase | 'draft';

/** @param now epoch milliseconds */
export const shownPhase = (campaign: ListedCampaign, now: number): ShownPhase =>
  campaign.published ? phaseOf(campaign, now) : 'draft';
