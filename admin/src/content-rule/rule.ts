import type {
  ArticleFields,
  Condition,
  ContentRule,
  FacetField,
} from '../../../domain/src/content-rule';

const NO_RULE: ContentRule = { types: [], conditions: [] };

/** The form's value as a rule. The Content Manager gives json as an object, or as text. */
export const asRule = (value: unknown): ContentRule => {
  if (typeof value === 'string') {
    try {
      return asRule(JSON.parse(value));
    } catch {
      return NO_RULE;
    }
  }
  const { types, conditions } = (value ?? NO_RULE) as Partial<ContentRule>;
  return {
    types: Array.isArray(types) ? types : [],
    conditions: Array.isArray(conditions) ? conditions : [],
  };
};

/** The rule as it is stored: none where it demands nothing. */
export const asValue = (rule: ContentRule): ContentRule | null =>
  rule.types.length === 0 && rule.conditions.length === 0 ? null : rule;

/** A field as it can be chosen, with a content type that has it. */
export interface ChosenField extends FacetField {
  contentType: string;
}

/** The fields that articles of these types have, each name once. No types: of all. */
export const fieldsOf = (articles: ArticleFields[], types: string[]): ChosenField[] => {
  const among = articles.filter(
    ({ contentType }) => types.length === 0 || types.includes(contentType),
  );
  const byName = new Map<string, ChosenField>();
  for (const { contentType, fields } of among) {
    for (const field of fields) {
      const known = byName.get(field.name);
      const values = [...new Set([...(known?.values ?? []), ...(field.values ?? [])])];
      byName.set(field.name, {
        ...(known ?? { ...field, contentType }),
        ...(values.length > 0 && { values }),
      });
    }
  }
  return [...byName.values()];
};

/** Whether the server can say whom the rule reaches: every condition names at least one value. */
export const isComplete = ({ conditions }: ContentRule): boolean =>
  conditions.every(({ field, values }) => field !== '' && values.length > 0);

/** A condition about the field, still without values. */
export const conditionOn = (field: string): Condition => ({ field, match: 'any', values: [] });
