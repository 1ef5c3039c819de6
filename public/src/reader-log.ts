import type { Consent, Impressions, Reader } from '../../domain/src/reader';
import { REMEMBERED } from '../../domain/src/remembered';
import { DAY, MINUTE } from '../../domain/src/time';
import type { Lent } from './lent';
import { parsed } from './parsed';

const KEY = 'donation-banners';
/** After so long without a page, the next one begins another visit. */
const VISIT_ENDS = 30 * MINUTE;

/** What happened last of a kind: an article read, a campaign met or responded to by the first character, else a visit. */
type Entry = [what: string, at: number];

/** Kept in localStorage, so that a campaign can ask for it; epoch milliseconds, the latest last. */
type Log = Entry[];

const ARTICLE = '/';
const IMPRESSION = '+';
const RESPONSE = '!';

/**
 * Changes what is remembered. Never throws.
 *
 * @param now epoch milliseconds
 * @returns the log as it is then; `undefined` where nothing may be remembered, or can be. What was kept before the reader
 * said no is forgotten.
 */
const updateLog = (now: number, consent: Consent, change: (log: Log) => Log): Log | undefined => {
  try {
    if (consent === 'denied') {
      localStorage.removeItem(KEY);
      return undefined;
    }
    const text = localStorage.getItem(KEY);
    const oldest = now - REMEMBERED.days * DAY;
    // It may be anything, if somebody else has written it.
    const kept = Object.values(parsed<Log>(() => text)).filter(
      (entry): entry is Entry => typeof entry?.[0] === 'string' && entry[1] > oldest,
    );
    const log = change(kept).slice(-REMEMBERED.entries);
    localStorage.setItem(KEY, JSON.stringify(log));
    return log;
  } catch {
    // The storage is full or off: nothing is remembered.
    return undefined;
  }
};

/** What a campaign can ask for. */
const factsOf = (log: Log): Pick<Reader, 'visit' | 'articles' | 'impressions'> => {
  let visit: Reader['visit'];
  const articles: number[] = [];
  const impressions: Record<string, Impressions> = Object.create(null);
  for (const [what, at] of log) {
    const campaign = what.slice(1);
    const met = impressions[campaign] ?? { at: [], unanswered: 0 };
    switch (what[0]) {
      case ARTICLE:
        articles.push(at);
        break;
      case IMPRESSION:
        impressions[campaign] = { at: [...met.at, at], unanswered: met.unanswered + 1 };
        break;
      case RESPONSE:
        impressions[campaign] = { ...met, unanswered: 0 };
        break;
      default:
        visit = what as Reader['visit'];
    }
  }
  return { visit, articles, impressions };
};

/** The article that the reader is on with their consent, and what was remembered when they came to it. */
let view: { of: string; log: Log | undefined } | undefined;

/**
 * Notes that the reader is on this article, or on a page that is none. Call it before deciding: what happens from here
 * on, such as an impression, changes no decision before the next page.
 *
 * @param article the document id
 * @param now epoch milliseconds
 * @returns what is remembered, this page included; nothing where it may not or cannot be
 */
export const rememberArticle = (
  article: string | undefined,
  now: number,
  consent: Consent,
  { hashed }: Lent,
): ReturnType<typeof factsOf> | undefined => {
  const of = `${consent} ${article}`;
  if (view?.of !== of) {
    // What was read is nobody's business: a hash is enough to count, and the day.
    const what = article && ARTICLE + hashed(article).toString(36);
    const log = updateLog(now, consent, (kept) => {
      const last = kept.find(([each]) => /^\w+$/.test(each));
      const returns = last && (last[0] === 'returning' || now - last[1] > VISIT_ENDS);
      const others = kept.filter((entry) => entry !== last && entry[0] !== what);
      const read: Log = what ? [[what, now - (now % DAY)]] : [];
      return [...others, ...read, [returns ? 'returning' : 'first', now]];
    });
    view = { of, log };
  }
  return view?.log && factsOf(view.log);
};

/**
 * Counts that the reader has seen a campaign's banner. It changes no decision on the same page.
 *
 * @param campaign the campaign's id
 * @param now epoch milliseconds
 * @returns whether it is the first that the browser remembers; `false` where it may not or cannot
 */
export const rememberImpression = (campaign: string, now: number, consent: Consent): boolean => {
  const what = IMPRESSION + campaign;
  const log = updateLog(now, consent, (kept) => [...kept, [what, now]]);
  return log?.filter(([each]) => each === what).length === 1;
};

/**
 * Notes that the reader continued, or asked to be reminded: impressions without a response count from zero again.
 *
 * @param campaign the campaign's id
 * @param now epoch milliseconds
 */
export const rememberResponse = (campaign: string, now: number, consent: Consent): unknown =>
  updateLog(now, consent, (kept) => [...kept, [RESPONSE + campaign, now]]);
