import fc from 'fast-check';

import { calendarDays } from '../../domain/src/calendar-days';

const HOUR = 3_600_000;

test('are the zone’s own, the shorter and the longer one among them', () => {
  const days = calendarDays(new Date('2026-03-27T23:30:00Z'), 'Europe/Berlin', 3);
  expect(days.map(({ date }) => date)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  expect(days.map(({ from, to }) => (to.getTime() - from.getTime()) / HOUR)).toEqual([24, 23, 24]);
});

test('begin so many days before today, whatever the clocks did', () => {
  const days = calendarDays(new Date('2026-03-30T22:30:00Z'), 'Europe/Berlin', 2, -6);
  expect(days.map(({ date }) => date)).toEqual(['2026-03-25', '2026-03-26']);
});

test('follow each other without a gap, the first one around now, in every zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true }),
      (zone, now) => {
        const days = calendarDays(now, zone, 30);
        expect(days[0]?.from.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(days[0]?.to.getTime()).toBeGreaterThan(now.getTime());
        days.slice(1).forEach(({ from }, index) => expect(from).toEqual(days[index]?.to));
      },
    ),
  );
});
