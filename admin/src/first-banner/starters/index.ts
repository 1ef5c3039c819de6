import { lookupLocale } from '../../../../domain/src/values/locale';
import type { Starter } from './types';

const LANGUAGES: Record<string, () => Promise<{ starter: Starter }>> = {
  ar: () => import('./ar'),
  de: () => import('./de'),
  en: () => import('./en'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ru: () => import('./ru'),
  uk: () => import('./uk'),
};

/** The wording to begin from in a locale's language; in English where there is none. */
export const starterFor = async (locale: string): Promise<Starter> => {
  const load = LANGUAGES[lookupLocale(locale, Object.keys(LANGUAGES), 'en')];
  return (await load!()).starter;
};
