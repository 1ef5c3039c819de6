import { type Consent, EVERY_BANNER } from '../../domain/src/reader';
import { DAY } from '../../domain/src/time';
import type { keep } from './reader-state';

/** What remembers, on the page and in the cookie: the first part's own. */
type Keep = typeof keep;

/**
 * Leaves the reader in peace, under every banner, until their reminder is due.
 *
 * @param until epoch milliseconds
 * @param now epoch milliseconds
 */
export const rememberReminded = (keep: Keep, until: number, now: number, consent: Consent): void =>
  keep({ quiet: { [EVERY_BANNER]: { until, reason: 'reminded' } } }, now, consent);

/**
 * Leaves the reader in peace, under every banner, after they answered in a way that may lead to nothing.
 *
 * @param days for how many; 0 means for this page view only
 * @param now epoch milliseconds
 * @param stays the element that the reader is leaving the page by
 */
export const rememberAnswered = (
  keep: Keep,
  days: number,
  now: number,
  consent: Consent,
  stays?: HTMLElement,
): void => {
  const until = days ? now + days * DAY : Infinity;
  keep({ quiet: { [EVERY_BANNER]: { until, reason: 'closed' } } }, now, consent, stays);
};

/**
 * Leaves the reader in peace, under every banner, after they gave. Without consent it is kept as a dismissal: nobody
 * learns from it who gives.
 *
 * @param days for how many
 * @param now epoch milliseconds
 */
export const rememberGave = (keep: Keep, days: number, now: number, consent: Consent): void => {
  if (consent === 'denied') {
    rememberAnswered(keep, days, now, consent);
  } else {
    keep({ supporterUntil: now + days * DAY }, now, consent);
  }
};

/** Takes back that the reader is left in peace under every banner: they did not mean it. */
export const forgetPeace = (keep: Keep, consent: Consent): void =>
  keep(
    { supporterUntil: 0, quiet: { [EVERY_BANNER]: { until: 0, reason: 'closed' } } },
    0,
    consent,
  );
