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

/** Added to the hours since the epoch, so that those before it count upwards, too: whole weeks. */
const LONG_AGO = 168e6;

/** What the reader's clock and calendar say: hours 0–23, weekdays 1–7 (ISO 8601). */
export const localClock = (
  { utcOffset }: Reader,
  now: number,
): { hour: number; weekday: number } | undefined => {
  if (utcOffset === undefined) {
    return undefined;
  }
  const hours = Math.floor((now + utcOffset * MINUTE) / HOUR) + LONG_AGO;
  // The first day of the epoch was a Thursday.
  return { hour: hours % 24, weekday: ((Math.floor(hours / 24) + 3) % 7) + 1 };
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

/** Tests a fact of that name: any item of `in`, where there are some, and none of `out`, has to fit. */
const among =
  <Name extends keyof Reader>(
    name: Name,
    anyFits: (items: string[], fact: NonNullable<Reader[Name]>) => boolean,
  ) =>
  (wanted: Among): Test =>
  (reader) => {
    const fact = reader[name];
    return fact == null
      ? undefined
      : (!wanted.in || anyFits(wanted.in, fact)) && !(wanted.out && anyFits(wanted.out, fact));
  };

/** Tests a fact of that name: it has to be the wanted one, or one of them. No fact is a part of another. */
const oneOf =
  (name: 'device' | 'account' | 'visit' | 'consent') =>
  (wanted: { includes: (fact: never) => boolean }): Test =>
  (reader) => {
    const fact = reader[name];
    return fact && wanted.includes(fact as never);
  };

/** For each condition, what it is tested with. */
const TESTS: { readonly [Name in Condition]: (wanted: NonNullable<Audience[Name]>) => Test } = {
  country: among('country', (countries, country) => countries.includes(country)),
  language:
    (wanted) =>
    ({ languages }) =>
      languages?.some((language) => wanted.some((tag) => `${language}-`.startsWith(`${tag}-`))),
  device: oneOf('device'),
  account: oneOf('account'),
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
  visit: oneOf('visit'),
  consent: oneOf('consent'),
  weekday: (wanted) => (reader, now) => {
    const local = localClock(reader, now);
    return local && wanted.includes(local.weekday);
  },
  hour:
    ([from, until]) =>
    (reader, now) => {
      const local = localClock(reader, now);
      if (local) {
        const [begun, over] = [local.hour >= from, local.hour >= until];
        return from < until ? begun && !over : begun || !over;
      }
      return undefined;
    },
  referrer: among('referrer', (hosts, referrer) =>
    hosts.some((host) => `.${referrer}`.endsWith(`.${host}`)),
  ),
  utm: among('utm', (items, utm) =>
    utm.some((each) => items.some((item) => `${each}=`.startsWith(`${item}=`))),
  ),
};

/** The tests of an audience by their conditions' names. */
export const testsOf = (audience: Audience = {}): Array<[Condition, Test]> =>
  Object.entries(audience).flatMap(([name, wanted]) => {
    const condition = name as Condition;
    const testFor = TESTS[condition] as ((wanted: never) => Test) | undefined;
    return testFor ? [[condition, testFor(wanted as never)]] : [];
  });
