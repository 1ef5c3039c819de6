/** What stands in a reader's calendar, each time on a day of its own. */
export interface CalendarEntry {
  title: string;
  /** Moments; what counts is the day that they fall on. */
  days: readonly Date[];
  /** IANA name of the zone that the days are counted in. */
  timeZone: string;
  /** Where the reader was. */
  pageUrl: string | null;
  /** Names the entry in the whole world, day by day the same: asked for twice, it stands there once. */
  uid: (day: string) => string;
}

/** Octets of a line at most (§3.1). */
const LINE = 75;

/** ISO 8601 in its basic format. */
const basic = (text: string): string => text.replace(/[-:]|\.\d+/g, '');

/** A value of type TEXT (§3.3.11), without control characters. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n|[\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** Long lines go on in the next one, after a space; no character is taken apart. */
const folded = (line: string): string => {
  let octets = 0;
  return [...line]
    .map((character) => {
      const size = Buffer.byteLength(character);
      const fits = octets + size <= LINE;
      octets = fits ? octets + size : 1 + size;
      return fits ? character : `\r\n ${character}`;
    })
    .join('');
};

/**
 * All-day entries as an iCalendar file (RFC 5545): one for each day, since a rule would leave out months that have no
 * such day (§3.3.10). They leave the day free (§3.8.2.7).
 */
export const calendarFile = (
  { title, days, timeZone, pageUrl, uid }: CalendarEntry,
  now: Date,
): string => {
  const entry = (day: string): string[] => [
    'BEGIN:VEVENT',
    `UID:${uid(day)}`,
    `DTSTAMP:${basic(now.toISOString())}`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${escaped(title)}`,
    'TRANSP:TRANSPARENT',
    ...(pageUrl ? [`URL:${new URL(pageUrl).href}`] : []),
    'END:VEVENT',
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//strapi-plugin-donation-banners//EN',
    // Swedish writes days as ISO 8601 does.
    ...days.map((day) => basic(day.toLocaleDateString('sv', { timeZone }))).flatMap(entry),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
};
