import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { clock } from './clock';
import { reminder } from './content-types/reminder';

export interface Claim {
  /** Document ids: claim these, due or not, failed ones too. Without: whatever is due. */
  ids?: string[];
  limit: number;
  /** Names the claimant; rows that carry it are its own until `seconds` have passed. */
  lease: string;
  seconds: number;
  /** Leases of this process: never taken over, however late the clock says it is. */
  ownLeases: string[];
}

const TABLE = reminder.schema.collectionName;

/** The database's clock in epoch milliseconds, by SQL dialect. SQLite has none of its own. */
const NOW: Record<string, string> = {
  postgres: 'extract(epoch from clock_timestamp()) * 1000',
  mysql: 'unix_timestamp(now(3)) * 1000',
};

/**
 * What time leases go by: the database's, which all instances share. One instance whose clock is wrong or jumps would
 * otherwise take over, or lose, what another is sending.
 */
const leaseTime = async (strapi: Core.Strapi): Promise<number> => {
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
 */
const leaseRows = async (
  strapi: Core.Strapi,
  chosen: Knex.QueryBuilder,
  leased: object,
): Promise<number[]> => {
  const table = () => strapi.db.getConnection(TABLE);
  switch (strapi.db.config.connection.client as string) {
    case 'postgres': {
      const rows = await table()
        .whereRaw('id = any(array ?)', [chosen.forUpdate().skipLocked()])
        .update(leased)
        .returning('id');
      return rows.map(({ id }) => id);
    }
    case 'mysql':
      return strapi.db.transaction(async ({ trx }) => {
        const rows: Array<{ id: number }> = await chosen.forUpdate().skipLocked().transacting(trx);
        const ids = rows.map(({ id }) => id);
        if (ids.length > 0) {
          await table().whereIn('id', ids).update(leased).transacting(trx);
        }
        return ids;
      });
    default: {
      const rows = await table().whereIn('id', chosen).update(leased).returning('id');
      return rows.map(({ id }) => id);
    }
  }
};

/**
 * Leases reminders to one sender, so that no other instance sends them: first those whose sender's lease ran out, then
 * what is due, the longest waiting first. Two queries, since each walks the index (status, due_at) alone.
 *
 * @returns their row ids
 */
export const claimReminders = async (
  strapi: Core.Strapi,
  { ids, limit, lease, seconds, ownLeases }: Claim,
): Promise<number[]> => {
  const now = await leaseTime(strapi);
  const leased = { status: 'sending', lease, lease_until: new Date(now + seconds * 1000) };
  const rows = (most: number) => strapi.db.getConnection(TABLE).select('id').limit(most);
  if (ids) {
    const named = rows(limit).whereIn('document_id', ids);
    return leaseRows(strapi, named.whereIn('status', ['scheduled', 'failed']), leased);
  }
  const stuck = rows(limit)
    .where('status', 'sending')
    .where('lease_until', '<=', new Date(now))
    .whereNotIn('lease', ownLeases);
  const takenOver = await leaseRows(strapi, stuck, leased);
  if (takenOver.length === limit) {
    return takenOver;
  }
  const due = rows(limit - takenOver.length)
    .where('status', 'scheduled')
    .where('due_at', '<=', clock.now())
    .orderBy('due_at');
  return [...takenOver, ...(await leaseRows(strapi, due, leased))];
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
  const carrying = strapi.db.getConnection(TABLE).select('id').where({ status: 'sending', lease });
  await leaseRows(strapi, carrying, { lease_until: new Date(now + seconds * 1000) });
};
