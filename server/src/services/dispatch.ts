import type { Core } from '@strapi/strapi';

import { backOff } from '../backoff';
import { type ClaimedAhead, claimedAhead } from '../claimed-ahead';
import { clock } from '../clock';
import { DeliveryError } from '../delivery-error';
import { type Lease, type Leases, openLease } from '../lease';
import { createPace } from '../pace';
import { PLUGIN_ID, REMINDER_UID } from '../plugin-id';
import { service } from '../service';
import { settings } from '../settings';
import { writtenTogether } from '../written-together';
import type { Shared } from './mail';
import type { Reminder } from './reminders';

/** What is to be written about reminders that this process has claimed under one lease. */
interface Outcome {
  reminders: Reminder[];
  data: Record<string, unknown>;
}

/** A claimed reminder, and what its letter shares with the others of its batch. */
interface Task {
  reminder: Reminder;
  shared: Shared;
}

/** Milliseconds that a stop waits for mail in flight: less than the ten seconds before containers are killed. */
const STOP_PATIENCE = 8_000;

/** Without the SQL and the values that knex puts before the reason. */
const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof DeliveryError ? message : (message.split(' - ').pop() as string);
};

/** Sends reminders when they are due: claimed by lease, so that instances share the work without sending twice. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(REMINDER_UID);
  const dispatch = () => settings(strapi).dispatch;
  const leases: Leases = {
    get seconds() {
      return dispatch().leaseSeconds;
    },
    open: new Set(),
  };
  /** Outcomes that the database was not there to take. Written before anything else is sent. */
  const unsaved = new Set<Outcome>();
  const underWay = new Set<Promise<unknown>>();
  let running: Promise<void> | undefined;
  let queue: ClaimedAhead<Task> | undefined;
  let stopping = false;
  /** What went wrong at the last look, told once. */
  let trouble = '';

  /** Unless somebody else has taken the reminder over, or the reader has stopped it, meanwhile. */
  const write = async ({ reminders, data }: Outcome): Promise<void> => {
    const ids = reminders.map(({ id }) => id);
    await table().updateMany({
      where: { id: { $in: ids }, lease: reminders[0]?.lease, status: 'sending' },
      data: { ...data, lease: null, leaseUntil: null },
    });
  };

  /** @throws where the database is away; the outcome is kept then */
  const save = async (reminders: Reminder[], data: Record<string, unknown>): Promise<void> => {
    const outcome = { reminders, data };
    try {
      await write(outcome);
    } catch (error) {
      unsaved.add(outcome);
      throw error;
    }
  };

  const saveUnsaved = async (): Promise<void> => {
    for (const outcome of unsaved) {
      await write(outcome);
      unsaved.delete(outcome);
    }
  };

  const release = async (reminders: Reminder[], failure?: string): Promise<void> => {
    if (reminders.length > 0) {
      await save(reminders, { status: 'scheduled', ...(failure ? { failure } : {}) });
    }
  };

  /** @throws the error where it is no fault of this reminder's: the mail server or the database is away */
  const fail = async (reminder: Reminder, error: unknown): Promise<void> => {
    const failure = reasonOf(error);
    if (error instanceof DeliveryError ? error.failure === 'unreachable' : await isAway()) {
      await release([reminder], failure);
      throw error;
    }
    strapi.log.warn(`[${PLUGIN_ID}] Reminder ${reminder.documentId} was not delivered: ${failure}`);
    const attempts = reminder.attempts + 1;
    const refused = error instanceof DeliveryError && error.failure === 'refused';
    if (refused || attempts >= dispatch().maxAttempts) {
      await save([reminder], { status: 'failed', attempts, failure, openKey: null });
    } else {
      const dueAt = new Date(clock.now().getTime() + backOff(attempts));
      await save([reminder], { status: 'scheduled', attempts, failure, dueAt });
    }
  };

  const isAway = (): Promise<boolean> =>
    strapi.db.connection.raw('select 1').then(
      () => false,
      () => true,
    );

  /** A message counts as in flight until this is written: no more than `concurrency` can be unwritten at a crash. */
  const markSent = writtenTogether<Reminder>(async (reminders) => {
    const alike = new Map<string, Reminder[]>();
    for (const reminder of reminders) {
      const key = `${reminder.lease} ${reminder.attempts}`;
      alike.set(key, [...(alike.get(key) ?? []), reminder]);
    }
    const saved = await Promise.allSettled(
      [...alike.values()].map((group) =>
        save(group, {
          status: 'sent',
          sentAt: clock.now(),
          attempts: (group[0]?.attempts ?? 0) + 1,
          failure: null,
          openKey: null,
        }),
      ),
    );
    const failed = saved.find((each) => each.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
  });

  const deliver = async ({ reminder, shared }: Task): Promise<void> => {
    try {
      await service(strapi, 'mail').send(reminder, shared);
    } catch (error) {
      await fail(reminder, error);
      return;
    }
    await markSent(reminder);
  };

  /** Reminders to claim at once: no more than can be sent before half the lease is over. */
  const batchSize = (): number => {
    const { batchSize: most, messagesPerSecond, leaseSeconds } = dispatch();
    const sendable = messagesPerSecond === 0 ? most : (messagesPerSecond * leaseSeconds) / 2;
    return Math.max(1, Math.min(most, Math.floor(sendable)));
  };

  const openQueue = (lease: Lease): ClaimedAhead<Task> => {
    const full = batchSize();
    const claim = async (): Promise<Task[]> => {
      if ((await service(strapi, 'pause').state()).paused) {
        return [];
      }
      const shared: Shared = new Map();
      const reminders = await lease.claim({ limit: full });
      return reminders.map((reminder) => ({ reminder, shared }));
    };
    return claimedAhead(claim, { full, low: dispatch().concurrency });
  };

  const releaseWaiting = async (): Promise<void> => {
    const waiting = (await queue?.close()) ?? [];
    await release(waiting.map(({ reminder }) => reminder));
  };

  const run = async (): Promise<void> => {
    await saveUnsaved();
    const lease = openLease(strapi, leases);
    const tasks = openQueue(lease);
    queue = tasks;
    const pace = createPace(dispatch().messagesPerSecond);

    const work = async (): Promise<void> => {
      for (let task = await tasks.take(); task; task = await tasks.take()) {
        await pace();
        if (await service(strapi, 'pause').holdsBack()) {
          await releaseWaiting();
        }
        if (tasks.closed) {
          await release([task.reminder]);
        } else if (lease.holds()) {
          await deliver(task);
        }
      }
    };
    const workers = Array.from({ length: dispatch().concurrency }, () =>
      work().catch(async (error: unknown) => {
        // What ails one ails all: they finish what they are at, and the rest waits for the next look.
        await tasks.close().then((rest) => release(rest.map(({ reminder }) => reminder)));
        throw error;
      }),
    );
    try {
      const ended = await Promise.allSettled(workers);
      const failed = ended.find((each) => each.status === 'rejected');
      if (failed) {
        throw failed.reason;
      }
    } finally {
      queue = undefined;
      await lease.end();
    }
  };

  /** A run whose troubles are told in the log, once until they change. */
  const guardedRun = async (): Promise<void> => {
    try {
      await run();
      if (trouble) {
        strapi.log.info(`[${PLUGIN_ID}] Reminders are sent again.`);
      }
      trouble = '';
    } catch (error) {
      const what = error instanceof DeliveryError ? 'mail server' : 'database';
      if (trouble !== what) {
        strapi.log.error(
          `[${PLUGIN_ID}] Reminders wait, the ${what} is not available: ${reasonOf(error)}. It is asked again at the next look.`,
        );
      }
      trouble = what;
    }
  };

  const track = <Result>(work: Promise<Result>): Promise<Result> => {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
    return work;
  };

  const sendOne = async (documentId: string): Promise<Reminder | null> => {
    const lease = openLease(strapi, leases);
    try {
      const [reminder] = await lease.claim({ ids: [documentId], limit: 1 });
      if (!reminder) {
        return null;
      }
      await deliver({ reminder, shared: new Map() }).catch((error: unknown) => {
        if (!(error instanceof DeliveryError)) {
          throw error;
        }
      });
      return await service(strapi, 'reminders').byId(documentId);
    } finally {
      await lease.end();
    }
  };

  return {
    /**
     * Sends everything that is due; joins the run in progress where there is one. Never throws: where the database or
     * the mail server is away, it says so in the log once, and the next tick tries again.
     */
    async tick(): Promise<void> {
      if (stopping) {
        return;
      }
      running ??= track(guardedRun()).finally(() => {
        running = undefined;
      });
      await running;
    },

    /**
     * Sends one reminder before its time, whether or not earlier tries failed.
     * @returns the reminder afterwards, or `null` where it is on its way, sent or stopped
     * @throws where the database is away
     */
    sendNow(documentId: string): Promise<Reminder | null> {
      return track(sendOne(documentId));
    },

    /** Lets the mail in flight finish, for eight seconds at most, releases the rest, and sends nothing more. */
    async stop(): Promise<void> {
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, STOP_PATIENCE);
      });
      const finished = releaseWaiting()
        .catch(() => undefined)
        .then(() => Promise.all(underWay));
      await Promise.race([finished, patience]);
      clearTimeout(timer);
    },
  };
};
