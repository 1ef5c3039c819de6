/** By locale and zone: to make one takes longer than to write the rest of an e-mail. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words, as the locale writes it: `22 December 2026`. */
export const dayInWords = (moment: Date, locale: string, timeZone?: string): string => {
  const key = `${locale} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) });
  formats.set(key, format);
  return format.format(moment);
};

/** Which way the locale's language is written (BCP 47). */
export const writingDirection = (locale: string): 'ltr' | 'rtl' =>
  /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(locale) ? 'rtl' : 'ltr';
