import type { Condition } from './audience';
import type { FrequencyReason } from './frequency';
import type { QuietReason } from './reader';

/** Why a campaign is, or is not, the one to show. */
export type Reason =
  | 'chosen'
  | 'other-placement'
  | 'not-started'
  | 'ended'
  | `audience-${Condition}`
  | `unknown-${Condition}`
  | 'not-entitled'
  | 'no-weights'
  | 'banner-missing'
  | `quiet-${QuietReason}`
  | 'quiet-gave'
  | FrequencyReason;

export interface Considered {
  readonly campaign: string;
  reason: Reason;
  /** Percent of readers like this one that the campaign was entitled to, where shares were dealt. */
  share?: number | undefined;
}
