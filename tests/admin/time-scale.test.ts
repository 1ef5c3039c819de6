import { drawnTime } from '../../admin/src/pages/campaigns/drawn-time';
import {
  daysOf,
  labelsThatFit,
  moved,
  placeOn,
  scaleOf,
} from '../../admin/src/pages/campaigns/time-scale';

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

it('names as many months or weeks as have room beside each other', () => {
  const named = (zoom: Parameters<typeof scaleOf>[0], width: number, widest: number) => {
    const scale = scaleOf(zoom, 0, NOW);
    const places = scale.ticks.map(({ at }) => placeOn(scale, at));
    return labelsThatFit(places, width, widest).map(Number).join('');
  };
  expect(named('overview', 800, 60)).toBe('11111111');
  expect(named('overview', 300, 60)).toBe('10101010');
  expect(named('month', 600, 60)).toBe('11110');
  expect(named('month', 300, 80)).toBe('10100');
  expect(named('year', 320, 90)).toBe('100010001000');
  expect(named('quarter', 100, 200)).toBe('000');
  expect(named('overview', 0, 0)).toBe('11111111');
});

it('never lets two names meet, whatever the width', () => {
  for (const zoom of ['month', 'quarter', 'overview', 'year'] as const) {
    const scale = scaleOf(zoom, 0, NOW);
    const places = scale.ticks.map(({ at }) => placeOn(scale, at));
    for (let width = 64; width < 900; width += 7) {
      const shown = places.filter((_, index) => labelsThatFit(places, width, 63)[index]);
      expect(shown.length).toBeGreaterThan(0);
      const ends = [...shown.slice(1), 1];
      shown.forEach((place, index) =>
        expect((ends[index]! - place) * width).toBeGreaterThanOrEqual(62.999),
      );
    }
  }
});

it('draws a campaign without a start from when readers can have met it', () => {
  const at = (day: number): string => new Date(2026, 10, day).toISOString();
  const drawn = (more: object) => {
    const campaign = { createdAt: at(25), publishedAt: at(25), ...more };
    const { from, certain, to } = drawnTime(campaign, NOW);
    return [from, certain, to].map((moment) =>
      Number.isFinite(moment) ? new Date(moment).getDate() : moment,
    );
  };
  expect(drawn({})).toEqual([25, 25, Infinity]);
  expect(drawn({ createdAt: at(3) })).toEqual([3, 25, Infinity]);
  expect(drawn({ startsAt: at(7), endsAt: at(9) })).toEqual([7, 7, 9]);
  expect(drawn({ createdAt: at(3), publishedAt: null })).toEqual([25, 25, Infinity]);
  expect(drawn({ createdAt: at(3), endsAt: at(20) })).toEqual([3, 20, 20]);
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
