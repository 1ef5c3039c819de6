import { endOf } from '../../../../domain/src/planned-campaign';
import type { ListedCampaign, Times } from '../../services/campaigns';

/** What a campaign takes up of time, as far as it is known: epoch milliseconds. */
export interface DrawnTime {
  /** Readers have met it at no time before, and may have met it since. */
  from: number;
  /** From here on they meet it for certain. */
  certain: number;
  /** `Infinity` where it is open. */
  to: number;
}

type Timed = Pick<ListedCampaign, 'createdAt' | 'publishedAt'> & Partial<Times>;

/**
 * Where to draw a campaign. One without a start runs since it was published, of which only the last time is known; it
 * cannot have run before it was written. As a draft, it would run from now on.
 *
 * @param now epoch milliseconds
 */
export const drawnTime = (
  { startsAt, endsAt, createdAt, publishedAt }: Timed,
  now: number,
): DrawnTime => {
  const to = endOf(endsAt ? { endsAt } : {});
  if (startsAt) {
    const from = Date.parse(startsAt);
    return { from, certain: from, to };
  }
  const [from, certain] = publishedAt
    ? [Date.parse(createdAt), Date.parse(publishedAt)]
    : [now, now];
  // One that was changed after its end is drawn up to it.
  return { from: Math.min(from, to), certain: Math.min(certain, to), to };
};
