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

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** What the reader's clock and calendar say: hours 0–23, weekdays 1–7 (ISO 8601). */
export const localClock = (
  { utcOffset }: Reader,
  now: number,
): { hour: number; weekday: number } | undefined => {
  if (utcOffset === undefined) {
    return undefined;
  }
  const local = now + utcOffset * MINUTE;
  return {
    hour: Math.floor(modulo(local, DAY) / HOUR),
    // The first day of the epoch was a Thursday.
    weekday: modulo(Math.floor(local / DAY) + 3, 7) + 1,
  };
};

/** How many of the moments lie in the days before now. */
export const countSince = (moments: readonly number[], days: number, now: number): number => {
  let count = 0;
  for (const moment of moments) {
    count += moment > now - days * DAY ? 1 : 0;
  }
  return count;
};

/** Whether any item of `in`, where there are some, and none of `out`, fits what is known. */
const among =
  <Fact>(wanted: Among, fits: (item: string, fact: Fact) => boolean) =>
  (fact: Fact | undefined): boolean | undefined =>
    fact === undefined
      ? undefined
      : (!wanted.in || wanted.in.some((item) => fits(item, fact))) &&
        !wanted.out?.some((item) => fits(item, fact));

const isSubdomain = (host: string, referrer: string): boolean =>
  `.${referrer}`.endsWith(`.${host}`);

const hasParameter = (item: string, utm: readonly string[]): boolean =>
  utm.some((each) => each === item || each.startsWith(`${item}=`));

/** For each condition, what it is tested with. */
const TESTS: { readonly [Name in Condition]: (wanted: NonNullable<Audience[Name]>) => Test } = {
  country: (wanted) => {
    const fits = among<string>(wanted, (item, country) => item === country);
    return ({ country }) => fits(country);
  },
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
  referrer: (wanted) => {
    const fits = among<string>(wanted, isSubdomain);
    return ({ referrer }) => fits(referrer);
  },
  utm: (wanted) => {
    const fits = among<readonly string[]>(wanted, hasParameter);
    return ({ utm }) => fits(utm);
  },
};

/** The tests of an audience by their conditions' names. */
export const testsOf = (audience: Audience = {}): Array<[Condition, Test]> =>
  Object.entries(audience).flatMap(([name, wanted]) => {
    const condition = name as Condition;
    const testFor = TESTS[condition] as ((wanted: never) => Test) | undefined;
    return testFor ? [[condition, testFor(wanted as never)]] : [];
  });
