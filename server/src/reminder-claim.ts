import type { Core } from '@strapi/strapi';

import { reminder } from './content-types/reminder';

export interface Claim {
  /** Document ids: claim these, due or not, failed ones too. Without: whatever is due. */
  ids?: string[];
  limit: number;
  /** Names this claim; rows that carry it are the claimant's until `leaseUntil`. */
  lease: string;
  now: Date;
  leaseUntil: Date;
}

const TABLE = reminder.schema.collectionName;

/**
 * Leases reminders to one sender, so that no other instance sends them. In one statement with
 * `FOR UPDATE SKIP LOCKED` on PostgreSQL, in one transaction with it on MySQL and MariaDB, in a single `UPDATE`
 * on SQLite, which has one writer at a time. A lease that ran out is taken over.
 */
export const claimReminders = async (
  strapi: Core.Strapi,
  { ids, limit, lease, now, leaseUntil }: Claim,
): Promise<void> => {
  const { client } = strapi.db.config.connection;
  const leased = { status: 'sending', lease, lease_until: leaseUntil };
  const claimable = () => {
    const query = strapi.db.getConnection(TABLE).select('id').limit(limit);
    if (ids) {
      return query.whereIn('document_id', ids).whereIn('status', ['scheduled', 'failed']);
    }
    return query
      .where((due) =>
        due
          .where((fresh) => fresh.where('status', 'scheduled').where('due_at', '<=', now))
          .orWhere((stuck) => stuck.where('status', 'sending').where('lease_until', '<=', now)),
      )
      .orderBy('due_at');
  };

  if (client === 'mysql') {
    await strapi.db.transaction(async ({ trx }) => {
      const rows = await claimable().forUpdate().skipLocked().transacting(trx);
      await strapi.db
        .getConnection(TABLE)
        .whereIn(
          'id',
          rows.map(({ id }: { id: number }) => id),
        )
        .update(leased)
        .transacting(trx);
    });
    return;
  }
  const chosen = client === 'postgres' ? claimable().forUpdate().skipLocked() : claimable();
  await strapi.db.getConnection(TABLE).whereIn('id', chosen).update(leased);
};
