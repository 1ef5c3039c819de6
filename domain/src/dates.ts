import { keptFor } from './values/kept-for';

/** Each takes 40 kB: as many as a newsroom's readers need at a time. */
const MOST_FORMATS = 200;

/** To make one takes longer than to write the rest of an e-mail. */
const formatFor = keptFor(
  MOST_FORMATS,
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }),
);

/**
 * A day in words, as the locale writes it: `22 December 2026`.
 * @param locale one that readers are served in
 * @param timeZone as `canonicalTimeZone` spells it; the machine's own where none is said
 */
export const dayInWords = (moment: Date, locale: string, timeZone = ''): string =>
  formatFor(locale, timeZone).format(moment);
