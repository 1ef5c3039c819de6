import { randomUUID } from 'node:crypto';

/** ISO 8601 in its basic format. */
const basic = (text: string): string => text.replace(/[-:]|\.\d+/g, '');

/** A value of type TEXT (§3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/**
 * An all-day entry as an iCalendar file (RFC 5545).
 *
 * @param day in the time zone, the day of this moment
 * @param timeZone IANA name
 * @param pageUrl where the reader was
 */
export const calendarFile = (
  title: string,
  day: Date,
  timeZone: string,
  pageUrl: string | null,
  now: Date,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:donation-banners',
    'BEGIN:VEVENT',
    `UID:${randomUUID()}@donation-banners`,
    `DTSTAMP:${basic(now.toISOString())}`,
    // Swedish writes days as ISO 8601 does.
    `DTSTART;VALUE=DATE:${basic(day.toLocaleDateString('sv', { timeZone }))}`,
    `SUMMARY:${escaped(title)}`,
    ...(pageUrl ? [`URL:${pageUrl}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    // Lines of at most 75 octets (§3.1): 18 characters have 72 at most.
    .map((line) => `${line.replace(/.{18}(?=.)/gu, '$&\r\n ')}\r\n`)
    .join('');
