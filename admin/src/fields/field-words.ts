/**
 * What banners, campaigns and their fields are called in a language: `banner.heading` is a label, `banner.name.hint` the
 * sentence below one. Those of components go by the components' names.
 */
export type FieldWords = Record<string, string>;

const LANGUAGES: Record<string, () => Promise<{ default: FieldWords }>> = {
  ar: () => import('./words/ar.json'),
  de: () => import('./words/de.json'),
  en: () => import('./words/en.json'),
  es: () => import('./words/es.json'),
  fr: () => import('./words/fr.json'),
  ru: () => import('./words/ru.json'),
  uk: () => import('./words/uk.json'),
};

const loaded = new Map<string, FieldWords>();

/** Loads the words of these languages, as far as there are any, for `fieldWords`; none for an admin in English alone. */
export const loadFieldWords = async (locales: readonly string[]): Promise<void> => {
  const wanted = locales.some((locale) => locale !== 'en') ? locales : [];
  await Promise.all(
    wanted.map(async (locale) => {
      const words = await LANGUAGES[locale]?.();
      if (words) {
        loaded.set(locale, words.default);
      }
    }),
  );
};

/** The words of a language; `undefined` where there are none, or they are not loaded. */
export const fieldWords = (locale: string): FieldWords | undefined => loaded.get(locale);

/** The names of the types of content, by the English ones, which the Content Manager looks up in its menu and titles. */
export const typeNames = (locale: string): FieldWords => {
  const [english, words] = [fieldWords('en'), fieldWords(locale)];
  return Object.fromEntries(
    ['banner', 'campaign'].flatMap((type) => {
      const [name, translated] = [english?.[type], words?.[type]];
      return name && translated ? [[name, translated]] : [];
    }),
  );
};
