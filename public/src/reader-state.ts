import Cookies from 'js-cookie';

import type { Consent, Quiet, Reader } from '../../domain/src/reader';
import { DAY } from '../../domain/src/time';
import { dismissAsking } from './asking-elements';
import { SAID_NO } from './said-no';
import { parsed } from './parsed';

export type { Consent } from '../../domain/src/reader';

const COOKIE = 'donation-banners';
/** The longest that browsers keep a cookie (RFC 6265bis). */
const COOKIE_DAYS = 400;
/** Of campaigns and banners that are quiet: the cookie goes with every request. */
const MOST_QUIET = 20;

/** Until when whoever gave is left in peace is known only after they said so. */
export type Kept = Pick<Reader, 'quiet' | 'supporterUntil'> & { seed?: string | undefined };

/** What is known so far: all there is where cookies are off. */
let known: Kept = { quiet: {} };

/** Where cookies may go besides the page's own host: a domain of the newsroom's, for its subdomains. */
let domain: string | undefined;

/** Learns what the cookie says, which another tab may have written; whether there is one. */
const learn = (): boolean => {
  const { seed, quiet, supporterUntil } = parsed<Kept>(() => Cookies.get(COOKIE));
  known = {
    seed: /^\w{1,32}$/.test(seed ?? '') ? String(seed) : known.seed,
    // What has no end is not in the cookie, and holds on this page.
    quiet: Object.fromEntries(
      Object.entries({ ...known.quiet, ...quiet }).filter(([, each]) => each?.until > 0),
    ),
    supporterUntil: supporterUntil ?? known.supporterUntil,
  };
  return !!quiet;
};

/** Writes the cookie for the domain, or for the page's host alone where the browser does not take that domain. */
const write = (text: string, expires: number | undefined): void => {
  const attributes = {
    sameSite: 'Lax',
    secure: location.protocol === 'https:',
    expires,
  } as const;
  Cookies.set(COOKIE, text, { ...attributes, domain });
  if (domain) {
    // One for the host, from before there was a domain, would be read first.
    Cookies.set(COOKIE, '', { expires: -1 });
    if (!Cookies.get(COOKIE)) {
      Cookies.set(COOKIE, text, attributes);
    }
  }
};

/**
 * Keeps what is new, for this page view and, as far as cookies and consent allow, beyond. What has no end does not
 * outlive the page: JSON knows no infinity. All that asks on this page, and on other pages of the site that are open, goes.
 *
 * @param now epoch milliseconds; 0 where the reader has said no no
 * @param stays the element that the reader is leaving the page by
 */
export const keep = (
  news: Partial<Kept>,
  now: number,
  consent: Consent,
  stays?: HTMLElement,
): void => {
  learn();
  known = { ...known, ...news, quiet: { ...known.quiet, ...news.quiet } };
  const quiet = Object.fromEntries(
    Object.entries(known.quiet)
      .filter(([, { until }]) => until > now && until < Infinity)
      .slice(-MOST_QUIET),
  );
  const mayBeKnown = consent !== 'denied';
  try {
    write(
      JSON.stringify({ ...(mayBeKnown && known), quiet }),
      mayBeKnown ? COOKIE_DAYS : undefined,
    );
    if (now) {
      localStorage.setItem(SAID_NO, SAID_NO);
      localStorage.removeItem(SAID_NO);
    }
  } catch {
    // Cookies are off: the page's own memory has to do.
  }
  if (now) {
    dismissAsking(stays);
  }
};

const peace = (): string => JSON.stringify([known.quiet, known.supporterUntil]);

/** Whether another page has written to the cookie that the reader is to be left in peace. */
export const quietChanged = (): boolean => {
  const before = peace();
  learn();
  return before !== peace();
};

/**
 * What the browser knows of its reader, from a first-party cookie. Never throws: where cookies are off or hold
 * something else, it knows what happened on this page.
 *
 * @param now epoch milliseconds
 * @param cookieDomain where the cookie may go besides the page's host
 */
export const readReader = (consent: Consent, now: number, cookieDomain?: string): Reader => {
  domain = cookieDomain;
  const isKept = learn();
  known.seed ??= Math.random().toString(36).slice(2);
  const mayBeKnown = consent !== 'denied';
  if (isKept || mayBeKnown) {
    // Written anew with every page: Safari keeps what a script wrote for seven days.
    keep({}, 0, consent);
  }
  const { seed, quiet } = known;
  const until = mayBeKnown ? known.supporterUntil : undefined;
  return {
    seed: seed as string,
    supporter: until && until > now ? 'recent' : undefined,
    supporterUntil: until,
    quiet,
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
  consent: Consent,
): void => {
  const quiet: Quiet = { until: quietDays ? now + quietDays * DAY : Infinity, reason: 'closed' };
  keep({ quiet: { [campaign]: quiet, [banner]: quiet } }, now, consent);
};
