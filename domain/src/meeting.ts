import type { Among, Audience } from './audience';
import type { ArticleFields, Condition, ContentRule, FacetField, FacetValue } from './content-rule';
import { lookupLocale } from './values/locale';

/** Whether some value is let in and kept out by neither. */
const someoneIsLeft = (one: Among<unknown>, other: Among<unknown>): boolean => {
  const kept = [...(one.out ?? []), ...(other.out ?? [])];
  const [first, second] = [one.in, other.in];
  const wanted =
    first && second ? first.filter((item) => second.includes(item)) : (first ?? second);
  return !wanted || wanted.some((item) => !kept.includes(item));
};

type Articles = NonNullable<Audience['articles']>;

/** Whoever has read some articles in a few days has read as many in more days. */
const fewerDaysAllow = (few: Articles, many: Articles): boolean =>
  few.days > many.days || (few.min ?? 0) <= (many.max ?? Infinity);

type Meets = { [Name in keyof Audience]?: (one: never, other: never) => boolean };

/** Conditions of which two can shut each other out. For the others, a reader may always fit both. */
const MEETS: Meets = {
  country: someoneIsLeft,
  device: someoneIsLeft,
  weekday: someoneIsLeft,
  hour: someoneIsLeft,
  account: someoneIsLeft,
  visit: someoneIsLeft,
  supporter: someoneIsLeft,
  articles: (one: Articles, other: Articles) =>
    fewerDaysAllow(one, other) && fewerDaysAllow(other, one),
};

/** Whether a reader can fit both audiences at one moment. In doubt, yes. */
export const audiencesCanMeet = (one: Audience | undefined, other: Audience | undefined): boolean =>
  Object.entries(MEETS).every(([name, meets]) => {
    const [first, second] = [one, other].map((audience) => audience?.[name as keyof Audience]);
    return first === undefined || second === undefined || meets(first as never, second as never);
  });

/** Whether a field can hold values that meet all these conditions on it. */
const fieldCanMeet = (field: FacetField | undefined, conditions: Condition[]): boolean => {
  const kept = conditions.flatMap(({ match, values }) => (match === 'none' ? values : []));
  const wanted = conditions.flatMap(({ match, values }) => (match === 'any' ? [values] : []));
  if (wanted.length > 0 && !field) {
    return false;
  }
  const isLeft = (values: FacetValue[]): boolean => values.some((value) => !kept.includes(value));
  if (field?.many) {
    return wanted.every(isLeft);
  }
  const [first, ...others] = wanted;
  return (
    first === undefined ||
    isLeft(first.filter((value) => others.every((values) => values.includes(value))))
  );
};

const isForType = (rule: ContentRule | null, contentType: string): boolean =>
  !rule || rule.types.length === 0 || rule.types.includes(contentType);

/**
 * Whether an article, or a page that is none, can meet both content rules.
 * @param articles the content types that there are, with their fields
 */
export const rulesCanMeet = (
  one: ContentRule | null,
  other: ContentRule | null,
  articles: readonly ArticleFields[],
): boolean => {
  if (!one && !other) {
    return true;
  }
  const conditions = [one, other].flatMap((rule) => rule?.conditions ?? []);
  const names = [...new Set(conditions.map(({ field }) => field))];
  return articles.some(
    ({ contentType, fields }) =>
      isForType(one, contentType) &&
      isForType(other, contentType) &&
      names.every((name) =>
        fieldCanMeet(
          fields.find((field) => field.name === name),
          conditions.filter(({ field }) => field === name),
        ),
      ),
  );
};

/** Whether readers of the locale find what there is in the other. */
const serves = (available: string, locale: string): boolean =>
  lookupLocale(locale, [available]) !== undefined;

/**
 * Whether readers of one locale can find both.
 * @param one locales; `null` for all
 */
export const localesCanMeet = (
  one: readonly string[] | null,
  other: readonly string[] | null,
): boolean => {
  if (!one || !other) {
    return (one ?? other)?.length !== 0;
  }
  return one.some((mine) => other.some((theirs) => serves(mine, theirs) || serves(theirs, mine)));
};

/** Whether readers of every locale that is among `inner` find what there is in `outer`. */
export const localesCover = (
  outer: readonly string[] | null,
  inner: readonly string[] | null,
): boolean =>
  outer === null ||
  (inner !== null && inner.every((locale) => outer.some((wide) => serves(wide, locale))));
