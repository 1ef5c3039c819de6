import type { Core } from '@strapi/strapi';

import { type CalendarDay, calendarDays } from '../../../domain/src/calendar-days';
import type { ReminderStatus } from '../../../domain/src/reminder-status';
import { clock } from '../clock';
import { reminder } from '../content-types/reminder';
import { REMINDER_UID } from '../plugin-id';
import { settings } from '../settings/settings';

export interface Backlog {
  /** Scheduled, and their time has come. */
  due: number;
  /** ISO 8601 instant since which the longest waiting of them is due; `null` where none is. */
  longestDueSince: string | null;
  sending: number;
  failed: number;
  /** All that are scheduled, those due among them. */
  scheduled: number;
  unconfirmed: number;
  /** What comes due from now on: today and the days after it, enough for what was asked for a month ahead. */
  perDay: Array<{
    /** ISO 8601 calendar date in the newsroom's zone. */
    date: string;
    count: number;
  }>;
}

const TABLE = reminder.schema.collectionName;
/** Today and 34 days after it: a month has up to 31, and a reader’s day may be one later than the newsroom’s. */
const DAYS = 35;
const COUNTED = ['sending', 'failed', 'scheduled', 'unconfirmed'] as const;

/** What waits to be sent. Counts alone, each along the index (status, due_at): no row leaves the database. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const ofStatus = (status: ReminderStatus) => strapi.db.getConnection(TABLE).where({ status });

  const countByStatus = async (): Promise<Map<string, number>> => {
    const rows: Array<{ status: string; number: number | string }> = await strapi.db
      .getConnection(TABLE)
      .select('status')
      .count({ number: '*' })
      .whereIn('status', [...COUNTED])
      .groupBy('status');
    return new Map(rows.map(({ status, number }) => [status, Number(number)]));
  };

  const countDue = async (now: Date): Promise<number> => {
    const [row] = await ofStatus('scheduled').where('due_at', '<=', now).count({ number: '*' });
    return Number(row?.number ?? 0);
  };

  const countPerDay = async (now: Date, days: CalendarDay[]): Promise<number[]> => {
    const { connection } = strapi.db;
    const counts: Array<{ day: number | string; number: number | string }> =
      await connection.unionAll(
        days.map(({ from, to }, day) =>
          ofStatus('scheduled')
            .select(connection.raw('? as day', [day]))
            .count({ number: '*' })
            .where('due_at', from < now ? '>' : '>=', from < now ? now : from)
            .where('due_at', '<', to),
        ),
      );
    const byDay = new Map(counts.map(({ day, number }) => [Number(day), Number(number)]));
    return days.map((_, day) => byDay.get(day) ?? 0);
  };

  const longestDueSince = async (now: Date): Promise<string | null> => {
    const [first]: Array<{ dueAt: string }> = await strapi.db.query(REMINDER_UID).findMany({
      select: ['dueAt'],
      where: { status: 'scheduled', dueAt: { $lte: now } },
      orderBy: [{ dueAt: 'asc' }],
      limit: 1,
    });
    return first ? new Date(first.dueAt).toISOString() : null;
  };

  return {
    async count(): Promise<Backlog> {
      const now = clock.now();
      const days = calendarDays(now, settings(strapi).timeZone, DAYS);
      const [byStatus, due, since, perDay] = await Promise.all([
        countByStatus(),
        countDue(now),
        longestDueSince(now),
        countPerDay(now, days),
      ]);
      const [sending, failed, scheduled, unconfirmed] = COUNTED.map(
        (status) => byStatus.get(status) ?? 0,
      ) as [number, number, number, number];
      return {
        due,
        longestDueSince: since,
        sending,
        failed,
        scheduled,
        unconfirmed,
        perDay: days.map(({ date }, day) => ({ date, count: perDay[day] ?? 0 })),
      };
    },
  };
};
