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
  /** How the language says it in the label of a reminder option. `{month}`: the month's name. */
  inMonth: string;
  /** Instead of the thanks, where the reminder has to be confirmed by e-mail. */
  confirmFirst: string;
}

/** The plugin's own words on a reminder's pages and in its e-mail. `{date}` is a day in words, `{page}` the article's title. */
export interface ReminderTexts {
  pageTitle: string;
  unconfirmed: string;
  confirm: string;
  scheduled: string;
  sending: string;
  sent: string;
  cancelled: string;
  failed: string;
  suppressed: string;
  stop: string;
  /** The address is never written to again, whoever asks. */
  suppress: string;
  snooze: string;
  unknownLink: string;
  notSet: string;
  backToArticle: string;
  why: string;
  whyReading: string;
  confirmSubject: string;
  confirmBody: string;
}

export interface Texts {
  banner: BannerTexts;
  reminder: ReminderTexts;
}
