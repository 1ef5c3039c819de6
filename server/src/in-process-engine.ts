import { type ClaimedAhead, claimedAhead } from './claimed-ahead';
import type { Engine, EngineParts } from './engine';
import { type Lease, openLease } from './lease';
import { createPace } from './pace';
import { service } from './service';
import type { Shared } from './services/mail';
import type { Reminder } from './services/reminders';
import { settings } from './settings';

/** A claimed reminder, and what its letter shares with the others of its batch. */
interface Task {
  reminder: Reminder;
  shared: Shared;
}

/** Sends from this process alone, batch by batch, several messages at once. */
export const inProcessEngine = ({ strapi, leases, outcomes, deliver }: EngineParts): Engine => {
  const dispatch = () => settings(strapi).dispatch;
  const pause = () => service(strapi, 'pause');
  let queue: ClaimedAhead<Task> | undefined;

  /** Reminders to claim at once: no more than can be sent before half the lease is over. */
  const batchSize = (): number => {
    const { batchSize: most, messagesPerSecond, leaseSeconds } = dispatch();
    const sendable = messagesPerSecond === 0 ? most : (messagesPerSecond * leaseSeconds) / 2;
    return Math.max(1, Math.min(most, Math.floor(sendable)));
  };

  const openQueue = (lease: Lease): ClaimedAhead<Task> => {
    const full = batchSize();
    const claim = async (): Promise<Task[]> => {
      if ((await pause().state()).paused) {
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
    await outcomes.release(waiting.map(({ reminder }) => reminder));
  };

  return {
    async start() {},

    async run() {
      const lease = openLease(strapi, leases);
      const tasks = openQueue(lease);
      queue = tasks;
      const pace = createPace(dispatch().messagesPerSecond);

      const work = async (): Promise<void> => {
        for (let task = await tasks.take(); task; task = await tasks.take()) {
          await pace();
          if (await pause().holdsBack()) {
            await releaseWaiting();
          }
          if (tasks.closed) {
            await outcomes.release([task.reminder]);
          } else if (lease.holds()) {
            await deliver(task.reminder, task.shared);
          }
        }
      };
      const workers = Array.from({ length: dispatch().concurrency }, () =>
        work().catch(async (error: unknown) => {
          // What ails one ails all: they finish what they are at, and the rest waits for the next look.
          await releaseWaiting();
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
    },

    stop: releaseWaiting,

    end() {},
  };
};
