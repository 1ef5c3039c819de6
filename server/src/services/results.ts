import type { Core } from '@strapi/strapi';

import { COUNTED_EVENTS, type CountedEvent } from '../../../domain/src/counted-events';
import { eventCountTableOf } from '../events/event-count-rows';

/** ISO 8601 calendar dates of the newsroom's time zone, both included. */
export interface Days {
  from: string;
  to: string;
}

export type Numbers = Record<CountedEvent, number>;

/** What came of one banner in one campaign, in all locales and placements. */
export interface Result extends Numbers {
  /** The campaign's id; `pin:` and the banner's for an article's own choice. */
  campaign: string;
  /** Document id. */
  banner: string;
}

interface Row {
  campaign: string;
  banner_document_id: string;
  event: CountedEvent;
  /** PostgreSQL and MySQL say sums as texts. */
  times: number | string;
}

const nothing = (): Numbers =>
  Object.fromEntries(COUNTED_EVENTS.map((event) => [event, 0])) as Numbers;

/** What came of the campaigns, in numbers. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Banner by banner, each campaign's together; without those of which nothing was counted. */
  async find({ from, to }: Days): Promise<Result[]> {
    const rows: Row[] = await eventCountTableOf(strapi)
      .whereBetween('day', [from, to])
      .groupBy('campaign', 'banner_document_id', 'event')
      .orderBy(['campaign', 'banner_document_id'])
      .select('campaign', 'banner_document_id', 'event')
      .sum({ times: 'count' });
    const results = new Map<string, Result>();
    for (const { campaign, banner_document_id: banner, event, times } of rows) {
      const key = `${campaign} ${banner}`;
      const result = results.get(key) ?? { campaign, banner, ...nothing() };
      result[event] = Number(times);
      results.set(key, result);
    }
    return [...results.values()];
  },

  /** Of all campaigns together. */
  async totals(days: Days): Promise<Numbers> {
    const totals = nothing();
    for (const result of await this.find(days)) {
      for (const event of COUNTED_EVENTS) {
        totals[event] += result[event];
      }
    }
    return totals;
  },
});
