import type { Job } from 'bullmq';

import { service } from '../service';
import type { Engine, EngineParts } from './engine';
import { type Lease, openLease, SILENCE } from './lease';
import { openRedisQueue, type RedisQueue } from './redis-queue';
import { claimableIds } from './reminder-claim';
import { sharedLetters } from './shared-letters';

/** Reminders in the queue at most, put there by one look. Small beside Redis's memory, long beside the time of a look. */
const DEPTH = 1000;

/** Milliseconds between two looks at the queue while something is in it. */
const LOOK = 100;

/**
 * Sends together with all instances on one Redis. The queue says whose turn it is, and no more: a reminder is sent by who
 * has its lease in the database, where its outcome is written, so that a queue that is emptied or away loses nothing.
 */
export const bullmqEngine = ({ strapi, leases, deliver }: EngineParts): Engine => {
  const pause = () => service(strapi, 'pause');
  let starting: Promise<RedisQueue> | undefined;
  const inHand = new Set<Promise<void>>();
  /** What keeps this instance from sending until the next look. */
  let trouble: { error: unknown } | undefined;
  let stopping = false;
  let session: { lease: Lease; users: number } | undefined;
  const shared = sharedLetters();

  /** One lease for all that is in hand at once; it ends with the last. */
  const withLease = async (work: (lease: Lease) => Promise<void>): Promise<void> => {
    const mine = (session ??= { lease: openLease(strapi, leases), users: 0 });
    mine.users += 1;
    try {
      await work(mine.lease);
    } finally {
      mine.users -= 1;
      if (mine.users === 0) {
        session = undefined;
        await mine.lease.end();
      }
    }
  };

  /**
   * A job that stalled was left by an instance which Redis has not heard of. Where the database has not either, that
   * one is gone, and its reminder need not wait until the lease runs out.
   */
  const claimAndSend = ({ id, stalledCounter }: Job): Promise<void> =>
    withLease(async (lease) => {
      const [reminder] = await lease.claim({
        id: id as string,
        limit: 1,
        ...(stalledCounter > 0 ? { silentFor: SILENCE } : {}),
      });
      if (reminder) {
        await deliver(reminder, shared());
      }
    });

  const send = async (job: Job): Promise<void> => {
    if (trouble || (await pause().holdsBack())) {
      return;
    }
    const sending = claimAndSend(job).catch(async (error: unknown) => {
      trouble ??= { error };
      await (await starting)?.halt();
    });
    inHand.add(sending);
    await sending;
    inHand.delete(sending);
  };

  const start = (): Promise<RedisQueue> =>
    (starting ??= openRedisQueue(strapi, send).catch((error: unknown) => {
      starting = undefined;
      throw error;
    }));

  /** Keeps the queue filled until nothing is due and nothing is in it. */
  const feed = async (queue: RedisQueue): Promise<void> => {
    let allIn = false;
    while (!stopping && !trouble && !(await pause().holdsBack())) {
      const { waiting, active } = await queue.count();
      if (waiting === 0 || (waiting < DEPTH / 2 && !allIn)) {
        const ids = await claimableIds(strapi, { limit: DEPTH, ownLeases: [...leases.open] });
        allIn = ids.length < DEPTH;
        if (ids.length > 0) {
          await queue.add(ids);
        } else if (waiting + active === 0) {
          return;
        }
      }
      await new Promise((wake) => setTimeout(wake, LOOK));
    }
  };

  return {
    async start() {
      await start();
    },

    async run() {
      trouble = undefined;
      const queue = await start();
      if (await pause().holds()) {
        return;
      }
      await queue.work();
      try {
        await feed(queue);
      } finally {
        await Promise.all(inHand);
      }
      if (trouble) {
        throw (trouble as { error: unknown }).error;
      }
    },

    async stop() {
      stopping = true;
      await (await starting)?.close();
    },

    end() {
      void starting?.then((queue) => queue.disconnect()).catch(() => undefined);
    },
  };
};
