import type { Problem } from './problem';
import { isDocumentId } from './values/document-id';

export type FacetValue = string | boolean;

/** One demand on an article's field: that it holds any, or none, of the values. */
export interface Condition {
  /** Name of a field of the article. */
  field: string;
  match: 'any' | 'none';
  /** Document ids of related entries, values of an enumeration, or booleans. */
  values: FacetValue[];
}

/** Which articles a campaign is for. Every condition has to hold. A campaign without a rule is for all articles. */
export interface ContentRule {
  /** Content types (`api::article.article`); empty: all. */
  types: string[];
  conditions: Condition[];
}

/** What rules look at in an article, in one locale. */
export interface Facets {
  contentType: string;
  /** By field: document ids of related entries, an enumeration's value, or a boolean. */
  fields: Readonly<Record<string, readonly FacetValue[]>>;
}

/** A field that conditions can be about. */
export interface FacetField {
  name: string;
  label: string;
  kind: 'relation' | 'enumeration' | 'boolean';
  /** A relation to several entries at once. */
  many?: true;
  /** What an enumeration can be. */
  values?: string[];
}

/** A content type whose entries are articles, with the fields that conditions can be about. */
export interface ArticleFields {
  contentType: string;
  label: string;
  fields: FacetField[];
}

const holds = ({ field, match, values }: Condition, { fields }: Facets): boolean =>
  (fields[field] ?? []).some((value) => values.includes(value)) === (match === 'any');

/** The part of the rule that an article does not meet: its type, or the first condition; `undefined` where it meets all. */
export const unmetPart = (rule: ContentRule, facets: Facets): 'type' | Condition | undefined =>
  rule.types.length > 0 && !rule.types.includes(facets.contentType)
    ? 'type'
    : rule.conditions.find((condition) => !holds(condition, facets));

/**
 * Whether a campaign with this rule is for this article. A field that the article lacks holds no value: `any` does not
 * match it, `none` does.
 * @param facets `null` for pages that are no article: only campaigns without a rule are for those
 */
export const matchesContentRule = (rule: ContentRule | null, facets: Facets | null): boolean =>
  rule === null || (facets !== null && unmetPart(rule, facets) === undefined);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FITS: Record<FacetField['kind'], (value: unknown, field: FacetField) => boolean> = {
  relation: isDocumentId,
  enumeration: (value, { values }) => values?.includes(value as string) ?? false,
  boolean: (value) => typeof value === 'boolean',
};

const UNFIT: Record<FacetField['kind'], string> = {
  relation: 'Choose among the entries there are.',
  enumeration: 'Choose among the values that this field can have.',
  boolean: 'Choose yes or no.',
};

function* valuesProblems(values: unknown, fields: FacetField[]): Generator<Problem> {
  if (!Array.isArray(values) || values.length === 0) {
    yield { path: ['values'], message: 'Choose at least one value.' };
    return;
  }
  for (const [index, value] of values.entries()) {
    if (!fields.some((field) => FITS[field.kind](value, field))) {
      const [{ kind } = { kind: 'relation' as const }] = fields;
      yield { path: ['values', index], message: UNFIT[kind] };
    }
  }
}

function* conditionProblems(condition: unknown, among: ArticleFields[]): Generator<Problem> {
  if (!isRecord(condition)) {
    yield { path: [], message: 'A condition needs a field, any or none, and values.' };
    return;
  }
  const { field: name, match, values } = condition;
  const fields = among.flatMap(({ fields: all }) => all.filter((field) => field.name === name));
  if (match !== 'any' && match !== 'none') {
    yield { path: ['match'], message: 'Choose “any of” or “none of”.' };
  }
  if (fields.length === 0) {
    yield { path: ['field'], message: 'Choose a field that these articles have.' };
    return;
  }
  yield* valuesProblems(values, fields);
}

const below = (problems: Iterable<Problem>, ...path: Problem['path']): Problem[] =>
  [...problems].map((problem) => ({ ...problem, path: [...path, ...problem.path] }));

/**
 * What is wrong with a rule as it came in, in an app with these articles.
 * @param rule `null` and `undefined` are no rule, and no problem
 */
export function* contentRuleProblems(rule: unknown, articles: ArticleFields[]): Generator<Problem> {
  if (rule === null || rule === undefined) {
    return;
  }
  if (!isRecord(rule) || !Array.isArray(rule.types) || !Array.isArray(rule.conditions)) {
    yield { path: [], message: 'A content rule has a list of types and a list of conditions.' };
    return;
  }
  for (const [index, type] of rule.types.entries()) {
    if (!articles.some(({ contentType }) => contentType === type)) {
      yield { path: ['types', index], message: 'There is no such content type with articles.' };
    }
  }
  const { types } = rule;
  const among = articles.filter(
    ({ contentType }) => types.length === 0 || types.includes(contentType),
  );
  for (const [index, condition] of rule.conditions.entries()) {
    yield* below(conditionProblems(condition, among), 'conditions', index);
  }
}
