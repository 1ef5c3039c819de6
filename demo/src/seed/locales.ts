/** The locales that the Gazette appears in; the first is Strapi's default. */
export const LOCALES = ['en', 'de'] as const;

export type Locale = (typeof LOCALES)[number];

/** Something in English, and in German where there is a translation. */
export type Translated<T> = { en: T } & Partial<Record<Locale, T>>;
