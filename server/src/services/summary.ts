import type { Core } from '@strapi/strapi';

import type { Numbers } from '../../../domain/src/results';
import { clock } from '../clock';
import { CAMPAIGN_UID, REMINDER_UID } from '../plugin-id';
import { service } from '../service';

const WEEK = 7 * 86_400_000;

/** Milliseconds that the numbers are kept: every editor's homepage asks for them. */
const KEPT_FOR = 30_000;

export interface Summary {
  setThisWeek: number;
  dueNextWeek: number;
  failed: number;
  campaignsRunning: number;
  /** Readers who met a campaign for the first time in the last seven days, today included. */
  reach: number;
  /** In the same days. */
  impressions: number;
  continues: number;
}

/** The numbers on the admin's homepage. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let kept: { numbers: Promise<Summary>; asOf: number } | undefined;

  const thisWeek = (): Promise<Numbers> => {
    const results = service(strapi, 'results');
    return results.totals(results.latest(7));
  };

  const count = async (now: Date): Promise<Summary> => {
    const reminders = strapi.db.query(REMINDER_UID);
    const inMilliseconds = (distance: number): Date => new Date(now.getTime() + distance);
    const [setThisWeek, dueNextWeek, failed, campaignsRunning, events] = await Promise.all([
      reminders.count({
        where: { status: { $ne: 'unconfirmed' }, requestedAt: { $gte: inMilliseconds(-WEEK) } },
      }),
      reminders.count({ where: { status: 'scheduled', dueAt: { $lte: inMilliseconds(WEEK) } } }),
      reminders.count({ where: { status: 'failed' } }),
      strapi.db.query(CAMPAIGN_UID).count({
        where: {
          publishedAt: { $notNull: true },
          $and: [
            { $or: [{ startsAt: { $null: true } }, { startsAt: { $lte: now } }] },
            { $or: [{ endsAt: { $null: true } }, { endsAt: { $gt: now } }] },
          ],
        },
      }),
      thisWeek(),
    ]);
    return {
      setThisWeek,
      dueNextWeek,
      failed,
      campaignsRunning,
      reach: events.reach,
      impressions: events.impression,
      continues: events.continue,
    };
  };

  return {
    /** At most half a minute old. */
    numbers(): Promise<Summary> {
      const now = clock.now();
      if (!kept || now.getTime() - kept.asOf >= KEPT_FOR) {
        const numbers = count(now);
        kept = { numbers, asOf: now.getTime() };
        numbers.catch(() => {
          kept = undefined;
        });
      }
      return kept.numbers;
    },
  };
};
