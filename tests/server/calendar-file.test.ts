import fc from 'fast-check';
import ICAL from 'ical.js';

import { schedule } from '../../domain/src/schedule';
import { type CalendarEntry, calendarFile } from '../../server/src/reminders/calendar-file';

const NOW = new Date('2027-01-31T09:00:00Z');

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  title: 'A message from the newsroom',
  days: [new Date('2027-02-28T08:00:00Z')],
  timeZone: 'Europe/Berlin',
  pageUrl: 'https://gazette.example/wall?a=1,2;b=3',
  uid: (day) => `${day}-banner@cms.gazette.example`,
  ...more,
});

const parse = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)),
  };
};

test('a file that a calendar program reads: a whole day, left free', () => {
  const { calendar, events } = parse(calendarFile(entry(), NOW));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\/.+\/\/.+/);
  expect(calendar.hasProperty('method')).toBe(false);
  expect(events).toHaveLength(1);
  const [event] = events;
  expect(event!.summary).toBe('A message from the newsroom');
  expect(event!.startDate.isDate).toBe(true);
  expect(event!.startDate.toString()).toBe('2027-02-28');
  expect(event!.duration.toString()).toBe('P1D');
  expect(event!.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(String(event!.component.getFirstPropertyValue('dtstamp'))).toBe('2027-01-31T09:00:00Z');
  expect(event!.component.getFirstPropertyValue('url')).toBe(
    'https://gazette.example/wall?a=1,2;b=3',
  );
});

test('a series has an entry on each of its days, at the ends of months too, each with a name of its own', () => {
  const days = [1, 2, 3].map((number) =>
    schedule(
      'R3/P1M',
      NOW,
      'Europe/Berlin',
      { hour: 9, timeZone: 'UTC' },
      { number, requestedAt: NOW },
    ),
  );
  const { events } = parse(calendarFile(entry({ days }), NOW));
  expect(events.map(({ startDate }) => startDate.toString())).toEqual([
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
});

test('asked for again, it is the same entry', () => {
  const uids = (now: Date) => parse(calendarFile(entry(), now)).events.map(({ uid }) => uid);
  expect(uids(NOW)).toEqual(uids(new Date('2027-02-01T00:00:00Z')));
});

test('whatever the title holds comes out as it went in, in lines of 75 octets', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  const nasty = fc.constantFrom(
    'a\nEND:VEVENT\r\nBEGIN:VALARM',
    `${'я'.repeat(17)}\u2028${'я'.repeat(17)}`,
    '😀'.repeat(60),
    '\\n;,:"',
    'a\0b\u0007c',
  );
  fc.assert(
    fc.property(fc.oneof(title, nasty), (wanted) => {
      const file = calendarFile(entry({ title: wanted }), NOW);
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      expect(Buffer.from(file).toString()).toBe(file);
      const { events } = parse(file);
      expect(events).toHaveLength(1);
      expect(events[0]!.summary).toBe(
        wanted.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''),
      );
    }),
  );
});
