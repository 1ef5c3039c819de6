/**
 * Scripts (ISO 15924) that are written from right to left, by the bidirectional class of their letters (UAX #9). The
 * runtime's own `textInfo` is no help: Firefox has none, and Node.js 20 takes Dhivehi and Southern Kurdish for ltr.
 */
export const SCRIPTS_FROM_RIGHT: readonly string[] = [
  ...[
    'Adlm',
    'Arab',
    'Aran',
    'Armi',
    'Avst',
    'Chrs',
    'Cprt',
    'Elym',
    'Gara',
    'Hatr',
    'Hebr',
    'Hung',
  ],
  ...[
    'Khar',
    'Lydi',
    'Mand',
    'Mani',
    'Mend',
    'Merc',
    'Mero',
    'Narb',
    'Nbat',
    'Nkoo',
    'Orkh',
    'Ougr',
  ],
  ...[
    'Palm',
    'Phli',
    'Phlp',
    'Phnx',
    'Prti',
    'Rohg',
    'Samr',
    'Sarb',
    'Sidt',
    'Sogd',
    'Sogo',
    'Syrc',
  ],
  ...['Thaa', 'Yezi'],
];

const withHyphens = (locale: string): string => locale.replaceAll('_', '-');

const parsed = (locale: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(withHyphens(locale));
  } catch {
    return undefined;
  }
};

/** As BCP 47 spells it: `pt-BR` for `pt-br`, `he` for `iw`; `undefined` where it is not well-formed. */
export const canonicalLocale = (text: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
};

/** Whether it is well-formed by BCP 47, so that the runtime writes dates and amounts in it. */
export const isLocale = (text: string): boolean => canonicalLocale(text) !== undefined;

/** The tag, then with one subtag less each time; a single letter or digit goes together with what stood behind it. */
const truncated = (tag: string): string[] => {
  const tags: string[] = [];
  for (let rest = tag; rest !== '';) {
    tags.push(rest);
    rest = rest.replace(/(?:^|-)[^-]*$/, '').replace(/(?:^|-)[^-]$/, '');
  }
  return tags;
};

/**
 * What to look for, the best first, in lower case: by RFC 4647, section 3.4; then as the locale is spelled today (`iw`
 * is `he`), and with the script that it implies. A region that implies another script than its language's usual one asks
 * for that script before the language alone: readers of `zh-TW` want `zh-Hant`, not `zh`.
 */
const lookupRanges = (wanted: string): string[] => {
  const own = truncated(withHyphens(wanted).toLowerCase());
  const locale = parsed(wanted);
  if (!locale) {
    return own;
  }
  const { script = 'Zzzz' } = locale.maximize();
  const today = truncated(locale.baseName.toLowerCase());
  const implied = truncated(new Intl.Locale(locale.baseName, { script }).baseName.toLowerCase());
  return locale.script || script === new Intl.Locale(locale.language).maximize().script
    ? [...own, ...today, ...implied]
    : [...own.slice(0, -1), ...implied, ...today, ...own];
};

/** As `lookupLocale`, for whoever looks among the same ones again and again. */
export const localeLookup = (available: Iterable<string>) => {
  const tags = [...available];
  let byTag: Map<string, string> | undefined;
  const spelledToday = (tag: string): string => String(parsed(tag) ?? tag);
  return (wanted: string): string | undefined => {
    if (tags.includes(wanted)) {
      return wanted;
    }
    const known = (byTag ??= new Map([
      ...tags.map((tag): [string, string] => [spelledToday(tag).toLowerCase(), tag]),
      ...tags.map((tag): [string, string] => [withHyphens(tag).toLowerCase(), tag]),
    ]));
    const found = lookupRanges(wanted).find((range) => known.has(range));
    return found === undefined ? undefined : known.get(found);
  };
};

/**
 * The locale among the available ones that serves the wanted one: itself, or with subtags left out from the right
 * (RFC 4647, section 3.4), whatever their case. Beyond the RFC, `_` may stand for `-`, outdated codes count as today's
 * (`iw` is `he`, as `Intl.getCanonicalLocales` has it) and `zh-TW` finds `zh-Hant` (likely subtags, UTS #35). Never a
 * narrower one: `en` does not find `en-GB`.
 *
 * @returns as it is spelled in `available`; without one, the fallback
 */
export function lookupLocale(wanted: string, available: Iterable<string>, fallback: string): string;
export function lookupLocale(wanted: string, available: Iterable<string>): string | undefined;
export function lookupLocale(
  wanted: string,
  available: Iterable<string>,
  fallback?: string,
): string | undefined {
  return localeLookup(available)(wanted) ?? fallback;
}

/** What there is for the locale, by `lookupLocale`; without one, for the fallback. */
export const inLocale = <Item>(
  items: ReadonlyMap<string, Item>,
  wanted: string,
  fallback: string,
): Item | undefined => items.get(lookupLocale(wanted, items.keys(), fallback));

/** As `inLocale`; without either, what there is for any other locale. */
export const inSomeLocale = <Item>(
  items: ReadonlyMap<string, Item>,
  wanted: string,
  fallback: string,
): Item | undefined => inLocale(items, wanted, fallback) ?? items.values().next().value;

/** Which way the locale's script is written; a script that is not said is the language's usual one in its region (likely subtags, UTS #35). */
export const writingDirection = (locale: string): 'ltr' | 'rtl' =>
  SCRIPTS_FROM_RIGHT.includes(parsed(locale)?.maximize().script ?? '') ? 'rtl' : 'ltr';
