import { place } from '../../domain/src/place';
import type { Consent, Impressions } from '../../domain/src/reader';
import { REMEMBERED } from '../../domain/src/remembered';
import { DAY, MINUTE } from '../../domain/src/time';

const KEY = 'donation-banners';
/** After so long without a page, the next one begins another visit. */
const VISIT_ENDS = 30 * MINUTE;

/** What is kept in localStorage, so that a campaign can ask for it. */
export interface Log {
  /** When a page was last seen; epoch milliseconds. */
  seen?: number | undefined;
  returning: boolean;
  /** By what stands for the article, the day when it was last read; days since the epoch. */
  articles: Record<string, number>;
  /** By campaign id. */
  impressions: Record<string, Impressions>;
}

const numbers = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, number] =>
      Number.isFinite(entry[1]),
    ),
  );

const impressions = (value: unknown): Record<string, Impressions> =>
  Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, Partial<Impressions> | null>).flatMap(
      ([campaign, met]) =>
        Array.isArray(met?.at) && met.at.every(Number.isFinite)
          ? [[campaign, { at: met.at, unanswered: Number(met.unanswered) || 0 }]]
          : [],
    ),
  );

const parse = (text: string): Partial<Log> | null => {
  try {
    return JSON.parse(text) as Partial<Log> | null;
  } catch {
    return null;
  }
};

/** What is remembered; `undefined` where nothing may be, or can be. What was kept before the reader said no is forgotten. */
export const readLog = (consent: Consent): Log | undefined => {
  try {
    if (consent === 'denied') {
      localStorage.removeItem(KEY);
      return undefined;
    }
    const kept = parse(localStorage.getItem(KEY) ?? '{}');
    return {
      seen: Number.isFinite(kept?.seen) ? kept?.seen : undefined,
      returning: kept?.returning === true,
      articles: numbers(kept?.articles),
      impressions: impressions(kept?.impressions),
    };
  } catch {
    return undefined;
  }
};

/** Those with the highest numbers. */
const latest = <Value>(
  record: Record<string, Value>,
  most: number,
  when: (value: Value) => number,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(record)
      .sort(([, one], [, other]) => when(other) - when(one))
      .slice(0, most),
  );

const writeLog = (log: Log, now: number): void => {
  const oldest = now - REMEMBERED.days * DAY;
  const articles = Object.entries(log.articles).filter(([, day]) => day * DAY > oldest);
  const met = Object.entries(log.impressions).map(([campaign, { at, unanswered }]) => [
    campaign,
    { at: at.filter((each) => each > oldest).slice(-REMEMBERED.impressions), unanswered },
  ]);
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify({
        ...log,
        articles: latest(Object.fromEntries(articles), REMEMBERED.articles, (day) => day),
        impressions: latest<Impressions>(
          Object.fromEntries(met),
          REMEMBERED.campaigns,
          ({ at }) => at.at(-1) ?? 0,
        ),
      }),
    );
  } catch {
    // The storage is full or off: nothing is remembered.
  }
};

/** Changes what is remembered, where anything may be. Never throws. */
export const updateLog = (now: number, consent: Consent, change: (log: Log) => void): void => {
  const log = readLog(consent);
  if (log) {
    change(log);
    writeLog(log, now);
  }
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
  if (!view || view.article !== article || view.consent !== consent) {
    updateLog(now, consent, (log) => {
      log.returning ||= log.seen !== undefined && now - log.seen > VISIT_ENDS;
      log.seen = now;
      if (article !== undefined) {
        // What was read is nobody's business: a hash is enough to count.
        log.articles[place(article).toString(36).slice(2)] = Math.floor(now / DAY);
      }
    });
    view = { article, consent, log: readLog(consent) };
  }
  return view.log;
};
