import { relativeTime } from '../../admin/src/pages/reminders/relative-time';

const now = Date.parse('2026-11-22T12:00:00Z');

it.each([
  ['2026-11-22T12:00:20Z', 0, 'minute'],
  ['2026-11-22T11:15:00Z', -45, 'minute'],
  ['2026-11-22T14:00:00Z', 2, 'hour'],
  ['2026-11-25T12:00:00Z', 3, 'day'],
  ['2026-11-08T12:00:00Z', -2, 'week'],
  ['2026-12-24T12:00:00Z', 1, 'month'],
  ['2028-11-22T12:00:00Z', 2, 'year'],
])('%s is %i %s(s) away', (moment, value, unit) => {
  expect(relativeTime(Date.parse(moment), now)).toEqual({ value, unit });
});
