import fc from 'fast-check';

import { calendarDayAfter, isReminderTime, repetitionOf } from '../../domain/src/reminder-option';
import { schedule } from '../../domain/src/schedule';

const sending = { hour: 8, timeZone: 'Europe/London' };
const due = (option: string, now: string, zone?: string) =>
  schedule(option, new Date(now), zone, sending).toISOString();

test.each([
  ['a month on', 'P1M', '2026-11-22T12:00:00Z', 'Europe/London', '2026-12-22T08:00:00.000Z'],
  [
    'the end of a shorter month',
    'P1M',
    '2027-01-31T12:00:00Z',
    'Europe/London',
    '2027-02-28T08:00:00.000Z',
  ],
  ['a leap day', 'P1M', '2028-01-31T12:00:00Z', 'Europe/London', '2028-02-29T08:00:00.000Z'],
  [
    'two months from July’s end',
    'P2M',
    '2026-07-31T12:00:00Z',
    'Europe/London',
    '2026-09-30T07:00:00.000Z',
  ],
  [
    'the reader’s morning, not ours',
    'P1D',
    '2026-11-22T12:00:00Z',
    'Asia/Tokyo',
    '2026-11-22T23:00:00.000Z',
  ],
  [
    'the reader’s date, not ours',
    'P1D',
    '2026-11-22T23:30:00Z',
    'Asia/Tokyo',
    '2026-11-23T23:00:00.000Z',
  ],
  [
    'across the end of summer time',
    'P1M',
    '2026-10-10T12:00:00Z',
    'Europe/Berlin',
    '2026-11-10T07:00:00.000Z',
  ],
  [
    'a fixed date',
    '2026-12-01',
    '2026-11-22T12:00:00Z',
    'Europe/London',
    '2026-12-01T08:00:00.000Z',
  ],
  [
    'a date gone by: the next sending hour',
    '2026-01-01',
    '2026-11-22T07:00:00Z',
    'Europe/London',
    '2026-11-22T08:00:00.000Z',
  ],
  [
    'an unknown zone: the newsroom’s',
    'P1D',
    '2026-11-22T12:00:00Z',
    'Mars/Olympus',
    '2026-11-23T08:00:00.000Z',
  ],
  [
    'an offset instead of a zone: the newsroom’s',
    'P1D',
    '2026-11-22T12:00:00Z',
    '+09:00',
    '2026-11-23T08:00:00.000Z',
  ],
])('%s', (_, option, now, zone, expected) => {
  expect(due(option, now, zone)).toBe(expected);
});

test('an hour that summer time skips becomes the next one', () => {
  const at = schedule('2027-03-28', new Date('2027-03-01T00:00:00Z'), 'Europe/Berlin', {
    hour: 2,
    timeZone: 'UTC',
  });
  expect(at.toISOString()).toBe('2027-03-28T01:00:00.000Z');
});

test('is never in the past, in no zone and at no moment', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true }),
      fc.constantFrom('P1D', 'P1W', 'P1M', 'P3M', 'P1Y', '2026-06-15', '2030-02-28'),
      fc.integer({ min: 0, max: 23 }),
      (zone, now, option, hour) => {
        const at = schedule(option, now, zone, { hour, timeZone: 'UTC' });
        expect(at.getTime()).toBeGreaterThan(now.getTime());
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  'P1M',
  'P2W',
  'P10D',
  'P1Y',
  'P1Y6M',
  '2026-12-01',
  '2028-02-29',
  'R2/P1D',
  'R3/P1M',
  'R24/P1M',
])('%s is a time', (text) => {
  expect(isReminderTime(text)).toBe(true);
});

test.each([
  '',
  'P',
  'P0D',
  'P0M',
  'PT1H',
  'P1M1H',
  '-P1M',
  'P1.5M',
  'P99Y',
  '2026-02-30',
  '2027-02-29',
  '01.12.2026',
  'next month',
  'R/P1M',
  'R0/P1M',
  'R1/P1M',
  'R03/P1M',
  'R25/P1M',
  'R3/',
  'R3/P0D',
  'R3/2026-12-01',
  'R3/R3/P1M',
  'R3/P1M/2027-01-01',
  'R12/P1Y',
])('%s is no time', (text) => {
  expect(isReminderTime(text)).toBe(false);
  expect(() => schedule(text, new Date(0), 'UTC', sending)).toThrow(RangeError);
});

describe('a repeating option', () => {
  /** All its moments, each asked for when the one before has just gone out. */
  const series = (option: string, requestedAt: Date, zone: string): Date[] => {
    const moments: Date[] = [];
    for (let number = 1; number <= repetitionOf(option).times; number++) {
      const now = moments.at(-1) ?? requestedAt;
      moments.push(schedule(option, now, zone, sending, { number, requestedAt }));
    }
    return moments;
  };

  test('comes first as the same time span once would', () => {
    const asked = '2027-01-31T12:00:00Z';
    expect(due('R3/P1M', asked, 'Europe/Berlin')).toBe(due('P1M', asked, 'Europe/Berlin'));
  });

  test('counts each from the day of the request, so that the ends of months do not drift', () => {
    const days = series('R4/P1M', new Date('2027-01-31T12:00:00Z'), 'Europe/Berlin');
    expect(days.map((day) => day.toISOString())).toEqual([
      '2027-02-28T07:00:00.000Z',
      '2027-03-31T06:00:00.000Z',
      '2027-04-30T06:00:00.000Z',
      '2027-05-31T06:00:00.000Z',
    ]);
  });

  test('that was held up goes on at the next day of its series', () => {
    const requestedAt = new Date('2027-01-31T12:00:00Z');
    const at = (number: number, now: string) =>
      schedule('R3/P1M', new Date(now), 'UTC', sending, { number, requestedAt }).toISOString();
    expect(at(2, '2027-05-02T09:00:00Z')).toBe('2027-05-31T08:00:00.000Z');
    // Sent before its time, the next one still has its own.
    expect(at(2, '2027-02-01T09:00:00Z')).toBe('2027-03-31T08:00:00.000Z');
  });

  test('says in which month it first comes', () => {
    expect(calendarDayAfter('R3/P1M', new Date(2027, 0, 31, 12)).getMonth()).toBe(1);
  });

  test('comes as often as it says, each on its own day, at the sending hour, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true }),
        fc.integer({ min: 2, max: 24 }),
        fc.constantFrom('P1D', 'P3D', 'P1W', 'P1M', 'P2M', 'P1M2D'),
        (zone, requestedAt, times, every) => {
          const moments = series(`R${times}/${every}`, requestedAt, zone);
          expect(moments).toHaveLength(times);
          const all = [requestedAt, ...moments];
          moments.forEach((moment, index) => {
            expect(moment.getTime()).toBeGreaterThan((all[index] as Date).getTime());
          });
          // As if it were asked for once, with the whole time span.
          const months = /^P(\d)M$/.exec(every)?.[1];
          if (months) {
            const last = schedule(`P${Number(months) * times}M`, requestedAt, zone, sending);
            expect(moments.at(-1)).toEqual(last);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
