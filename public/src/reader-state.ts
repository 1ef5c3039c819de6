import Cookies from 'js-cookie';

import {
  type Consent,
  EVERY_BANNER,
  type Quiet,
  type QuietReason,
  type Reader,
} from '../../domain/src/reader';
import { DAY } from '../../domain/src/time';

export type { Consent } from '../../domain/src/reader';

const COOKIE = 'donation-banners';
/** The longest that browsers keep a cookie (RFC 6265bis). */
const COOKIE_DAYS = 400;
/** Keeps the cookie, which goes with every request, small. */
const MOST_ENTRIES = 20;
const REASONS: readonly QuietReason[] = ['closed', 'reminded'];

interface Kept {
  seed?: string | undefined;
  quiet: Record<string, Quiet>;
  /** Until when whoever gave is left in peace; epoch milliseconds. */
  supporterUntil?: number | undefined;
}

/** What holds for this page view, and all there is where cookies are off. */
let seedOfPage: string | undefined;
let quietOnPage: Record<string, Quiet> = {};
let supporterOnPage: number | undefined;

const isQuiet = (value: unknown): value is Quiet => {
  const { until, reason } = (value ?? {}) as Partial<Quiet>;
  return typeof until === 'number' && REASONS.includes(reason as QuietReason);
};

const readCookie = (): Kept => {
  try {
    const kept = JSON.parse(Cookies.get(COOKIE) ?? '{}') as Partial<Kept> | null;
    const entries = Object.entries(kept?.quiet ?? {}).filter(([, value]) => isQuiet(value));
    const { seed, supporterUntil } = kept ?? {};
    return {
      seed: typeof seed === 'string' && /^\w{1,32}$/.test(seed) ? seed : undefined,
      quiet: Object.fromEntries(entries),
      supporterUntil: typeof supporterUntil === 'number' ? supporterUntil : undefined,
    };
  } catch {
    return { quiet: {} };
  }
};

const writeCookie = (kept: Kept, consent: Consent): void => {
  const allowed = consent === 'denied' ? { quiet: kept.quiet } : kept;
  try {
    Cookies.set(COOKIE, JSON.stringify(allowed), {
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
      ...(consent === 'denied' ? {} : { expires: COOKIE_DAYS }),
    });
  } catch {
    // Cookies are off: the page's own memory has to do.
  }
};

const latestFirst = ([, one]: [string, Quiet], [, other]: [string, Quiet]): number =>
  other.until - one.until;

const remember = (ids: string[], quiet: Quiet, now: number, consent: Consent): void => {
  const fresh = Object.fromEntries(ids.map((id) => [id, quiet]));
  quietOnPage = { ...quietOnPage, ...fresh };
  const { seed = seedOfPage, quiet: kept, supporterUntil } = readCookie();
  const entries = Object.entries(kept)
    .filter(([id, { until }]) => until > now && !ids.includes(id))
    .sort(latestFirst)
    .slice(0, MOST_ENTRIES - ids.length);
  writeCookie(
    { seed, quiet: { ...fresh, ...Object.fromEntries(entries) }, supporterUntil },
    consent,
  );
};

/**
 * What the browser knows of its reader, from a first-party cookie. Never throws: where cookies are off or hold
 * something else, it knows what happened on this page.
 */
export const readReader = (consent: Consent = 'granted'): Reader => {
  const kept = readCookie();
  seedOfPage ??= kept.seed ?? Math.random().toString(36).slice(2);
  const mayBeKnown = consent !== 'denied';
  if (mayBeKnown ? !kept.seed : kept.seed || kept.supporterUntil) {
    writeCookie({ ...kept, seed: seedOfPage }, consent);
  }
  return {
    seed: seedOfPage,
    quiet: { ...kept.quiet, ...quietOnPage },
    supporterUntil: supporterOnPage ?? (mayBeKnown ? kept.supporterUntil : undefined),
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
  const ids = [campaign, banner];
  if (quietDays > 0) {
    remember(ids, { until: now + quietDays * DAY, reason: 'closed' }, now, consent);
  } else {
    const quiet: Quiet = { until: Infinity, reason: 'closed' };
    quietOnPage = { ...quietOnPage, ...Object.fromEntries(ids.map((id) => [id, quiet])) };
  }
};

/**
 * Leaves the reader in peace, under every banner, until their reminder is due; while it waits to be confirmed, as after
 * closing.
 *
 * @param dueAt ISO 8601 instant
 * @param now epoch milliseconds
 */
export const rememberReminded = (
  dueAt: string | undefined,
  shown: { campaign: string; banner: string },
  quietDays: number,
  now: number,
  consent: Consent = 'granted',
): void => {
  const until = Date.parse(dueAt ?? '');
  if (!dueAt) {
    rememberClosed(shown.campaign, shown.banner, quietDays, now, consent);
  } else if (until > now) {
    remember([EVERY_BANNER], { until, reason: 'reminded' }, now, consent);
  }
};

/**
 * Leaves the reader in peace, under every banner, after they gave. Without consent it is kept as a dismissal: nobody
 * learns from it who gives.
 *
 * @param days for how many
 * @param now epoch milliseconds
 */
export const rememberGave = (days: number, now: number, consent: Consent = 'granted'): void => {
  const until = now + days * DAY;
  if (consent === 'denied') {
    remember([EVERY_BANNER], { until, reason: 'closed' }, now, consent);
  } else {
    supporterOnPage = until;
    writeCookie({ seed: seedOfPage, ...readCookie(), supporterUntil: until }, consent);
  }
};

/** Takes back that the reader is left in peace under every banner: they did not mean it. */
export const forgetPeace = (consent: Consent = 'granted'): void => {
  supporterOnPage = 0;
  writeCookie({ ...readCookie(), supporterUntil: undefined }, consent);
  remember([EVERY_BANNER], { until: 0, reason: 'closed' }, 0, consent);
};
