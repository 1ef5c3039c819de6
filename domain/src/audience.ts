import { DAY } from './time';
import type { Reader, Support } from './reader';

export const DEVICES = ['phone', 'tablet', 'desktop'] as const;

export type Device = (typeof DEVICES)[number];

/** Any of `in`, where there are some; none of `out`. */
export interface Among<Item = string> {
  in?: Item[];
  out?: Item[];
}

/** Whom a campaign is for. Each condition stands for itself, an absent one lets everybody in. */
export interface Audience {
  /** ISO 3166-1 alpha-2, upper case. */
  country?: Among;
  /** BCP 47: `pt` lets `pt-BR` in. */
  language?: Among;
  device?: Among<Device>;
  account?: Among<'signed-in' | 'signed-out'>;
  supporter?: Among<Support>;
  /** How many different articles the reader has read in so many days, this one included. */
  articles?: { days: number; min?: number; max?: number };
  visit?: Among<'first' | 'returning'>;
  consent?: Among<'granted'>;
  /** ISO 8601: 1 is Monday, 7 is Sunday; by the reader's clock. */
  weekday?: Among<number>;
  /** 0–23, by the reader's clock; in their order, past midnight where need be. */
  hour?: Among<number>;
  /** Host names; `example.org` stands for its subdomains, too. */
  referrer?: Among;
  /** `source=newsletter`, or `source` for any. */
  utm?: Among;
}

export type Condition = keyof Audience;

/** The first hour of those in their order, and the one after the last (1–24). */
export const spanOf = ({ in: hours = [] }: Among<number>): { from: number; until: number } => ({
  from: hours[0] ?? 0,
  until: (hours.at(-1) ?? 0) + 1,
});

/** How many of the moments lie in the days before now. */
export const countSince = (moments: readonly number[], days: number, now: number): number => {
  const since = now - days * DAY;
  let count = 0;
  for (const moment of moments) {
    count += moment > since ? 1 : 0;
  }
  return count;
};

/** Whether an item of a list speaks of the fact: `pt` of `pt-BR`, `source` of `source=letter`, `example.org` of `www.example.org`. */
const speaksOf = (name: Condition, item: string, fact: string): boolean =>
  item === fact ||
  (name === 'language' && fact.startsWith(`${item}-`)) ||
  (name === 'utm' && fact.startsWith(`${item}=`)) ||
  (name === 'referrer' && fact.endsWith(`.${item}`));

/** Whether the reader fits; `undefined` where it takes a fact that is not known. */
export const fits = (
  name: Condition,
  wanted: NonNullable<Audience[Condition]>,
  reader: Reader,
  now: number,
): boolean | undefined => {
  const known = reader[name];
  if (known == null) {
    return undefined;
  }
  if (name === 'articles') {
    const { days, min = 0, max = Infinity } = wanted as NonNullable<Audience['articles']>;
    const read = countSince(known as number[], days, now);
    return read >= min && read <= max;
  }
  const { in: any, out: none } = wanted as Among;
  const oneOf = (items: string[]): boolean =>
    items.some((item) =>
      Array.isArray(known)
        ? known.some((fact) => speaksOf(name, item, fact))
        : speaksOf(name, item, known as string),
    );
  return (!any || oneOf(any)) && !(none && oneOf(none));
};
