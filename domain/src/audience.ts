import { DAY, HOUR, MINUTE } from './time';
import { support, type Reader, type Support } from './reader';

export const DEVICES = ['phone', 'tablet', 'desktop'] as const;

export type Device = (typeof DEVICES)[number];

/** Any of `in`, where there are some; none of `out`. */
export interface Among {
  in?: string[];
  out?: string[];
}

/** Whom a campaign is for. Each condition stands for itself, an absent one lets everybody in. */
export interface Audience {
  /** ISO 3166-1 alpha-2, upper case. */
  country?: Among;
  /** BCP 47: `pt` lets `pt-BR` in. */
  language?: string[];
  device?: Device[];
  account?: 'signed-in' | 'signed-out';
  /** `yes` lets in those who gave recently, too. */
  supporter?: Support;
  /** How many different articles the reader has read in so many days, this one included. */
  articles?: { days: number; min?: number; max?: number };
  visit?: 'first' | 'returning';
  consent?: 'granted';
  /** ISO 8601: 1 is Monday, 7 is Sunday; by the reader's clock. */
  weekday?: number[];
  /** From the first hour to before the second, by the reader's clock; past midnight where the first is the later. */
  hour?: [from: number, until: number];
  /** Host names; `example.org` stands for its subdomains, too. */
  referrer?: Among;
  /** `source=newsletter`, or `source` for any. */
  utm?: Among;
}

export type Condition = keyof Audience;

/** Whether the reader fits; `undefined` where it takes a fact that is not known. */
export type Test = (reader: Reader, now: number) => boolean | undefined;

/** What the reader's clock and calendar say: hours 0–23, weekdays 1–7 (ISO 8601). */
export const localClock = (
  { utcOffset }: Reader,
  now: number,
): { hour: number; weekday: number } | undefined => {
  if (utcOffset === undefined) {
    return undefined;
  }
  const local = now + utcOffset * MINUTE;
  const day = Math.floor(local / DAY);
  return {
    hour: Math.floor((local - day * DAY) / HOUR),
    // The first day of the epoch was a Thursday.
    weekday: ((((day + 3) % 7) + 7) % 7) + 1,
  };
};

/** How many of the moments lie in the days before now. */
export const countSince = (moments: readonly number[], days: number, now: number): number => {
  const since = now - days * DAY;
  let count = 0;
  for (const moment of moments) {
    count += moment > since ? 1 : 0;
  }
  return count;
};

/** Whether any item of `in`, where there are some, and none of `out`, fits what is known. */
const among = <Fact>(
  wanted: Among,
  fact: Fact | undefined,
  anyFits: (items: string[], fact: Fact) => boolean,
): boolean | undefined =>
  fact === undefined
    ? undefined
    : (!wanted.in || anyFits(wanted.in, fact)) && !(wanted.out && anyFits(wanted.out, fact));

const isCountry = (countries: string[], country: string): boolean => countries.includes(country);

const isSubdomain = (hosts: string[], referrer: string): boolean =>
  hosts.some((host) => `.${referrer}`.endsWith(`.${host}`));

const hasParameter = (items: string[], utm: readonly string[]): boolean =>
  utm.some((each) => items.some((item) => each === item || each.startsWith(`${item}=`)));

/** For each condition, what it is tested with. */
const TESTS: { readonly [Name in Condition]: (wanted: NonNullable<Audience[Name]>) => Test } = {
  country:
    (wanted) =>
    ({ country }) =>
      among(wanted, country, isCountry),
  language:
    (wanted) =>
    ({ languages }) =>
      languages?.some((language) => wanted.some((tag) => `${language}-`.startsWith(`${tag}-`))),
  device:
    (wanted) =>
    ({ device }) =>
      device && wanted.includes(device),
  account:
    (wanted) =>
    ({ account }) =>
      account && wanted === account,
  supporter: (wanted) => (reader, now) => {
    const known = support(reader, now);
    return known && (known === wanted || (wanted === 'yes' && known === 'recent'));
  },
  articles:
    ({ days, min = 0, max = Infinity }) =>
    ({ articles }, now) => {
      const read = articles && countSince(articles, days, now);
      return read === undefined ? undefined : read >= min && read <= max;
    },
  visit:
    (wanted) =>
    ({ visit }) =>
      visit && wanted === visit,
  consent:
    (wanted) =>
    ({ consent }) =>
      consent && wanted === consent,
  weekday: (wanted) => (reader, now) => {
    const local = localClock(reader, now);
    return local && wanted.includes(local.weekday);
  },
  hour:
    ([from, until]) =>
    (reader, now) => {
      const local = localClock(reader, now);
      if (!local) {
        return undefined;
      }
      const [begun, over] = [local.hour >= from, local.hour >= until];
      return from < until ? begun && !over : begun || !over;
    },
  referrer:
    (wanted) =>
    ({ referrer }) =>
      among(wanted, referrer, isSubdomain),
  utm:
    (wanted) =>
    ({ utm }) =>
      among(wanted, utm, hasParameter),
};

/** The tests of an audience by their conditions' names. */
export const testsOf = (audience: Audience = {}): Array<[Condition, Test]> =>
  Object.entries(audience).flatMap(([name, wanted]) => {
    const condition = name as Condition;
    const testFor = TESTS[condition] as ((wanted: never) => Test) | undefined;
    return testFor ? [[condition, testFor(wanted as never)]] : [];
  });
