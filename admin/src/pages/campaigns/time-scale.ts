import type { Times } from '../../services/campaigns';

/** How much of time is shown: months before this one, and how many in all; how far one step leads. */
const ZOOM = {
  month: { before: 0, months: 1, step: 1 },
  quarter: { before: 0, months: 3, step: 1 },
  overview: { before: 1, months: 8, step: 3 },
  year: { before: 3, months: 12, step: 6 },
} as const;

export type Zoom = keyof typeof ZOOM;

export const ZOOMS = Object.keys(ZOOM) as Zoom[];

export const isZoom = (text: string | null): text is Zoom => ZOOMS.some((zoom) => zoom === text);

/** Months that a step to earlier or later leads. */
export const stepOf = (zoom: Zoom): number => ZOOM[zoom].step;

const DAY = 86_400_000;

/** A stretch of time: epoch milliseconds. */
export interface Scale {
  from: number;
  to: number;
  /** Where to draw a line, with what is written beside it. */
  ticks: Array<{ at: number; kind: 'month' | 'day' }>;
}

/** The stretch around `now`, moved by so many months, on the clock of this computer. */
export const scaleOf = (zoom: Zoom, months: number, now: number): Scale => {
  const { before, months: shown } = ZOOM[zoom];
  const today = new Date(now);
  const monthAfter = (count: number): Date =>
    new Date(today.getFullYear(), today.getMonth() - before + months + count, 1);
  const first = monthAfter(0);
  const ticks: Scale['ticks'] =
    zoom === 'month'
      ? [1, 8, 15, 22, 29].map((day) => ({
          at: new Date(first.getFullYear(), first.getMonth(), day).getTime(),
          kind: 'day',
        }))
      : Array.from({ length: shown }, (_, index) => ({
          at: monthAfter(index).getTime(),
          kind: 'month',
        }));
  const to = monthAfter(shown).getTime();
  return { from: first.getTime(), to, ticks: ticks.filter(({ at }) => at < to) };
};

/** Where the moment stands: 0 at the beginning of the scale, 1 at its end. */
export const placeOn = ({ from, to }: Scale, moment: number): number =>
  Math.min(1, Math.max(0, (moment - from) / (to - from)));

/**
 * Which of the names along a scale can be read: every one, or else every second, third, … one, whose names all end before
 * the next begins; none that would end beyond the scale.
 *
 * @param places where they begin, 0 to 1, ascending
 * @param width of the scale, in the same unit as `widest`, the width of the widest name with the space around it
 */
export const labelsThatFit = (
  places: readonly number[],
  width: number,
  widest: number,
): boolean[] => {
  const room = width > 0 ? widest / width : 0;
  const apart = places.findIndex((_, index) =>
    places
      .filter((_place, each) => each % (index + 1) === 0)
      .every((place, each, shown) => each === 0 || place - (shown[each - 1] ?? 0) >= room),
  );
  return places.map((place, index) => index % (apart + 1) === 0 && place + room <= 1);
};

/** Days that a part of the scale's length stands for, whole ones. */
export const daysOf = ({ from, to }: Scale, part: number): number =>
  Math.round((part * (to - from)) / DAY);

/** What of a bar is moved. */
export type Grip = 'whole' | 'start' | 'end';

/** At the same time of the day, on the clock of this computer. */
const daysLater = (moment: string | null, days: number): string | null => {
  if (!moment) {
    return null;
  }
  const date = new Date(moment);
  date.setDate(date.getDate() + days);
  return date.toISOString();
};

/** The times moved by so many days; an end stays behind its start. */
export const moved = ({ startsAt, endsAt }: Times, grip: Grip, days: number): Times => {
  const times = {
    startsAt: grip === 'end' ? startsAt : daysLater(startsAt, days),
    endsAt: grip === 'start' ? endsAt : daysLater(endsAt, days),
  };
  const isBackwards =
    times.startsAt !== null && times.endsAt !== null && times.startsAt >= times.endsAt;
  return isBackwards ? { startsAt, endsAt } : times;
};
