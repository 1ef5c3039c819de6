import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Job, Worker } from 'bullmq';

import { PLUGIN_ID } from '../plugin-id';
import { connectRedis, optionalPackage } from '../redis';
import { settings } from '../settings/settings';
import { QueueError } from './queue-error';

/** A queue on Redis that all instances of one newsroom share. It holds document ids, and nothing about readers. */
export interface RedisQueue {
  /**
   * Adds what is not there yet: a reminder has one place in the queue, whoever adds it.
   * @throws QueueError
   */
  add(ids: string[]): Promise<void>;
  /**
   * How many wait, and how many are being worked on, by all instances.
   * @throws QueueError
   */
  count(): Promise<{ waiting: number; active: number }>;
  /** Takes what waits, again where it was halted. */
  work(): Promise<void>;
  /** Takes nothing more; the other instances do. */
  halt(): Promise<void>;
  /** Takes nothing more, and resolves when what was taken is done. */
  close(): Promise<void>;
  /** Breaks the connections off. */
  disconnect(): void;
}

const NAME = 'reminders';

/** Milliseconds without a sign of life after which a job counts as stalled. More than lease.ts's `SILENCE` twice over. */
const LOCK = 30_000;

/** Milliseconds between two looks for stalled jobs. */
const STALLED_LOOK = 15_000;

/** Jobs whose worker died so often are left to the lease. */
const STALLED_MOST = 50;

/** Lines of BullMQ's own event stream, which nobody reads here. */
const EVENTS_KEPT = 100;

/** Under what a newsroom keeps its keys: named in its database, so that two on one Redis never mix. */
const keyPrefix = async (strapi: Core.Strapi): Promise<string> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'queue' });
  if (!(await store.get({}))) {
    await store.set({ value: randomUUID() });
  }
  return `${PLUGIN_ID}:${String(await store.get({}))}`;
};

const orQueueError = async <Result>(command: Promise<Result>): Promise<Result> => {
  try {
    return await command;
  } catch (error) {
    throw new QueueError(error);
  }
};

/**
 * Connects to the queue. BullMQ's limiter carries `messagesPerSecond` for all instances together, and its look for
 * stalled jobs gives those of a killed instance to another.
 * @param send works on one reminder; never throws
 * @throws Error that names the setting where a package or Redis is not there
 */
export const openRedisQueue = async (
  strapi: Core.Strapi,
  send: (job: Job) => Promise<void>,
): Promise<RedisQueue> => {
  const { redis, concurrency, messagesPerSecond } = settings(strapi).dispatch;
  const bullmq = await optionalPackage('dispatch.engine', 'bullmq', () => import('bullmq'));
  // The dispatcher says that Redis is away where that keeps reminders from being sent.
  const quietly = (): void => undefined;
  const asking = await connectRedis('dispatch.redis', redis, quietly, { commandTimeout: 5_000 });
  // BullMQ waits for Redis itself.
  const working = asking.duplicate({ maxRetriesPerRequest: null, enableOfflineQueue: true });
  delete working.options.commandTimeout;
  const prefix = await keyPrefix(strapi);
  const queue = new bullmq.Queue(NAME, {
    connection: asking,
    prefix,
    streams: { events: { maxLen: EVENTS_KEPT } },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  const worker: Worker = new bullmq.Worker(NAME, send, {
    connection: working,
    prefix,
    autorun: false,
    concurrency,
    lockDuration: LOCK,
    stalledInterval: STALLED_LOOK,
    maxStalledCount: STALLED_MOST,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
    ...(messagesPerSecond > 0 ? { limiter: { max: messagesPerSecond, duration: 1000 } } : {}),
  });
  queue.on('error', quietly);
  worker.on('error', quietly);
  working.on('error', quietly);

  return {
    async add(ids) {
      const jobs = ids.map((id) => ({ name: NAME, data: null, opts: { jobId: id } }));
      await orQueueError(queue.addBulk(jobs));
    },
    async count() {
      const counts = await orQueueError(queue.getJobCounts('wait', 'active'));
      return { waiting: counts.wait ?? 0, active: counts.active ?? 0 };
    },
    async work() {
      await worker.resume();
    },
    async halt() {
      await worker.pause(true);
    },
    async close() {
      await worker.close();
      await queue.close();
    },
    disconnect() {
      asking.disconnect();
      working.disconnect();
      void worker.disconnect().catch(quietly);
    },
  };
};
