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
type Test<Name extends Condition> = (
  wanted: NonNullable<Audience[Name]>,
  reader: Reader,
  now: number,
) => boolean | undefined;

const among = (wanted: Among, matches: (item: string) => boolean): boolean =>
  (!wanted.in || wanted.in.some(matches)) && !wanted.out?.some(matches);

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

/** How many different articles the reader has read in the days before now. */
export const articlesRead = ({ articles }: Reader, days: number, now: number): number | undefined =>
  articles?.filter((readAt) => readAt > now - days * DAY).length;

const TESTS: { readonly [Name in Condition]-?: Test<Name> } = {
  country: (wanted, { country }) =>
    country === undefined ? undefined : among(wanted, (item) => item === country),
  language: (wanted, { languages }) =>
    languages?.some((language) => wanted.some((tag) => `${language}-`.startsWith(`${tag}-`))),
  device: (wanted, { device }) => device && wanted.includes(device),
  account: (wanted, { account }) => account && wanted === account,
  supporter: (wanted, reader, now) => {
    const known = support(reader, now);
    return known && (known === wanted || (wanted === 'yes' && known === 'recent'));
  },
  articles: ({ days, min = 0, max = Infinity }, reader, now) => {
    const read = articlesRead(reader, days, now);
    return read === undefined ? undefined : read >= min && read <= max;
  },
  visit: (wanted, { visit }) => visit && wanted === visit,
  consent: (wanted, { consent }) => consent && wanted === consent,
  weekday: (wanted, reader, now) => {
    const local = localClock(reader, now);
    return local && wanted.includes(local.weekday);
  },
  hour: ([from, until], reader, now) => {
    const local = localClock(reader, now);
    if (!local) {
      return undefined;
    }
    const [begun, over] = [local.hour >= from, local.hour >= until];
    return from < until ? begun && !over : begun || !over;
  },
  referrer: (wanted, { referrer }) =>
    referrer === undefined
      ? undefined
      : among(wanted, (host) => `.${referrer}`.endsWith(`.${host}`)),
  utm: (wanted, { utm }) =>
    utm &&
    among(wanted, (item) => utm.some((each) => each === item || each.startsWith(`${item}=`))),
};

/** Why a reader is not of a campaign's audience. */
export type AudienceReason = `audience-${Condition}` | `unknown-${Condition}`;

/** The conditions of an audience, as they are tested. */
export type Conditions = ReadonlyArray<{
  fits: (reader: Reader, now: number) => boolean | undefined;
  outside: AudienceReason;
  unknown: AudienceReason;
}>;

/** Ready to be tested again and again. */
export const conditionsOf = (audience: Audience = {}): Conditions =>
  Object.entries(audience).flatMap(([name, wanted]) => {
    const id = name as Condition;
    const test = TESTS[id] as Test<Condition> | undefined;
    return test
      ? {
          fits: (reader, now) => test(wanted as never, reader, now),
          outside: `audience-${id}`,
          unknown: `unknown-${id}`,
        }
      : [];
  });

/** The first condition that keeps the reader out. */
export const outsideAudience = (
  conditions: Conditions,
  reader: Reader,
  now: number,
): AudienceReason | undefined => {
  for (const { fits, outside, unknown } of conditions) {
    const answer = fits(reader, now);
    if (!answer) {
      return answer === undefined ? unknown : outside;
    }
  }
  return undefined;
};
