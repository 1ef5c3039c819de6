import type { Placement } from '../../domain/src/banner';
import type { Decision } from '../../domain/src/decide';
import type { Gift } from '../../domain/src/donate-link';
import type { ReminderWay } from './state';

/** One banner in one place of the page. */
export interface AboutBanner {
  placement: Placement;
  /** The campaign's id. */
  campaign: string;
  /** The banner's document id. */
  banner: string;
}

/** The reader presses *Continue*. Cancelled: the browser stays on the page. */
export interface ContinueDetail extends AboutBanner {
  gift: Gift;
  url: string;
}

/** The reader asks to be reminded. Cancelled: nothing is sent, kept or downloaded. */
export interface RemindDetail extends AboutBanner {
  way: ReminderWay;
  /** The option's `after`: `P1M`, `2026-12-01`. */
  option: string;
}

/** The reader closes the banner. Cancelled: it stays. */
export type CloseDetail = AboutBanner;

/** Half of the banner has been in view for a second. Cancelled: it is not counted. */
export type ImpressionDetail = AboutBanner;

/** It is known what to show. Cancelled: nothing is shown. */
export interface DecisionDetail {
  placement: Placement;
  decision: Decision;
}

/** The element's events: each bubbles out of shadow roots and can be cancelled. */
export type DonationBannerEvents = Pick<
  HTMLElementEventMap,
  | 'donation-banner:continue'
  | 'donation-banner:remind'
  | 'donation-banner:close'
  | 'donation-banner:impression'
  | 'donation-banner:decision'
>;

/** Dispatches one of the element's events; `false` where it was cancelled. */
export const emit = <Name extends keyof DonationBannerEvents>(
  target: EventTarget,
  name: Name,
  detail: DonationBannerEvents[Name]['detail'],
): boolean =>
  target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, cancelable: true, composed: true }),
  );

declare global {
  interface HTMLElementEventMap {
    'donation-banner:continue': CustomEvent<ContinueDetail>;
    'donation-banner:remind': CustomEvent<RemindDetail>;
    'donation-banner:close': CustomEvent<CloseDetail>;
    'donation-banner:impression': CustomEvent<ImpressionDetail>;
    'donation-banner:decision': CustomEvent<DecisionDetail>;
  }
}
