import { localDate } from './options';

/** An all-day entry on that day, by the runtime's calendar, as an iCalendar file (RFC 5545). */
export const calendarFile = (title: string, url: string, day: Date, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:donation-banners',
    'BEGIN:VEVENT',
    `UID:${now.getTime()}@donation-banners`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${localDate(day).replaceAll('-', '')}`,
    // Texts escape these (§3.3.11).
    `SUMMARY:${title.replace(/[\\;,]/g, '\\$&')}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR\r\n',
  ]
    // Lines of at most 75 octets (§3.1): 18 characters have 72 at most.
    .map((line) => line.replace(/.{18}(?=.)/gu, '$&\r\n '))
    .join('\r\n');
