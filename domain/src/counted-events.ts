import type { Placement } from './banner';

/** What is counted of a shown banner. `reach` is a reader's first impression of a campaign. */
export const COUNTED_EVENTS = ['reach', 'impression', 'continue', 'dismissal', 'reminder'] as const;

export type CountedEvent = (typeof COUNTED_EVENTS)[number];

/** Under this name stands how many events were refused, since readers do not do that so often. */
export const REFUSED = 'refused';

/** One event to count, about a banner where it is shown: `POST /events` takes a list of them. */
export interface EventToCount {
  event: CountedEvent;
  /** The campaign's id, as in the choices. */
  campaign: string;
  /** The banner's document id. */
  banner: string;
  /** Of the banner's copy as shown (BCP 47). */
  locale: string;
  placement: Placement;
}

/** Days that counts are kept: a year, to compare with the same weeks of the last one, and a month to do so in. */
export const KEPT_DAYS = 400;
