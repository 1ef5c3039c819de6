import { countSince } from './audience';
import type { Impressions, Reader } from './reader';

/** How often one reader meets a campaign. Absent parts set no limit. */
export interface FrequencyCap {
  /** At most so many impressions in `days`. */
  impressions?: number;
  days?: number;
  /** At least so many days from one impression to the next. */
  daysBetween?: number;
  /** No more after so many impressions without a response. */
  stopAfter?: number;
}

/** Why a campaign pauses for a reader who has met it. */
export type FrequencyReason = 'quiet-often' | 'quiet-recent' | 'quiet-unanswered';

/**
 * Why the campaign pauses for this reader. Where impressions are not remembered, as without consent, nobody has met it:
 * their own dismissal still counts.
 */
export const pausedBy = (
  cap: FrequencyCap,
  campaign: string,
  reader: Reader,
  now: number,
): FrequencyReason | undefined => {
  const { impressions: seen } = reader;
  if (!seen || !Object.hasOwn(seen, campaign)) {
    return undefined;
  }
  const met = seen[campaign] as Impressions;
  const { impressions = Infinity, days = 0, daysBetween = 0, stopAfter = Infinity } = cap;
  if (met.unanswered >= stopAfter) {
    return 'quiet-unanswered';
  }
  if (daysBetween > 0 && countSince(met.at, daysBetween, now) > 0) {
    return 'quiet-recent';
  }
  return countSince(met.at, days, now) >= impressions ? 'quiet-often' : undefined;
};
