import { daysOf, moved, placeOn, scaleOf } from '../../admin/src/pages/campaigns/time-scale';

const NOW = new Date(2026, 10, 25, 12).getTime();

it('shows the month before to the six after, unless zoomed', () => {
  const days = (zoom: Parameters<typeof scaleOf>[0], months = 0) => {
    const { from, to } = scaleOf(zoom, months, NOW);
    return [from, to].map((moment) => new Date(moment).toLocaleDateString('en-CA'));
  };
  expect(days('overview')).toEqual(['2026-10-01', '2027-06-01']);
  expect(days('month')).toEqual(['2026-11-01', '2026-12-01']);
  expect(days('quarter', 1)).toEqual(['2026-12-01', '2027-03-01']);
  expect(days('year', -6)).toEqual(['2026-02-01', '2027-02-01']);
});

it('marks months, or weeks within a month', () => {
  expect(scaleOf('year', 0, NOW).ticks).toHaveLength(12);
  const february = scaleOf('month', 3, NOW).ticks;
  expect(february.map(({ at }) => new Date(at).getDate())).toEqual([1, 8, 15, 22]);
});

it('knows the place of a moment, and the days of a part', () => {
  const scale = scaleOf('month', 0, NOW);
  expect(placeOn(scale, new Date(2026, 10, 16).getTime())).toBe(0.5);
  expect(placeOn(scale, -Infinity)).toBe(0);
  expect(placeOn(scale, Infinity)).toBe(1);
  expect(daysOf(scale, 0.5)).toBe(15);
  expect(daysOf(scale, -0.01)).toBe(-0);
});

it('moves by whole days at the same time of the day, whichever way the clocks go', () => {
  const at = (month: number, day: number): string => new Date(2026, month, day, 9).toISOString();
  const times = { startsAt: at(9, 20), endsAt: at(9, 24) };
  expect(moved(times, 'whole', 7)).toEqual({ startsAt: at(9, 27), endsAt: at(9, 31) });
  expect(moved(times, 'start', -200)).toEqual({ startsAt: at(9, 20 - 200), endsAt: at(9, 24) });
  expect(moved(times, 'end', 3)).toEqual({ startsAt: at(9, 20), endsAt: at(9, 27) });
  expect(moved({ startsAt: null, endsAt: at(1, 1) }, 'whole', 1)).toEqual({
    startsAt: null,
    endsAt: at(1, 2),
  });
});

it('keeps an end behind its start', () => {
  const times = { startsAt: '2026-11-01T08:00:00.000Z', endsAt: '2026-11-03T08:00:00.000Z' };
  expect(moved(times, 'end', -2)).toEqual(times);
  expect(moved(times, 'start', 5)).toEqual(times);
});
