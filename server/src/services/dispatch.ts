import type { Core } from '@strapi/strapi';

import { bullmqEngine } from '../dispatch/bullmq-engine';
import { createConfirmations } from '../dispatch/confirmations';
import { DeliveryError } from '../dispatch/delivery-error';
import type { EngineParts } from '../dispatch/engine';
import { createHandOver } from '../dispatch/hand-over';
import { inProcessEngine } from '../dispatch/in-process-engine';
import { type Leases, openLease } from '../dispatch/lease';
import { createOutcomes, reasonOf } from '../dispatch/outcomes';
import { QueueError } from '../dispatch/queue-error';
import { createSlots } from '../dispatch/slots';
import { createThrottle } from '../dispatch/throttle';
import { PLUGIN_ID } from '../plugin-id';
import { service } from '../service';
import { settings } from '../settings/settings';
import type { Reminder } from './reminders';

/** Milliseconds that a stop waits for mail in flight: less than the ten seconds before containers are killed. */
const STOP_PATIENCE = 8_000;

/** Milliseconds after which those who asked just now are asked to confirm. */
const SOON = 1_000;

const ENGINES = { 'in-process': inProcessEngine, bullmq: bullmqEngine };

/** What it is that keeps reminders from being sent. */
const whatIsAway = (error: unknown): string => {
  if (error instanceof DeliveryError) {
    return 'mail server';
  }
  return error instanceof QueueError ? 'queue on Redis' : 'database';
};

/** Sends reminders when they are due: claimed by lease, so that instances share the work without sending twice. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const leases: Leases = {
    get seconds() {
      return settings(strapi).dispatch.leaseSeconds;
    },
    open: new Set(),
  };
  const outcomes = createOutcomes(strapi);
  const handOver = createHandOver(strapi);
  const inFlight = createSlots(() => settings(strapi).dispatch.concurrency);

  const throttle = createThrottle();
  let stopping = false;
  /** Whether the provider was away at the last try: what waits for its turn is not tried then. */
  let unreachable = false;

  const deliver: EngineParts['deliver'] = async (reminder, shared) => {
    let send: () => Promise<void>;
    try {
      send = await service(strapi, 'mail').write(reminder, shared);
      if (!(await handOver(reminder))) {
        return;
      }
    } catch (error) {
      await outcomes.notSent(reminder, error);
      return;
    }
    await inFlight(async () => {
      if (stopping || unreachable) {
        await outcomes.release([reminder]);
        return;
      }
      try {
        await send();
      } catch (error) {
        unreachable ||= error instanceof DeliveryError && error.failure === 'unreachable';
        await outcomes.notSent(reminder, error);
        return;
      }
      await outcomes.sent(reminder);
    });
  };

  /** Where the provider wants fewer messages, this sender waits, and the message's turn comes again. */
  const inTurn = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      throttle.accepted();
    } catch (error) {
      if (!(error instanceof DeliveryError && error.failure === 'throttled')) {
        throw error;
      }
      await throttle.refused(error);
    }
  };

  const engine = ENGINES[settings(strapi).dispatch.engine]({
    strapi,
    leases,
    outcomes,
    deliver: (reminder, shared) => inTurn(() => deliver(reminder, shared)),
  });
  const underWay = new Set<Promise<unknown>>();
  let soon: NodeJS.Timeout | undefined;
  /** What went wrong at the last look, by run; told once. */
  const troubles = new Map<object, string>();

  const track = <Result>(work: Promise<Result>): Promise<Result> => {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
    return work;
  };

  /** A run of which there is one at a time, whose troubles are told in the log, once until they change. */
  const guarded = (run: () => Promise<void>): (() => Promise<void>) => {
    const guardedRun = async (): Promise<void> => {
      try {
        await run();
        if (troubles.delete(run) && troubles.size === 0) {
          strapi.log.info(`[${PLUGIN_ID}] Reminders are sent again.`);
        }
        if (troubles.size === 0) {
          await service(strapi, 'sending-trouble').clear();
        }
      } catch (error) {
        const what = whatIsAway(error);
        if (![...troubles.values()].includes(what)) {
          strapi.log.error(
            `[${PLUGIN_ID}] Reminders wait, the ${what} is not available: ${reasonOf(error)}. It is asked again at the next look.`,
          );
        }
        troubles.set(run, what);
        await service(strapi, 'sending-trouble')
          .note(reasonOf(error))
          .catch(() => undefined);
      }
    };
    let running: Promise<void> | undefined;
    return async () => {
      if (stopping) {
        return;
      }
      running ??= track(guardedRun()).finally(() => {
        running = undefined;
      });
      await running;
    };
  };
  const sendDue = guarded(async () => {
    unreachable = false;
    await outcomes.saveUnsaved();
    await engine.run();
  });
  const askToConfirm = guarded(
    createConfirmations({
      strapi,
      inTurn: (work) => inTurn(() => inFlight(work)),
      isStopping: () => stopping,
    }),
  );

  const sendOne = async (documentId: string): Promise<Reminder | null> => {
    const lease = openLease(strapi, leases);
    unreachable = false;
    try {
      const [reminder] = await lease.claim({ id: documentId, limit: 1, regardless: true });
      if (!reminder) {
        return null;
      }
      await deliver(reminder, new Map()).catch((error: unknown) => {
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
     * Makes ready what the engine needs.
     * @throws Error that names the setting where that is not there
     */
    start(): Promise<void> {
      return engine.start();
    },

    /**
     * Sends everything that is due, and asks readers to confirm; joins the runs in progress where there are such. Never
     * throws: where the database, the mail server or the queue is away, it says so in the log once, and the next tick tries
     * again.
     */
    async tick(): Promise<void> {
      await Promise.all([sendDue(), askToConfirm()]);
    },

    /**
     * Asks readers to confirm without waiting for the next tick, where this instance sends: a moment later, so that no answer
     * of now takes longer for it and tells of it.
     */
    askToConfirmSoon(): void {
      if (settings(strapi).dispatch.enabled) {
        soon ??= setTimeout(() => {
          soon = undefined;
          void askToConfirm();
        }, SOON).unref();
      }
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
      const finished = engine
        .stop()
        .catch(() => undefined)
        .then(() => Promise.all(underWay));
      await Promise.race([finished, patience]);
      clearTimeout(timer);
      engine.end();
    },
  };
};
