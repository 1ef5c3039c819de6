import type { Core } from '@strapi/strapi';

import { type ReminderStatus, statusesFor } from '../../../domain/src/reminder-status';
import { clock } from '../clock';
import { REMINDER_UID } from '../plugin-id';
import { openKeysOf } from '../reminders/open-key';
import { UNCLAIMED } from '../reminders/reminder-rows';
import { service } from '../service';
import type { Reminder } from './reminders';

/** Which reminders an editor wants to see. */
export interface ReminderFilter {
  status?: ReminderStatus | undefined;
  /** Document id. */
  banner?: string | undefined;
  /** Due at this moment or later. */
  dueFrom?: Date | undefined;
  /** Due before this moment. */
  dueBefore?: Date | undefined;
  /** The whole address; letter case does not matter. */
  email?: string | undefined;
}

export interface ReminderPage {
  page: number;
  pageSize: number;
}

/**
 * Why an editor's action did nothing. `status`: the reminder stands differently by now. `replaced`: its reader has
 * asked again for the same banner. `unreadable`: no configured secret opens its address. `moved`: the database sends for
 * another address.
 */
export type Refusal = 'status' | 'replaced' | 'unreadable' | 'moved';

/** Rows read at once for a file of all of them. */
const ROWS_AT_ONCE = 1000;

/** What editors see of the reminders and do to them by hand. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(REMINDER_UID);

  const matching = ({ status, banner, dueFrom, dueBefore, email }: ReminderFilter) => ({
    ...(status && { status }),
    ...(banner && { bannerDocumentId: banner }),
    ...((dueFrom || dueBefore) && {
      dueAt: { ...(dueFrom && { $gte: dueFrom }), ...(dueBefore && { $lt: dueBefore }) },
    }),
    // One without is about nobody.
    emailHash: email ? { $in: service(strapi, 'secrets').hashes(email) } : { $notNull: true },
  });

  /** Answers whether the reminder still stood so, and was changed. */
  const change = async (
    { id }: Reminder,
    from: { status: ReminderStatus[]; restorable?: boolean },
    data: Record<string, unknown>,
  ): Promise<boolean> => {
    const { status, ...more } = from;
    const where = { id, status: { $in: status }, handedOverAt: null, ...more };
    return (await table().updateMany({ where, data: { ...data, ...UNCLAIMED } })).count > 0;
  };

  /** Opens the reminder again, where it is the only open one of its reader and banner. */
  const schedule = async (
    reminder: Reminder,
    from: { status: ReminderStatus[]; restorable?: boolean },
    data: Record<string, unknown>,
  ): Promise<Refusal | null> => {
    let email: string;
    try {
      email = service(strapi, 'secrets').unseal(reminder.emailSealed);
    } catch {
      return 'unreadable';
    }
    const openKeys = openKeysOf(strapi, reminder.bannerDocumentId, email);
    // A failed one that repeats has kept its own key.
    const others = { id: { $ne: reminder.id }, openKey: { $in: openKeys } };
    const isReplaced = async (): Promise<boolean> => (await table().count({ where: others })) > 0;
    if (await isReplaced()) {
      return 'replaced';
    }
    const opened = { status: 'scheduled', openKey: openKeys[0], restorable: false, ...data };
    try {
      return (await change(reminder, from, opened)) ? null : 'status';
    } catch (error) {
      // The unique index: the reader asked again at the same moment.
      if (await isReplaced()) {
        return 'replaced';
      }
      throw error;
    }
  };

  return {
    /** A page of the reminders that the filter finds, the next due first. `page` counts from 1. */
    async list(filter: ReminderFilter, { page, pageSize }: ReminderPage) {
      const where = matching(filter);
      const [rows, total] = await Promise.all([
        table().findMany({
          where,
          orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
          offset: (page - 1) * pageSize,
          limit: pageSize,
        }) as Promise<Reminder[]>,
        table().count({ where }),
      ]);
      return {
        rows,
        pagination: { page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)), total },
      };
    },

    /** All reminders that the filter finds, in the order in which they were asked for, some at a time. */
    async *all(filter: ReminderFilter): AsyncGenerator<Reminder[]> {
      const where = matching(filter);
      for (let last = 0; ;) {
        const rows: Reminder[] = await table().findMany({
          where: { ...where, id: { $gt: last } },
          orderBy: [{ id: 'asc' }],
          limit: ROWS_AT_ONCE,
        });
        if (rows.length > 0) {
          yield rows;
        }
        if (rows.length < ROWS_AT_ONCE) {
          return;
        }
        last = rows.at(-1)?.id ?? last;
      }
    },

    /**
     * Stops the reminder, unless its e-mail is being handed over just now. It can be restored; one never confirmed cannot:
     * its reader did not agree.
     */
    async cancel(reminder: Reminder): Promise<Refusal | null> {
      const data = { status: 'cancelled', openKey: null };
      const agreedTo = statusesFor('cancel').filter((status) => status !== 'unconfirmed');
      const cancelled =
        (await change(reminder, { status: agreedTo }, { ...data, restorable: true })) ||
        (await change(reminder, { status: ['unconfirmed'] }, { ...data, restorable: false }));
      return cancelled ? null : 'status';
    },

    /** Takes an editor's cancellation back: the reminder is due when it was. */
    restore(reminder: Reminder): Promise<Refusal | null> {
      return schedule(reminder, { status: statusesFor('restore'), restorable: true }, {});
    },

    /** Gives a failed reminder all its tries again, the first at the next look for due ones. */
    retry(reminder: Reminder): Promise<Refusal | null> {
      return schedule(
        reminder,
        { status: statusesFor('retry') },
        { dueAt: clock.now(), attempts: 0, failure: null },
      );
    },
  };
};
