import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { EVENT_COUNT_KEY, eventCount } from '../content-types/event-count';

/** Which count is meant, by column. */
export type EventCountKey = Record<(typeof EVENT_COUNT_KEY)[number], string>;

/** The table itself: Strapi's query engine can neither add to a column nor sum one up. */
export const eventCountTableOf = (strapi: Core.Strapi): Knex.QueryBuilder =>
  strapi.db.getConnection(eventCount.schema.collectionName);

/**
 * Adds to one count, whatever other instances add at the same time. The row that is there is changed first: an insertion
 * that becomes a change uses up an id on PostgreSQL and MySQL all the same, and there are not enough for one every second.
 */
export const addToCount = async (
  strapi: Core.Strapi,
  key: EventCountKey,
  times: number,
): Promise<void> => {
  const table = () => eventCountTableOf(strapi);
  if ((await table().where(key).increment('count', times)) > 0) {
    return;
  }
  const column = `${eventCount.schema.collectionName}.count`;
  await table()
    .insert({ ...key, count: times })
    .onConflict([...EVENT_COUNT_KEY])
    .merge({ count: strapi.db.connection.raw('?? + ?', [column, times]) });
};
