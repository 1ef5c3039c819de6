import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { repetitionOf } from '../../../domain/src/reminder-option';
import { clock } from '../clock';
import { PLUGIN_ID } from '../plugin-id';
import { reminderTableOf, toColumns, UNCLAIMED } from '../reminders/reminder-rows';
import { dueAfter } from '../reminders/reminder-time';
import { withoutAddresses } from '../reminders/without-addresses';
import type { Reminder } from '../services/reminders';
import { settings } from '../settings/settings';
import { backOff } from './backoff';
import { DeliveryError } from './delivery-error';
import { writtenTogether } from './written-together';

/** What is to be written about reminders that this process has claimed under one lease. */
interface Outcome {
  reminders: Reminder[];
  data: Record<string, unknown>;
  /** Written instead where the reader has asked for no other reminder in its place meanwhile. */
  next?: Record<string, unknown>;
}

/** Milliseconds between two writes of what was sent, where many messages leave each second. */
const APART = 20;

/** Writes down what becomes of claimed reminders. */
export interface Outcomes {
  /**
   * Writes what the database was not there to take.
   * @throws where it is still away
   */
  saveUnsaved(): Promise<void>;
  /** Frees reminders that were claimed and not sent. */
  release(reminders: Reminder[], failure?: string): Promise<void>;
  /** A message counts as in flight until this is written: no more than `concurrency` can be unwritten at a crash. */
  sent(reminder: Reminder): Promise<void>;
  /** @throws the error where it is no fault of this reminder's: the mail server is away or busy, or the database is away */
  notSent(reminder: Reminder, error: unknown): Promise<void>;
}

/** Without the SQL and the values that knex puts before the reason. */
export const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof DeliveryError
    ? message
    : withoutAddresses(message.split(' - ').pop() as string);
};

/** Whether more e-mails of a repeating option are to come after this one. */
const goesOn = (reminder: Reminder): boolean =>
  (reminder.occurrence ?? 1) < repetitionOf(reminder.option).times;

const groupBy = <Item>(items: Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
};

/** The outcomes of one process. Those that the database was not there to take are kept and written later. */
export const createOutcomes = (strapi: Core.Strapi): Outcomes => {
  const unsaved = new Set<Outcome>();

  /** Unless somebody else has taken the reminders over, or the reader has stopped them, meanwhile. */
  const write = async ({ reminders, data, next }: Outcome): Promise<void> => {
    const ours = () =>
      reminderTableOf(strapi, 'PRIMARY')
        .where({ lease: reminders[0]?.lease, status: 'sending' })
        .whereIn(
          'id',
          reminders.map(({ id }) => id),
        );
    const free = { ...UNCLAIMED, updatedAt: clock.now() };
    if (next) {
      await ours()
        .whereNotNull('open_key')
        .update(toColumns(strapi, { ...next, ...free }));
    }
    await ours().update(toColumns(strapi, { ...data, ...free }));
  };

  /** @throws where the database is away; the outcome is kept then */
  const save = async (outcome: Outcome): Promise<void> => {
    try {
      await write(outcome);
    } catch (error) {
      unsaved.add(outcome);
      throw error;
    }
  };

  const release = async (reminders: Reminder[], failure?: string): Promise<void> => {
    if (reminders.length > 0) {
      await save({
        reminders,
        data: { status: 'scheduled', ...(failure ? { failure } : {}) },
      });
    }
  };

  const isAway = (): Promise<boolean> =>
    strapi.db.connection.raw('select 1').then(
      () => false,
      () => true,
    );

  /** The next e-mail of a repeating option: a new promise, told apart from this one by its Message-ID. */
  const nextOf = (reminder: Reminder, sentAt: Date): Record<string, unknown> => {
    const number = (reminder.occurrence ?? 1) + 1;
    const requestedAt = new Date(reminder.requestedAt);
    return {
      status: 'scheduled',
      dueAt: dueAfter(strapi, reminder, sentAt, { number, requestedAt }),
      occurrence: number,
      promiseId: randomUUID(),
      sentAt,
      attempts: 0,
      failure: null,
    };
  };

  const outcomeOf = (reminders: Reminder[]): Outcome => {
    const [first] = reminders as [Reminder];
    const sentAt = clock.now();
    return {
      reminders,
      data: {
        status: 'sent',
        sentAt,
        attempts: first.attempts + 1,
        failure: null,
        openKey: null,
      },
      ...(goesOn(first) ? { next: nextOf(first, sentAt) } : {}),
    };
  };

  const saveAllSent = async (reminders: Reminder[]): Promise<void> => {
    const alike = groupBy(reminders, (reminder) =>
      goesOn(reminder) ? reminder.documentId : `${reminder.lease} ${reminder.attempts}`,
    );
    const saved = await Promise.allSettled(alike.map((group) => save(outcomeOf(group))));
    const failed = saved.find((each) => each.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
  };

  return {
    async saveUnsaved() {
      for (const outcome of unsaved) {
        await write(outcome);
        unsaved.delete(outcome);
      }
    },

    release,

    sent: writtenTogether(saveAllSent, {
      // The other half of those in flight keeps the mail server busy meanwhile.
      enough: () => settings(strapi).dispatch.concurrency / 2,
      apart: APART,
    }),

    async notSent(reminder, error) {
      const failure = reasonOf(error);
      if (error instanceof DeliveryError ? error.isNoFaultOfIts : await isAway()) {
        await release([reminder], failure);
        throw error;
      }
      strapi.log.warn(
        `[${PLUGIN_ID}] Reminder ${reminder.documentId} was not delivered: ${failure}`,
      );
      const { maxAttempts } = settings(strapi).dispatch;
      const attempts = reminder.attempts + 1;
      const refused = error instanceof DeliveryError && error.failure === 'refused';
      if (refused || attempts >= maxAttempts) {
        // Sent again by an editor, a repeating one goes on, unless the reader has asked for another meanwhile.
        const closed = goesOn(reminder) ? {} : { openKey: null };
        await save({
          reminders: [reminder],
          data: { status: 'failed', attempts, failure, ...closed },
        });
      } else {
        const dueAt = new Date(clock.now().getTime() + backOff(attempts));
        await save({
          reminders: [reminder],
          data: { status: 'scheduled', attempts, failure, dueAt },
        });
      }
    },
  };
};
