/** A day in words, as the locale writes it: `22 December 2026`. */
export const dayInWords = (moment: Date, locale: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(
    moment,
  );

/** Which way the locale's language is written (BCP 47). */
export const writingDirection = (locale: string): 'ltr' | 'rtl' =>
  /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(locale) ? 'rtl' : 'ltr';
