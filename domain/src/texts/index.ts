import { lookupLocale } from '../values/locale';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import type { Texts } from './types';
import { uk } from './uk';

export type { BannerTexts, ReminderTexts, Texts } from './types';

const LANGUAGES: Record<string, Texts> = { ar, de, en, es, fr, ru, uk };

/** The languages (ISO 639-1) that the plugin's own reader texts come in. */
export const TEXT_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/** The texts in the locale's language, English where there are none. */
export const textsFor = (locale: string): Texts =>
  LANGUAGES[lookupLocale(locale, TEXT_LANGUAGES, 'en')] as Texts;
