/** An all-day entry as an iCalendar file (RFC 5545), from the server; the browser fills in what is in braces. */
export const CALENDAR_TEMPLATE = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:donation-banners',
  'BEGIN:VEVENT',
  'UID:{now}@donation-banners',
  'DTSTAMP:{now}',
  'DTSTART;VALUE=DATE:{day}',
  'SUMMARY:{title}',
  'URL:{url}',
  'END:VEVENT',
  'END:VCALENDAR\n',
].join('\n');

/** ISO 8601 in its basic format. */
const basic = (text: string): string => text.replace(/[-:]|\.\d+/g, '');

/** The address of the file, filled in for a day by the runtime's calendar. */
export const calendarFile = (
  template: string,
  title: string,
  url: string,
  day: Date,
  now: Date,
): string => {
  const file = template
    .replaceAll('{now}', basic(now.toISOString()))
    // Swedish writes days as ISO 8601 does.
    .replace('{day}', basic(day.toLocaleDateString('sv')))
    // Texts escape these (§3.3.11).
    .replace('{title}', () => title.replace(/[\\;,]/g, '\\$&'))
    .replace('{url}', () => url)
    // Lines of at most 75 octets (§3.1): 18 characters have 72 at most.
    .replace(/.{18}(?=.)/gu, '$&\n ')
    .replaceAll('\n', '\r\n');
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`;
};
