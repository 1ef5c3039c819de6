import { de } from './de';
import { en } from './en';
import type { Texts } from './types';

export type { BannerTexts, ReminderTexts, Texts } from './types';

const LANGUAGES: Record<string, Texts> = { en, de };

/** The language part of a locale (BCP 47): `de` of `de-AT`. */
const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1)[0] as string;

/** The texts in the locale's language, English where there are none. */
export const textsFor = (locale: string): Texts => LANGUAGES[languageOf(locale)] ?? en;
