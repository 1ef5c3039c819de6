/** More than a newsroom's readers need at a time; what a stranger asks for beyond takes no room. */
const MOST_FORMATS = 500;

/** By locale and zone: to make one takes longer than to write the rest of an e-mail. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words, as the locale writes it: `22 December 2026`. */
export const dayInWords = (moment: Date, locale: string, timeZone?: string): string => {
  const key = `${locale} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) });
  if (formats.size >= MOST_FORMATS) {
    formats.clear();
  }
  formats.set(key, format);
  return format.format(moment);
};
