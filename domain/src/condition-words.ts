import { type Among, type Audience, type Condition, countSince, spanOf } from './audience';
import type { Reader, Support } from './reader';

/** How one condition of an audience is spoken of: `Only for …`, `this reader …`. */
interface Words<Name extends Condition> {
  /** What has to be known: `the country`. */
  fact: string;
  wanted: (wanted: NonNullable<Audience[Name]>) => string;
  found: (reader: Reader, now: number, wanted: NonNullable<Audience[Name]>) => string;
}

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const SUPPORT: Record<Support, string> = {
  yes: 'supporters',
  no: 'readers who are not supporters',
  recent: 'readers who gave recently',
};

const SUPPORTING: Record<Support, string> = {
  yes: 'is a supporter',
  no: 'is not a supporter',
  recent: 'gave recently',
};

const or = (items: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(items);

const and = (items: readonly string[]): string => new Intl.ListFormat('en').format(items);

/** `in DE, not in AT`, or without a preposition. */
const among = ({ in: any, out: none }: Among, preposition = ''): string =>
  [any && preposition + or(any), none && `not ${preposition}${or(none)}`]
    .filter(Boolean)
    .join(', ');

const weekdayName = (weekday: number | undefined): string => WEEKDAYS[(weekday ?? 0) - 1] ?? '';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const atMostAtLeast = (min: number | undefined, max: number | undefined): string =>
  and([
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ]);

export const CONDITION_WORDS: { readonly [Name in Condition]: Words<Name> } = {
  country: {
    fact: 'the country',
    wanted: (wanted) => `readers ${among(wanted, 'in ')}`,
    found: ({ country }) => `is in ${country}`,
  },
  language: {
    fact: 'the browser’s languages',
    wanted: (wanted) => `readers whose browser asks for ${among(wanted)}`,
    found: ({ language = [] }) => `has a browser that asks for ${and(language) || 'none'}`,
  },
  device: {
    fact: 'the device',
    wanted: (wanted) => `readers with a ${among(wanted)}`,
    found: ({ device }) => `has a ${device}`,
  },
  account: {
    fact: 'whether the reader is signed in',
    wanted: (wanted) => `readers who are ${among(wanted).replace('-', ' ')}`,
    found: ({ account = '' }) => `is ${account.replace('-', ' ')}`,
  },
  supporter: {
    fact: 'whether the reader is a supporter',
    wanted: ({ in: [kind = 'no'] = [] }) => SUPPORT[kind],
    found: ({ supporter = 'no' }) => SUPPORTING[supporter],
  },
  articles: {
    fact: 'how many articles the reader has read',
    wanted: ({ min, max, days }) =>
      `readers of ${atMostAtLeast(min, max)} articles in ${days} days`,
    found: ({ articles = [] }, now, { days }) => `has read ${countSince(articles, days, now)}`,
  },
  visit: {
    fact: 'whether the reader has been here before',
    wanted: (wanted) =>
      wanted.in?.includes('first') ? 'first visits' : 'readers who have been here before',
    found: ({ visit }) =>
      visit === 'first' ? 'is here for the first time' : 'has been here before',
  },
  consent: {
    fact: 'whether the reader consents',
    wanted: () => 'readers who consent',
    found: () => 'does not',
  },
  weekday: {
    fact: 'the reader’s time zone',
    wanted: (wanted) => `readers where it is ${or((wanted.in ?? []).map(weekdayName))}`,
    found: ({ weekday }) => `has ${weekdayName(weekday)}`,
  },
  hour: {
    fact: 'the reader’s time zone',
    wanted: (wanted) => {
      const { from, until } = spanOf(wanted);
      return `readers where it is from ${clock(from)} to ${clock(until)}`;
    },
    found: ({ hour = 0 }) => `has ${clock(hour)} or later`,
  },
  referrer: {
    fact: 'where the reader came from',
    wanted: (wanted) => `readers who come ${among(wanted, 'from ')}`,
    found: ({ referrer }) => (referrer ? `comes from ${referrer}` : 'comes from no other site'),
  },
  utm: {
    fact: 'the utm parameters of the address',
    wanted: (wanted) => `addresses with ${among(wanted)}`,
    found: ({ utm = [] }) => `has ${and(utm) || 'none'}`,
  },
};
