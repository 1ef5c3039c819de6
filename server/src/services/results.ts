import type { Core } from '@strapi/strapi';

import { calendarDays } from '../../../domain/src/calendar-days';
import type { REFUSED } from '../../../domain/src/counted-events';
import { type CountedEvent } from '../../../domain/src/counted-events';
import { type DayTally, jumpsIn } from '../../../domain/src/jumps';
import {
  type Days,
  type NamedResult,
  type Numbers,
  type Result,
  totalsOf,
} from '../../../domain/src/results';
import { DAY } from '../../../domain/src/time';
import { clock } from '../clock';
import type { Viewer } from '../documents/viewer';
import { visibleNames } from '../documents/visible-names';
import { eventCountTableOf } from '../events/event-count-rows';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import { settings } from '../settings/settings';

interface Row {
  campaign: string;
  banner_document_id: string;
  event: CountedEvent | typeof REFUSED;
  /** PostgreSQL and MySQL say sums as texts. */
  times: number | string;
}

/** Days before those that are shown, and of those, in which jumps are looked for: a day is told by the days around it. */
const DAYS_BEFORE = 28;
const MOST_DAYS = 90;

const keyOf = ({ campaign, banner_document_id: banner }: Row): string => `${campaign} ${banner}`;

/** So many days later (ISO 8601 calendar dates). */
const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

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
    for (const row of rows) {
      const { campaign, banner_document_id: banner, event, times } = row;
      const none = { campaign, banner, ...totalsOf([]), refused: 0, jumps: [] };
      const result = results.get(keyOf(row)) ?? none;
      result[event] = Number(times);
      results.set(keyOf(row), result);
    }
    return [...results.values()];
  },

  /** Of each campaign and banner together, the days that stand out; by `campaign banner`. */
  async jumps({ from, to }: Days): Promise<Map<string, string[]>> {
    const earliest = [daysLater(from, -DAYS_BEFORE), daysLater(to, -MOST_DAYS)].sort().at(-1);
    const rows: Array<Row & { day: string }> = await eventCountTableOf(strapi)
      .whereBetween('day', [earliest as string, to])
      .whereIn('event', ['impression', 'continue'])
      .groupBy('campaign', 'banner_document_id', 'day', 'event')
      .select('campaign', 'banner_document_id', 'day', 'event')
      .sum({ times: 'count' });
    const tallies = new Map<string, Map<string, DayTally>>();
    for (const row of rows) {
      const days = tallies.get(keyOf(row)) ?? new Map<string, DayTally>();
      const tally = days.get(row.day) ?? { day: row.day, successes: 0, trials: 0 };
      tally[row.event === 'impression' ? 'trials' : 'successes'] = Number(row.times);
      tallies.set(keyOf(row), days.set(row.day, tally));
    }
    return new Map(
      [...tallies].map(([key, days]) => [
        key,
        jumpsIn([...days.values()])
          .filter((day) => day >= from)
          .sort(),
      ]),
    );
  },

  /** The same with names, as far as the editor may see them. */
  async named(days: Days, viewer: Viewer): Promise<NamedResult[]> {
    const [results, jumps] = await Promise.all([this.find(days), this.jumps(days)]);
    const names = (uid: string, ids: string[]) => visibleNames(strapi, viewer, uid, ids);
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
      jumps: jumps.get(`${result.campaign} ${result.banner}`) ?? [],
      campaignName: campaigns.get(result.campaign) ?? null,
      bannerName: banners.get(result.banner) ?? null,
      unseen: [
        ...(campaigns.get(result.campaign) === null ? (['campaign'] as const) : []),
        ...(banners.get(result.banner) === null ? (['banner'] as const) : []),
      ],
    }));
  },

  /** Of all campaigns together. */
  async totals(days: Days): Promise<Numbers> {
    return totalsOf(await this.find(days));
  },
});
