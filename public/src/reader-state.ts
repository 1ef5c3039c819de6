import Cookies from 'js-cookie';

import type { Consent, Quiet, Reader } from '../../domain/src/reader';
import { DAY } from '../../domain/src/time';
import { parsed } from './parsed';

export type { Consent } from '../../domain/src/reader';

const COOKIE = 'donation-banners';
/** The longest that browsers keep a cookie (RFC 6265bis). */
const COOKIE_DAYS = 400;
/** Of campaigns and banners that are quiet: the cookie goes with every request. */
const MOST_QUIET = 20;

/** Until when whoever gave is left in peace is known only after they said so. */
export type Kept = Pick<Reader, 'quiet' | 'supporterUntil'> & { seed?: string };

/** What holds for this page view, and all there is where cookies are off. */
let onPage: Partial<Kept> = {};

const readCookie = (): Kept => {
  const { seed, quiet, supporterUntil } = parsed<Kept>(() => Cookies.get(COOKIE));
  return {
    ...(typeof seed === 'string' && /^\w{1,32}$/.test(seed) && { seed }),
    quiet: Object.fromEntries(Object.entries(quiet ?? {}).filter(([, each]) => each?.until > 0)),
    supporterUntil,
  };
};

/**
 * Keeps what is new, for this page view and, as far as cookies and consent allow, beyond. What has no end does not
 * outlive the page: JSON knows no infinity.
 */
export const keep = (
  { quiet = {}, ...news }: Partial<Kept>,
  now: number,
  consent: Consent,
): void => {
  onPage = { ...onPage, ...news, quiet: { ...onPage.quiet, ...quiet } };
  const kept = readCookie();
  const others = Object.entries(kept.quiet)
    .filter(([, { until }]) => until > now)
    .sort(([, one], [, other]) => other.until - one.until)
    .slice(0, MOST_QUIET - Object.keys(quiet).length);
  const mayBeKnown = consent !== 'denied';
  try {
    Cookies.set(
      COOKIE,
      JSON.stringify({
        ...(mayBeKnown && { ...kept, seed: onPage.seed, ...news }),
        quiet: { ...Object.fromEntries(others), ...quiet },
      }),
      {
        sameSite: 'Lax',
        secure: location.protocol === 'https:',
        ...(mayBeKnown && { expires: COOKIE_DAYS }),
      },
    );
  } catch {
    // Cookies are off: the page's own memory has to do.
  }
};

/**
 * What the browser knows of its reader, from a first-party cookie. Never throws: where cookies are off or hold
 * something else, it knows what happened on this page.
 *
 * @param now epoch milliseconds
 */
export const readReader = (consent: Consent = 'granted', now = Date.now()): Reader => {
  const { seed, quiet, supporterUntil } = readCookie();
  const mayBeKnown = consent !== 'denied';
  onPage.seed ??= seed ?? Math.random().toString(36).slice(2);
  if (mayBeKnown || seed || supporterUntil) {
    // Written anew with every page: Safari keeps what a script wrote for seven days.
    keep({}, 0, consent);
  }
  const until = onPage.supporterUntil ?? (mayBeKnown ? supporterUntil : undefined);
  return {
    seed: onPage.seed,
    supporter: until && until > now ? 'recent' : undefined,
    supporterUntil: until,
    quiet: { ...quiet, ...onPage.quiet },
  };
};

/**
 * Leaves the reader in peace after they closed a banner.
 *
 * @param campaign the campaign's id
 * @param banner the banner's id
 * @param quietDays for how many days; 0 means for this page view only
 * @param now epoch milliseconds
 */
export const rememberClosed = (
  campaign: string,
  banner: string,
  quietDays: number,
  now: number,
  consent: Consent = 'granted',
): void => {
  const quiet: Quiet = { until: quietDays ? now + quietDays * DAY : Infinity, reason: 'closed' };
  keep({ quiet: { [campaign]: quiet, [banner]: quiet } }, now, consent);
};
