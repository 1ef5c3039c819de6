import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { type CLAIM_INDEX, reminder } from '../content-types/reminder';
import { REMINDER_UID } from '../plugin-id';
import type { Reminder } from '../services/reminders';

/** A row as the database driver gives it, by column. */
export type ReminderRow = Record<string, unknown>;

/** What a reminder carries that nobody is sending. */
export const UNCLAIMED = { lease: null, leaseUntil: null, handedOverAt: null };

/**
 * The table itself, for claiming and for writing down what was sent: there Strapi's query engine would take longer than
 * the e-mail. It joins no transaction, runs no lifecycle, and leaves `updatedAt` to whoever writes.
 *
 * @param index the one to find rows by. MySQL and MariaDB lock every row that they look at, and in a small table like to
 * look at all: other instances would find nothing left to claim meanwhile. The other databases lock what they find.
 */
export const reminderTableOf = (
  strapi: Core.Strapi,
  index?: 'PRIMARY' | typeof CLAIM_INDEX,
): Knex.QueryBuilder => {
  const { collectionName } = reminder.schema;
  const table = strapi.db.getConnection(collectionName);
  return index && strapi.db.config.connection.client === 'mysql'
    ? table.from(strapi.db.connection.raw('?? force index (??)', [collectionName, index]))
    : table;
};

const FROM_DATABASE: Record<string, (value: unknown) => unknown> = {
  datetime: (value) => new Date(value as Date | number | string).toISOString(),
  boolean: Boolean,
};

/** The reminder that a whole row holds: its values as Strapi's query engine gives them on any database. */
export const fromRow = (strapi: Core.Strapi, row: ReminderRow): Reminder => {
  const { attributes, columnToAttribute } = strapi.db.metadata.get(REMINDER_UID);
  const found: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    const name = columnToAttribute[column];
    if (name !== undefined) {
      const read = FROM_DATABASE[attributes[name]?.type as string];
      found[name] = read && value !== null ? read(value) : value;
    }
  }
  return found as unknown as Reminder;
};

/** Values by column, from values by attribute. */
export const toColumns = (strapi: Core.Strapi, data: Record<string, unknown>): ReminderRow => {
  const { attributes } = strapi.db.metadata.get(REMINDER_UID);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const { columnName } = attributes[name] as { columnName: string };
      return [columnName, value];
    }),
  );
};
