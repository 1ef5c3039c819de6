import type { CountedEvent } from '../../../../domain/src/counted-events';
import { isPinnedCampaign } from '../../../../domain/src/pinned-campaign';
import { rateOf } from '../../../../domain/src/rate';
import { type NamedResult, tallyOf, totalsOf } from '../../../../domain/src/results';

/** What is counted, as it is shown: what leads to a gift, then what does not. */
export const COUNTS = [
  'reach',
  'impression',
  'continue',
  'reminder',
  'dismissal',
] as const satisfies readonly CountedEvent[];

/** What came of one campaign, or of everything that editors chose for single articles. */
export interface ResultGroup {
  /** The campaign's document id; null for the editors' choices. */
  campaign: string | null;
  /** Null for a campaign that is deleted, or unseen. */
  name: string | null;
  /** Whether the editor's role may not see it. */
  unseen: boolean;
  /** By banner, the one first that leads on most often. */
  results: NamedResult[];
}

const seen = (results: readonly NamedResult[]): number => totalsOf(results).impression;

const leadsOn = (result: NamedResult): number => rateOf(tallyOf(result));

/** Campaign by campaign, the one most often seen first. */
export const groupResults = (results: readonly NamedResult[]): ResultGroup[] => {
  const groups = new Map<string | null, ResultGroup>();
  for (const result of [...results].sort((one, other) => leadsOn(other) - leadsOn(one))) {
    const campaign = isPinnedCampaign(result.campaign) ? null : result.campaign;
    const group = groups.get(campaign) ?? {
      campaign,
      name: result.campaignName,
      unseen: result.unseen.includes('campaign'),
      results: [],
    };
    group.results.push(result);
    groups.set(campaign, group);
  }
  return [...groups.values()].sort((one, other) => seen(other.results) - seen(one.results));
};
