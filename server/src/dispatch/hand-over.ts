import type { Core } from '@strapi/strapi';

import { clock } from '../clock';
import { reminder } from '../content-types/reminder';
import { suppression } from '../content-types/suppression';
import { reminderTableOf, toColumns, UNCLAIMED } from '../reminders/reminder-rows';
import type { Reminder } from '../services/reminders';
import { settings } from '../settings/settings';
import { writtenTogether } from './written-together';

/**
 * Marks a claimed reminder as being handed over to the provider, unless it was withdrawn meanwhile: stopped, moved, erased,
 * or its address never to be written to again.
 * @returns whether its e-mail is to be handed over now
 * @throws where the database is away
 */
export type HandOver = (reminder: Reminder) => Promise<boolean>;

const REMINDERS = reminder.schema.collectionName;
const SUPPRESSIONS = suppression.schema.collectionName;

/**
 * The last look before the send. Whoever withdraws a reminder writes to the same row, so that one of the two comes first:
 * then either nothing is handed over, or the other waits until it was (`reminders/withdraw`). Those that are about to
 * be handed over at the same time are looked up together.
 */
export const createHandOver = (strapi: Core.Strapi): HandOver => {
  const { connection } = strapi.db;

  /** @returns ids of those that are handed over; none of them twice, since it is its lease that lets one in */
  const mark = async (lease: string | null, ids: number[]): Promise<number[]> => {
    const mine = () =>
      reminderTableOf(strapi, 'PRIMARY').where({ lease, status: 'sending' }).whereIn('id', ids);
    const suppressed = strapi.db
      .getConnection(SUPPRESSIONS)
      .select(connection.raw('1'))
      .where(`${SUPPRESSIONS}.email_hash`, connection.ref(`${REMINDERS}.email_hash`));
    const marked: number = await mine()
      .whereNull('handed_over_at')
      .whereNotExists(suppressed)
      .update({ handed_over_at: clock.now() });
    if (marked === ids.length) {
      return ids;
    }
    // What this lease still holds unmarked was kept back by a suppression.
    await mine()
      .whereNull('handed_over_at')
      .update(
        toColumns(strapi, {
          ...UNCLAIMED,
          status: 'suppressed',
          openKey: null,
          updatedAt: clock.now(),
        }),
      );
    return mine().whereNotNull('handed_over_at').pluck('id');
  };

  const markAll = async (reminders: Reminder[]): Promise<Set<Reminder>> => {
    const leases = [...new Set(reminders.map(({ lease }) => lease))];
    const marked = await Promise.all(
      leases.map(async (lease) => {
        const under = reminders.filter((each) => each.lease === lease);
        const ids = new Set(
          await mark(
            lease,
            under.map(({ id }) => id),
          ),
        );
        return under.filter(({ id }) => ids.has(id));
      }),
    );
    return new Set(marked.flat());
  };

  const together = writtenTogether(markAll, {
    enough: () => settings(strapi).dispatch.concurrency / 2,
    apart: 0,
  });
  return async (one) => (await together(one)).has(one);
};
