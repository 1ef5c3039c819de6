import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { clock } from '../clock';
import { CLAIM_INDEX } from '../content-types/reminder';
import { type ReminderRow, reminderTableOf } from '../reminders/reminder-rows';

/** Which reminders somebody wants to send: all that are due, unless these say otherwise. */
export interface Wanted {
  limit: number;
  /** Document id of the only one wanted. */
  id?: string;
  /** Due or not, failed ones too: an editor says so. */
  regardless?: boolean;
  /** Of senders that have not been heard of for so many milliseconds, though their lease is still good. */
  silentFor?: number;
}

export interface Claim extends Wanted {
  /** Names the claimant; rows that carry it are its own until `seconds` have passed. */
  lease: string;
  seconds: number;
  /** Leases of this process: never taken over, however late the clock says it is. */
  ownLeases: string[];
}

/** The database's clock in epoch milliseconds, by SQL dialect. SQLite has none of its own. */
const NOW: Record<string, string> = {
  postgres: 'extract(epoch from clock_timestamp()) * 1000',
  mysql: 'unix_timestamp(now(3)) * 1000',
};

/**
 * What time leases go by: the database's, which all instances share. One instance whose clock is wrong or jumps would
 * otherwise take over, or lose, what another is sending.
 */
export const leaseTime = async (strapi: Core.Strapi): Promise<number> => {
  const sql = NOW[strapi.db.config.connection.client as string];
  if (!sql) {
    return clock.now().getTime();
  }
  const { connection } = strapi.db;
  const [row] = await connection.select(connection.raw(`${sql} as ms`));
  return Math.round(Number(row.ms));
};

/**
 * Leases the chosen rows. In one statement with `FOR UPDATE SKIP LOCKED` on PostgreSQL (through an array, so that the
 * planner runs the choice once), in one transaction with it on MySQL and MariaDB, in a single `UPDATE` on SQLite,
 * which has one writer at a time.
 *
 * @returns the rows as they are now, in no order
 */
const leaseRows = async (
  strapi: Core.Strapi,
  chosen: Knex.QueryBuilder,
  leased: ReminderRow,
): Promise<ReminderRow[]> => {
  const table = () => reminderTableOf(strapi, 'PRIMARY');
  switch (strapi.db.config.connection.client as string) {
    case 'postgres':
      return table()
        .whereRaw('id = any(array ?)', [chosen.select('id').forUpdate().skipLocked()])
        .update(leased)
        .returning('*');
    case 'mysql':
      return strapi.db.transaction(async ({ trx }) => {
        const rows: ReminderRow[] = await chosen
          .select('*')
          .forUpdate()
          .skipLocked()
          .transacting(trx);
        const ids = rows.map(({ id }) => id as number);
        if (ids.length > 0) {
          await table().whereIn('id', ids).update(leased).transacting(trx);
        }
        return rows.map((row) => ({ ...row, ...leased }));
      });
    default:
      return table().whereIn('id', chosen.select('id')).update(leased).returning('*');
  }
};

/** Reminders on their way whose sender's lease ran out at that moment or before. */
const stuckRows = (
  table: Knex.QueryBuilder,
  ranOutAt: number,
  ownLeases: string[],
): Knex.QueryBuilder =>
  table
    .where('status', 'sending')
    .where('lease_until', '<=', new Date(ranOutAt))
    .whereNotIn('lease', ownLeases);

const dueRows = (table: Knex.QueryBuilder): Knex.QueryBuilder =>
  table.where('status', 'scheduled').where('due_at', '<=', clock.now()).orderBy('due_at');

/**
 * Leases reminders to one sender, so that no other instance sends them: first those whose sender's lease ran out, then
 * what is due, the longest waiting first. Two queries, since each walks the index (status, due_at) alone.
 *
 * @returns their rows, in no order
 */
export const claimReminders = async (
  strapi: Core.Strapi,
  { id, regardless, silentFor = Infinity, limit, lease, seconds, ownLeases }: Claim,
): Promise<ReminderRow[]> => {
  const now = await leaseTime(strapi);
  const length = seconds * 1000;
  const leased = {
    status: 'sending',
    lease,
    lease_until: new Date(now + length),
    handed_over_at: null,
  };
  const table = () =>
    id ? reminderTableOf(strapi).where('document_id', id) : reminderTableOf(strapi, CLAIM_INDEX);
  const take = (rows: Knex.QueryBuilder, most: number): Promise<ReminderRow[]> =>
    leaseRows(strapi, rows.limit(most), leased);
  /** Seldom is there one, so they are looked for first, which locks nothing. */
  const takeStuck = async (ranOutAt: number): Promise<ReminderRow[]> => {
    const ids = await stuckRows(table(), ranOutAt, ownLeases).limit(limit).pluck('id');
    const found = reminderTableOf(strapi, 'PRIMARY').whereIn('id', ids);
    return ids.length > 0 ? take(stuckRows(found, ranOutAt, ownLeases), limit) : [];
  };
  if (regardless) {
    return take(table().whereIn('status', ['scheduled', 'failed']), limit);
  }
  // A lease was renewed last its whole length before it runs out.
  const ranOutAt = now + Math.max(0, length - silentFor);
  const takenOver = await takeStuck(ranOutAt);
  if (takenOver.length === limit) {
    return takenOver;
  }
  return [...takenOver, ...(await take(dueRows(table()), limit - takenOver.length))];
};

/**
 * What could be claimed now.
 * @returns document ids, the longest waiting first
 */
export const claimableIds = async (
  strapi: Core.Strapi,
  { limit, ownLeases }: Pick<Claim, 'limit' | 'ownLeases'>,
): Promise<string[]> => {
  const now = await leaseTime(strapi);
  const table = () => reminderTableOf(strapi, CLAIM_INDEX);
  const stuck: string[] = await stuckRows(table(), now, ownLeases)
    .limit(limit)
    .pluck('document_id');
  const due: string[] = await dueRows(table()).limit(limit).pluck('document_id');
  return [...stuck, ...due].slice(0, limit);
};

/**
 * Makes the lease good for so many seconds more, for all rows that carry it. Rows whose outcome is being written are
 * passed over, so that the two never wait for each other.
 */
export const renewLease = async (
  strapi: Core.Strapi,
  lease: string,
  seconds: number,
): Promise<void> => {
  const now = await leaseTime(strapi);
  const carrying = reminderTableOf(strapi, CLAIM_INDEX).where({ status: 'sending', lease });
  await leaseRows(strapi, carrying, { lease_until: new Date(now + seconds * 1000) });
};
