import type { Among, Audience } from './audience';
import { LISTS, parseList, unreadable } from './audience-lists';
import type { Problem } from './problem';
import type { Support } from './reader';
import { REMEMBERED } from './remembered';
import { rangeProblems } from './whole-number';

/** An audience as an editor's form holds it: lists as text with commas, any part may be missing. */
export interface AudienceForm {
  countries?: string | null;
  notCountries?: string | null;
  languages?: string | null;
  devices?: string | null;
  account?: string | null;
  supporters?: string | null;
  articlesMin?: number | null;
  articlesMax?: number | null;
  articlesDays?: number | null;
  visit?: string | null;
  consentNeeded?: boolean | null;
  weekdays?: string | null;
  hourFrom?: number | null;
  hourUntil?: number | null;
  referrers?: string | null;
  notReferrers?: string | null;
  utm?: string | null;
  notUtm?: string | null;
}

/** As the Content Manager offers them. */
export const ACCOUNTS = ['signed-in', 'signed-out'] as const;
export const SUPPORTERS = {
  // Those who gave recently, too.
  supporters: ['yes', 'recent'],
  'not-supporters': ['no'],
  'gave-recently': ['recent'],
} as const satisfies Record<string, readonly Support[]>;
export const VISITS = ['first', 'returning'] as const;

/** Days that articles are counted in where the editor says none. */
const ARTICLES_DAYS = 30;

/** The same list, of those to let in and of those to keep out. */
const PAIRS = [
  ['countries', 'notCountries'],
  ['referrers', 'notReferrers'],
  ['utm', 'notUtm'],
] as const;

const articles = ({
  articlesMin: min,
  articlesMax: max,
  articlesDays: days,
}: AudienceForm): Audience['articles'] =>
  typeof min === 'number' || typeof max === 'number'
    ? {
        days: days ?? ARTICLES_DAYS,
        ...(typeof min === 'number' ? { min } : {}),
        ...(typeof max === 'number' ? { max } : {}),
      }
    : undefined;

const oneOf = <Item extends string>(
  items: readonly Item[],
  value: string | null | undefined,
): Item[] | undefined => {
  const chosen = items.filter((item) => item === value);
  return chosen.length > 0 ? chosen : undefined;
};

/** From the first hour to before the second, past midnight where that is the later. */
const hours = ({ hourFrom: from, hourUntil: until }: AudienceForm): number[] | undefined =>
  typeof from === 'number' && typeof until === 'number'
    ? Array.from({ length: (until - from + 24) % 24 || 24 }, (_, index) => (from + index) % 24)
    : undefined;

/** Without the parts that are not there. */
const present = <Parts extends object>(
  parts: Parts,
): { [Name in keyof Parts]?: NonNullable<Parts[Name]> } =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as never;

const among = <Item>(
  any: readonly Item[] | undefined,
  none?: readonly Item[],
): Among<Item> | undefined =>
  any || none ? (present({ in: any, out: none }) as Among<Item>) : undefined;

/** Whom the form means; `undefined` where it means everybody. */
export const toAudience = (form: AudienceForm): Audience | undefined => {
  const audience: Audience = present({
    country: among(
      parseList(form.countries, LISTS.countries),
      parseList(form.notCountries, LISTS.notCountries),
    ),
    language: among(parseList(form.languages, LISTS.languages)),
    device: among(parseList(form.devices, LISTS.devices)),
    account: among(oneOf(ACCOUNTS, form.account)),
    supporter: among<Support>(SUPPORTERS[form.supporters as keyof typeof SUPPORTERS]),
    articles: articles(form),
    visit: among(oneOf(VISITS, form.visit)),
    consent: among(form.consentNeeded ? ['granted' as const] : undefined),
    weekday: among(parseList(form.weekdays, LISTS.weekdays)),
    hour: among(hours(form)),
    referrer: among(
      parseList(form.referrers, LISTS.referrers),
      parseList(form.notReferrers, LISTS.notReferrers),
    ),
    utm: among(parseList(form.utm, LISTS.utm), parseList(form.notUtm, LISTS.notUtm)),
  });
  return Object.keys(audience).length > 0 ? audience : undefined;
};

/** What is wrong with an audience as it is written so far. */
export function* audienceProblems(form: AudienceForm, at: Problem['path']): Generator<Problem> {
  for (const [name, list] of Object.entries(LISTS)) {
    const bad = unreadable<unknown>(form[name as keyof typeof LISTS], list);
    if (bad !== undefined) {
      yield { path: [...at, name], message: `“${bad}” is not understood. ${list.wanted}` };
    }
  }
  for (const [any, none] of PAIRS) {
    const kept = parseList(form[none], LISTS[none]);
    const both = parseList(form[any], LISTS[any])?.find((item) => kept?.includes(item));
    if (both !== undefined) {
      yield { path: [...at, none], message: `${both} is let in and kept out. Choose one.` };
    }
  }
  yield* rangeProblems(form, at, {
    articlesMin: [0, REMEMBERED.articles],
    articlesMax: [0, REMEMBERED.articles],
    articlesDays: [1, REMEMBERED.days],
    hourFrom: [0, 23],
    hourUntil: [1, 24],
  });
  yield* combinationProblems(form, at);
}

function* combinationProblems(
  { articlesMin, articlesMax, articlesDays, hourFrom, hourUntil }: AudienceForm,
  at: Problem['path'],
): Generator<Problem> {
  const [noMin, noMax] = [articlesMin, articlesMax].map((count) => typeof count !== 'number');
  if (articlesDays && noMin && noMax) {
    yield { path: [...at, 'articlesMin'], message: 'Say how many articles in these days.' };
  } else if (!noMin && !noMax && Number(articlesMin) > Number(articlesMax)) {
    yield {
      path: [...at, 'articlesMax'],
      message: 'The most articles cannot be fewer than the fewest.',
    };
  }
  const [from, until] = [hourFrom ?? undefined, hourUntil ?? undefined];
  if ((from === undefined) !== (until === undefined)) {
    yield {
      path: [...at, from === undefined ? 'hourFrom' : 'hourUntil'],
      message: 'Give both hours, from and until.',
    };
  } else if (from !== undefined && from === until) {
    yield { path: [...at, 'hourUntil'], message: 'The two hours have to differ.' };
  }
}
