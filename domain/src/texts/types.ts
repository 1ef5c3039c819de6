/** The plugin's own words on a banner. `{…}` is filled in before they are shown. */
export interface BannerTexts {
  close: string;
  frequencyLegend: string;
  once: string;
  monthly: string;
  annual: string;
  amountLegend: string;
  /** Opens a bar that shows only its heading and *Continue*. */
  chooseAmount: string;
  otherAmount: string;
  /** `{example}`: an amount as the locale writes it. */
  amountInvalid: string;
  emailMissing: string;
  emailInvalid: string;
  sending: string;
  sendFailed: string;
  tooMany: string;
  /** The banner or the option is not offered any more. */
  gone: string;
  /** `{date}`: the due day in words. */
  remindOn: string;
  /**
   * How the language says it in the label of a reminder option. `{month}`: the month's name. Where that changes its
   * form after a preposition: the twelve phrases, January first.
   */
  inMonth: string | readonly string[];
  /** Instead of the thanks, where the reminder has to be confirmed by e-mail. */
  confirmFirst: string;
  /** `{min}`, `{max}`: amounts as the locale writes them. */
  amountBounds: string;
  /** `{amount}`, twice: what an amount that a reader typed could mean. */
  amountUnclear: string;
  /** The link for readers who support the newsroom. */
  alreadyGive: string;
  thanksForGiving: string;
  /** Above the heading, for readers who asked to be reminded when the day has come. */
  welcomeBack: string;
  wayLegend: string;
  byEmail: string;
  onDevice: string;
  inCalendar: string;
  /** `{date}`: the day from which this browser shows banners again, in words. */
  backOn: string;
  /** `{date}`: the day of the calendar file, in words. */
  calendarSaved: string;
  undo: string;
  undoFailed: string;
  /** Where a part of the reader script did not arrive. */
  loadFailed: string;
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
  /** A request was taken back: an earlier one stands again, where there was any. */
  undone: string;
  failed: string;
  suppressed: string;
  /** Said beside `cancelled` and `suppressed`. */
  mayArrive: string;
  stop: string;
  /** The address is never written to again, whoever asks. */
  suppress: string;
  snooze: string;
  unknownLink: string;
  notSet: string;
  /** The link to the newsroom's site, where the article is not known. */
  toSite: string;
  /** Too many requests. `{when}`: "in 3 minutes". */
  comeBack: string;
  backToArticle: string;
  why: string;
  whyReading: string;
  /** Above the letter of a reminder that comes several times. `{number}` `{of}`: the second of three. */
  occurrence: string;
  confirmSubject: string;
  confirmBody: string;
  /** `{subject}`: the subject that readers get. */
  testSubject: string;
  testNote: string;
  /** Where a test's links to postpone and to stop lead. */
  testPage: string;
}

export interface Texts {
  banner: BannerTexts;
  reminder: ReminderTexts;
}
