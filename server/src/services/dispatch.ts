import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { clock } from '../clock';
import { PLUGIN_ID, REMINDER_UID } from '../plugin-id';
import { claimReminders } from '../reminder-claim';
import { service } from '../service';
import { settings } from '../settings';
import { DeliveryError } from './mail';
import type { Reminder } from './reminders';

/** Milliseconds before the next try: a minute, doubling, at most a day, with up to half of it added at random. */
const backOff = (attempts: number): number =>
  Math.min(86_400_000, 60_000 * 2 ** (attempts - 1)) * (1 + Math.random() / 2);

/** Sends reminders when they are due: claimed by lease, so that instances share the work without sending twice. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(REMINDER_UID);
  let running: Promise<void> | undefined;
  let stopping = false;

  const claim = async (options: { ids?: string[]; limit: number }): Promise<Reminder[]> => {
    const now = clock.now();
    const lease = randomUUID();
    await claimReminders(strapi, {
      ...options,
      lease,
      now,
      leaseUntil: new Date(now.getTime() + settings(strapi).dispatch.leaseSeconds * 1000),
    });
    return table().findMany({ where: { lease }, orderBy: [{ dueAt: 'asc' }] });
  };

  /** Writes the outcome, unless somebody else has taken the reminder over meanwhile. */
  const finish = async (reminder: Reminder, data: Record<string, unknown>): Promise<void> => {
    await table().updateMany({
      where: { id: reminder.id, lease: reminder.lease, status: 'sending' },
      data: { ...data, lease: null, leaseUntil: null },
    });
  };

  const release = (reminder: Reminder): Promise<void> => finish(reminder, { status: 'scheduled' });

  const fail = async (reminder: Reminder, error: unknown): Promise<void> => {
    const attempts = reminder.attempts + 1;
    const failure = error instanceof Error ? error.message : 'Unknown failure';
    const permanent = error instanceof DeliveryError && error.permanent;
    strapi.log.warn(`[${PLUGIN_ID}] Reminder ${reminder.documentId} was not delivered: ${failure}`);
    if (permanent || attempts >= settings(strapi).dispatch.maxAttempts) {
      await finish(reminder, { status: 'failed', attempts, failure, openKey: null });
    } else {
      const dueAt = new Date(clock.now().getTime() + backOff(attempts));
      await finish(reminder, { status: 'scheduled', attempts, failure, dueAt });
    }
  };

  const deliver = async (reminder: Reminder): Promise<void> => {
    try {
      await service(strapi, 'mail').send(reminder);
    } catch (error) {
      await fail(reminder, error);
      return;
    }
    await finish(reminder, {
      status: 'sent',
      sentAt: clock.now(),
      attempts: reminder.attempts + 1,
      failure: null,
      openKey: null,
    });
  };

  const run = async (): Promise<void> => {
    const { batchSize } = settings(strapi).dispatch;
    let batch: Reminder[];
    do {
      batch = await claim({ limit: batchSize });
      for (const reminder of batch) {
        await (stopping ? release(reminder) : deliver(reminder));
      }
    } while (batch.length === batchSize && !stopping);
  };

  return {
    /** Sends everything that is due; joins the run in progress where there is one. */
    async tick(): Promise<void> {
      if (stopping) {
        return;
      }
      running ??= run().finally(() => {
        running = undefined;
      });
      await running;
    },

    /**
     * Sends one reminder before its time, whether or not earlier tries failed.
     * @returns the reminder afterwards, or `null` where it is on its way, sent or stopped
     */
    async sendNow(documentId: string): Promise<Reminder | null> {
      const [reminder] = await claim({ ids: [documentId], limit: 1 });
      if (!reminder) {
        return null;
      }
      await deliver(reminder);
      return service(strapi, 'reminders').byId(documentId);
    },

    /** Lets the mail in flight finish, releases the rest, and sends nothing more. */
    async stop(): Promise<void> {
      stopping = true;
      await running;
    },
  };
};
