import type { Core } from '@strapi/strapi';

import type { Numbers } from '../../../domain/src/results';
import { clock } from '../clock';
import { CAMPAIGN_UID, REMINDER_UID } from '../plugin-id';
import { service } from '../service';
import type { Moved } from './sending-address';
import type { Trouble } from './sending-trouble';

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
  /** What keeps reminders from being sent, as of now; `null` where nothing does. */
  trouble: Trouble | null;
  /** Where the database sends for another address. */
  moved: Moved | null;
}

type Counts = Omit<Summary, 'trouble' | 'moved'>;

/** The numbers on the admin's homepage. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let kept: { numbers: Promise<Counts>; asOf: number } | undefined;

  const thisWeek = (): Promise<Numbers> => {
    const results = service(strapi, 'results');
    return results.totals(results.latest(7));
  };

  const count = async (now: Date): Promise<Counts> => {
    const reminders = strapi.db.query(REMINDER_UID);
    const inMilliseconds = (distance: number): Date => new Date(now.getTime() + distance);
    const [setThisWeek, dueNextWeek, failed, campaignsRunning, events] = await Promise.all([
      reminders.count({
        where: {
          status: { $ne: 'unconfirmed' },
          requestedAt: { $gte: inMilliseconds(-WEEK) },
          emailHash: { $notNull: true },
        },
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
    /** The counts at most half a minute old. */
    async numbers(): Promise<Summary> {
      const now = clock.now();
      if (!kept || now.getTime() - kept.asOf >= KEPT_FOR) {
        const numbers = count(now);
        kept = { numbers, asOf: now.getTime() };
        numbers.catch(() => {
          kept = undefined;
        });
      }
      const [numbers, trouble, moved] = await Promise.all([
        kept.numbers,
        service(strapi, 'sending-trouble').state(),
        service(strapi, 'sending-address').moved(),
      ]);
      return { ...numbers, trouble, moved };
    },
  };
};
