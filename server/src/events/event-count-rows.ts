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

const countOf = async (strapi: Core.Strapi, key: EventCountKey): Promise<number | undefined> => {
  const row = await eventCountTableOf(strapi).where(key).first('count');
  return row && Number(row.count);
};

/**
 * As `addToCount`, up to what there is of another event on the same day, of the same campaign and banner in the same locale
 * and place. Counts never go down, so what has been read stays true: no instance gets beyond it, whatever others do.
 *
 * @returns how much was added; less than `times` where there is no more room, or where another instance was faster
 */
export const addToCountUpTo = async (
  strapi: Core.Strapi,
  bound: string,
  key: EventCountKey,
  times: number,
): Promise<number> => {
  const table = () => eventCountTableOf(strapi);
  const most = (await countOf(strapi, { ...key, event: bound })) ?? 0;
  const now = await countOf(strapi, key);
  const added = Math.min(times, most - (now ?? 0));
  if (added <= 0) {
    return 0;
  }
  if (now === undefined) {
    await table()
      .insert({ ...key, count: 0 })
      .onConflict([...EVENT_COUNT_KEY])
      .ignore();
  }
  const changed = await table()
    .where(key)
    .where('count', '<=', most - added)
    .increment('count', added);
  return changed > 0 ? added : 0;
};
