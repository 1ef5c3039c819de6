import { LRUCache } from 'lru-cache';

import type { EventToCount } from '../../../domain/src/counted-events';
import { MINUTE } from '../../../domain/src/time';

/** Of the impressions that one network tells of, so many at most lead on: several times what the best appeals reach. */
const MOST_LEAD_ON = 0.1;
/** So many always may: one reader, who presses twice or sees two pages. */
const ALWAYS = 2;
/** Of networks and banners together, those that told something last; each takes a quarter of a kilobyte, for a minute. */
const MOST_KNOWN = 20_000;

interface Told {
  impressions: number;
  ledOn: number;
}

/** What an impression may lead on to, and comparisons of banners go by. */
export const LEADING_ON: readonly string[] = ['continue', 'reminder'];

/**
 * Tells what readers do from what somebody makes up, as far as that can be told by where it comes from: of one banner in
 * one campaign, a network's impressions of one minute lead on as often as appeals do at their best, and no more often. In
 * memory alone, and for a minute.
 */
export const plausibleEvents = () => {
  const told = new LRUCache<string, Told>({ max: MOST_KNOWN, ttl: MINUTE, noUpdateTTL: true });

  /**
   * Whether the event counts.
   * @param network as of `clientNetwork`
   */
  return (network: string, { event, campaign, banner }: EventToCount): boolean => {
    if (event !== 'impression' && !LEADING_ON.includes(event)) {
      return true;
    }
    const key = `${network} ${campaign} ${banner}`;
    const known = told.get(key) ?? { impressions: 0, ledOn: 0 };
    told.set(key, known);
    if (event === 'impression') {
      known.impressions += 1;
      return true;
    }
    if (known.ledOn >= Math.max(ALWAYS, known.impressions * MOST_LEAD_ON)) {
      return false;
    }
    known.ledOn += 1;
    return true;
  };
};
