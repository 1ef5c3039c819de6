import type { Core } from '@strapi/strapi';

import { calendarDays } from '../../../domain/src/calendar-days';
import type { CountedEvent } from '../../../domain/src/counted-events';
import {
  type Days,
  type NamedResult,
  type Numbers,
  type Result,
  totalsOf,
} from '../../../domain/src/results';
import { clock } from '../clock';
import { documentNames } from '../document-names';
import { eventCountTableOf } from '../events/event-count-rows';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import { settings } from '../settings/settings';

interface Row {
  campaign: string;
  banner_document_id: string;
  event: CountedEvent;
  /** PostgreSQL and MySQL say sums as texts. */
  times: number | string;
}

/** What came of the campaigns, in numbers. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Today and the days before it, so many together. */
  latest(count: number): Days {
    const days = calendarDays(clock.now(), settings(strapi).timeZone, count, 1 - count);
    return { from: days[0]!.date, to: days.at(-1)!.date };
  },

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
      const result = results.get(key) ?? { campaign, banner, ...totalsOf([]) };
      result[event] = Number(times);
      results.set(key, result);
    }
    return [...results.values()];
  },

  /** The same with names, for editors. */
  async named(days: Days): Promise<NamedResult[]> {
    const results = await this.find(days);
    const names = (uid: string, ids: string[]) => documentNames(strapi, uid, [...new Set(ids)]);
    const [campaigns, banners] = await Promise.all([
      names(
        CAMPAIGN_UID,
        results.map(({ campaign }) => campaign),
      ),
      names(
        BANNER_UID,
        results.map(({ banner }) => banner),
      ),
    ]);
    return results.map((result) => ({
      ...result,
      campaignName: campaigns.get(result.campaign) ?? null,
      bannerName: banners.get(result.banner) ?? null,
    }));
  },

  /** Of all campaigns together. */
  async totals(days: Days): Promise<Numbers> {
    return totalsOf(await this.find(days));
  },
});
