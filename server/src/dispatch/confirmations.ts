import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { clock } from '../clock';
import { suppression } from '../content-types/suppression';
import { PLUGIN_ID, REMINDER_UID } from '../plugin-id';
import { reminderTableOf, toColumns, UNCLAIMED } from '../reminders/reminder-rows';
import { service } from '../service';
import type { Reminder } from '../services/reminders';
import { settings } from '../settings/settings';
import { backOff } from './backoff';
import { DeliveryError } from './delivery-error';
import { reasonOf } from './outcomes';
import { createPace } from './pace';
import { leaseTime } from './reminder-claim';

/** Milliseconds after the last moment for the provider's answer at which another sender takes over. */
const SPARE = 60_000;

/** What sending requests to confirm works with. */
export interface ConfirmationParts {
  strapi: Core.Strapi;
  /** Runs what hands over one message, at the pace that the provider takes. */
  inTurn(work: () => Promise<void>): Promise<void>;
  isStopping(): boolean;
}

/**
 * Sends readers the requests to confirm that are owed to them. A row stays `unconfirmed` meanwhile, so that its reader may
 * confirm or stop it at any moment; who sends holds its lease.
 * @returns resolves once none is owed any more, or while sending is paused
 * @throws where the mail server or the database is away; what was not sent is free then
 */
export const createConfirmations = ({
  strapi,
  inTurn,
  isStopping,
}: ConfirmationParts): (() => Promise<void>) => {
  const table = () => strapi.db.query(REMINDER_UID);

  const owed = async (): Promise<Reminder[]> =>
    table().findMany({
      where: {
        status: 'unconfirmed',
        askToConfirmAt: { $lte: clock.now() },
        $or: [
          { leaseUntil: { $null: true } },
          { leaseUntil: { $lte: new Date(await leaseTime(strapi)) } },
        ],
      },
      orderBy: [{ askToConfirmAt: 'asc' }],
      limit: settings(strapi).dispatch.concurrency,
    });

  /** @returns whether it is still owed, and by nobody else but this sender */
  const take = async ({ id }: Reminder, lease: string): Promise<boolean> => {
    const now = await leaseTime(strapi);
    const { deadlineSeconds } = settings(strapi).dispatch;
    const { collectionName } = suppression.schema;
    const isFree = () =>
      reminderTableOf(strapi, 'PRIMARY')
        .where({ id, status: 'unconfirmed' })
        .where('ask_to_confirm_at', '<=', clock.now())
        .where((free) => free.whereNull('lease_until').orWhere('lease_until', '<=', new Date(now)));
    const suppressed = strapi.db
      .getConnection(collectionName)
      .select('id')
      .whereRaw('?? = ??', [
        `${collectionName}.email_hash`,
        'donation_banner_reminders.email_hash',
      ]);
    const taken = await isFree()
      .whereNotExists(suppressed)
      .update(
        toColumns(strapi, {
          lease,
          leaseUntil: new Date(now + deadlineSeconds * 1000 + SPARE),
          handedOverAt: clock.now(),
        }),
      );
    if (taken === 0) {
      // Where it is free all the same, its address is never to be written to since.
      await isFree().update({ status: 'suppressed', updated_at: clock.now() });
    }
    return taken > 0;
  };

  /** Unless its reader has confirmed or stopped it meanwhile. */
  const settle = async (
    { id }: Reminder,
    lease: string,
    data: Record<string, unknown>,
  ): Promise<void> => {
    await table().updateMany({
      where: { id, lease, status: 'unconfirmed' },
      data: { ...data, ...UNCLAIMED },
    });
  };

  const notSent = async (reminder: Reminder, lease: string, error: unknown): Promise<void> => {
    const failure = reasonOf(error);
    if (error instanceof DeliveryError && error.isNoFaultOfIts) {
      await settle(reminder, lease, { failure });
      throw error;
    }
    strapi.log.warn(
      `[${PLUGIN_ID}] The request to confirm reminder ${reminder.documentId} was not delivered: ${failure}`,
    );
    const attempts = reminder.attempts + 1;
    const isOver =
      attempts >= settings(strapi).dispatch.maxAttempts ||
      (error instanceof DeliveryError && error.failure === 'refused');
    const next = isOver ? null : new Date(clock.now().getTime() + backOff(attempts));
    await settle(reminder, lease, { attempts, failure, askToConfirmAt: next });
  };

  const sendOne = async (reminder: Reminder): Promise<void> => {
    const lease = randomUUID();
    if (!(await take(reminder, lease))) {
      return;
    }
    try {
      await service(strapi, 'mail').askToConfirm(reminder);
    } catch (error) {
      await notSent(reminder, lease, error);
      return;
    }
    await settle(reminder, lease, { askToConfirmAt: null, attempts: 0, failure: null });
  };

  return async () => {
    const pause = service(strapi, 'pause');
    const pace = createPace(settings(strapi).dispatch.messagesPerSecond);
    const next = async (): Promise<Reminder[]> =>
      isStopping() || (await pause.holdsBack()) ? [] : owed();
    for (let letters = await next(); letters.length > 0; letters = await next()) {
      const sent = await Promise.allSettled(
        letters.map(async (reminder) => {
          await pace();
          await inTurn(() => sendOne(reminder));
        }),
      );
      const failed = sent.find((each) => each.status === 'rejected');
      if (failed) {
        throw failed.reason;
      }
    }
  };
};
