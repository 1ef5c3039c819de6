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

/** A brace as readers would see one: of any width (by NFKC, UAX #15), or as HTML writes it. */
const BRACE = /[{}]|&(?:#0*12[35]|#x0*7[bd]|[lr]cub|[lr]brace);/i;

/**
 * What readers would see in braces once these placeholders are filled in, each as it is written; a brace alone where
 * nothing is between two. Braces have no other use in copy: what they are left around is misspelt, nested or not closed.
 */
export const leftInBraces = (text: string, known: readonly string[]): string[] => {
  const rest = known
    .reduce((left, name) => left.replaceAll(`{${name}}`, ' '), text)
    .normalize('NFKC');
  const [brace] = BRACE.exec(rest) ?? [];
  return brace === undefined ? [] : (rest.match(PLACEHOLDER) ?? [brace]);
};

/** Whether an address would keep a brace once these placeholders are filled in, or one that is percent-encoded. */
export const leftInAddress = (address: string, known: readonly string[]): boolean =>
  leftInBraces(address, known).length > 0 || /%7b\s*\w+\s*%7d/i.test(address);

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
