import { de } from './de';
import { en } from './en';

/** The plugin's own words on a banner. `{…}` is filled in before they are shown. */
export interface BannerTexts {
  close: string;
  frequencyLegend: string;
  once: string;
  monthly: string;
  annual: string;
  amountLegend: string;
  otherAmount: string;
  /** `{example}`: an amount as the locale writes it. */
  amountInvalid: string;
  emailMissing: string;
  emailInvalid: string;
  sending: string;
  sendFailed: string;
  tooMany: string;
  /** `{date}`: the due day in words. */
  remindOn: string;
}

/** The plugin's own words on a reminder's pages and in its e-mail. `{date}` is a day in words, `{page}` the article's title. */
export interface ReminderTexts {
  pageTitle: string;
  scheduled: string;
  sending: string;
  sent: string;
  cancelled: string;
  failed: string;
  stop: string;
  snooze: string;
  unknownLink: string;
  notSet: string;
  backToArticle: string;
  why: string;
  whyReading: string;
}

export interface Texts {
  banner: BannerTexts;
  reminder: ReminderTexts;
}

const LANGUAGES: Record<string, Texts> = { en, de };

/** The language part of a locale (BCP 47): `de` of `de-AT`. */
const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1)[0] as string;

/** The texts in the locale's language, English where there are none. */
export const textsFor = (locale: string): Texts => LANGUAGES[languageOf(locale)] ?? en;
