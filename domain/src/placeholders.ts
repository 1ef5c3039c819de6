const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Placeholders that always have a value. */
export const COPY_PLACEHOLDERS = ['minimum', 'month', 'weekday'] as const;

/** Placeholders whose value depends on the reader and may be unknown. */
export const READER_PLACEHOLDERS = ['country', 'articleCount'] as const;

/** Placeholders of a reminder option's label: `in March`. */
export const OPTION_PLACEHOLDERS = ['month'] as const;

/** Placeholders of a donation link. */
export const LINK_PLACEHOLDERS = ['amount', 'currency', 'frequency'] as const;

/** What stands between braces in the text, in order. */
export const placeholdersIn = (text: string): string[] =>
  Array.from(text.matchAll(PLACEHOLDER), (match) => match[1] as string);

/**
 * The text with `{name}` replaced by its value.
 * `null` where a value is missing: such a text must not reach a reader.
 */
export const fillPlaceholders = (
  text: string,
  values: Readonly<Record<string, string | undefined>>,
): string | null => {
  let complete = true;
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    complete &&= value !== undefined;
    return value ?? '';
  });
  return complete ? filled : null;
};
