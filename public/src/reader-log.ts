import { place } from '../../domain/src/place';
import type { Consent, Impressions } from '../../domain/src/reader';
import { REMEMBERED } from '../../domain/src/remembered';
import { DAY, MINUTE } from '../../domain/src/time';
import { parsed } from './parsed';

const KEY = 'donation-banners';
/** After so long without a page, the next one begins another visit. */
const VISIT_ENDS = 30 * MINUTE;

/** What is kept in localStorage, so that a campaign can ask for it. */
export interface Log {
  /** When a page was last seen; epoch milliseconds. */
  seen: number;
  returning: boolean;
  /** By what stands for the article, the day when it was last read; days since the epoch. */
  articles: Record<string, number>;
  /** By campaign id. */
  impressions: Record<string, Impressions>;
}

/** Those with the highest numbers. */
const latest = <Value>(
  entries: Array<[string, Value]>,
  most: number,
  when: (value: Value) => number,
): Record<string, Value> =>
  Object.fromEntries(entries.sort(([, one], [, other]) => when(other) - when(one)).slice(0, most));

/**
 * Changes what is remembered. Never throws.
 *
 * @param now epoch milliseconds
 * @returns the log as it is then; `undefined` where nothing may be remembered, or can be. What was kept before the reader
 * said no is forgotten.
 */
export const updateLog = (
  now: number,
  consent: Consent,
  change: (log: Log) => void,
): Log | undefined => {
  let log: Log | undefined;
  try {
    if (consent === 'denied') {
      localStorage.removeItem(KEY);
      return log;
    }
    const text = localStorage.getItem(KEY);
    const { seen = NaN, returning, articles, impressions } = parsed<Log>(() => text);
    const oldest = now - REMEMBERED.days * DAY;
    log = {
      seen,
      returning: returning === true,
      articles: latest(
        Object.entries(articles ?? {}).filter(([, day]) => day * DAY > oldest),
        REMEMBERED.articles,
        Number,
      ),
      impressions: latest(
        Object.entries(impressions ?? {}).map(([campaign, met]): [string, Impressions] => [
          campaign,
          {
            // It may be anything, if somebody else has written it.
            at: met?.at?.filter?.((each) => each > oldest).slice(-REMEMBERED.impressions) ?? [],
            unanswered: met?.unanswered || 0,
          },
        ]),
        REMEMBERED.campaigns,
        ({ at }) => at.at(-1) ?? 0,
      ),
    };
    change(log);
    localStorage.setItem(KEY, JSON.stringify(log));
  } catch {
    // The storage is full or off: nothing is remembered.
  }
  return log;
};

/** The article that the reader is on, and what was remembered when they came to it. */
let view: { article: string | undefined; consent: Consent; log: Log | undefined } | undefined;

/**
 * Notes that the reader is on this article, or on a page that is none. Call it before deciding: what happens from here
 * on, such as an impression, changes no decision before the next page.
 *
 * @param article the document id
 * @param now epoch milliseconds
 * @returns what is remembered, this page included
 */
export const rememberArticle = (
  article: string | undefined,
  now: number,
  consent: Consent,
): Log | undefined => {
  if (view?.article !== article || view?.consent !== consent) {
    const log = updateLog(now, consent, (kept) => {
      kept.returning ||= now - kept.seen > VISIT_ENDS;
      kept.seen = now;
      if (article) {
        // What was read is nobody's business: a hash is enough to count.
        kept.articles[place(article).toString(36).slice(2)] = Math.floor(now / DAY);
      }
    });
    view = { article, consent, log };
  }
  return view?.log;
};

/**
 * Counts that the reader has seen a campaign's banner. It changes no decision on the same page.
 *
 * @param campaign the campaign's id
 * @param now epoch milliseconds
 * @returns whether it is the first that the browser remembers; `false` where it may not or cannot
 */
export const rememberImpression = (campaign: string, now: number, consent: Consent): boolean => {
  const log = updateLog(now, consent, ({ impressions }) => {
    const { at, unanswered } = impressions[campaign] ?? { at: [], unanswered: 0 };
    impressions[campaign] = { at: [...at, now], unanswered: unanswered + 1 };
  });
  return log?.impressions[campaign]?.at.length === 1;
};

/**
 * Notes that the reader continued, or asked to be reminded: impressions without a response count from zero again.
 *
 * @param campaign the campaign's id
 * @param now epoch milliseconds
 */
export const rememberResponse = (campaign: string, now: number, consent: Consent): unknown =>
  updateLog(now, consent, ({ impressions }) => {
    const met = impressions[campaign];
    if (met) {
      impressions[campaign] = { ...met, unanswered: 0 };
    }
  });
