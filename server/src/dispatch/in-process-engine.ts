import { service } from '../service';
import type { Reminder } from '../services/reminders';
import { settings } from '../settings/settings';
import { type ClaimedAhead, claimedAhead } from './claimed-ahead';
import type { Engine, EngineParts } from './engine';
import { type Lease, openLease } from './lease';
import { createPace } from './pace';
import { sharedLetters } from './shared-letters';

/** Sends from this process alone, batch by batch, several messages at once. */
export const inProcessEngine = ({ strapi, leases, outcomes, deliver }: EngineParts): Engine => {
  const dispatch = () => settings(strapi).dispatch;
  const pause = () => service(strapi, 'pause');
  let queue: ClaimedAhead<Reminder> | undefined;

  /** Reminders to claim at once: no more than can be sent before half the lease is over. */
  const batchSize = (): number => {
    const { batchSize: most, messagesPerSecond, leaseSeconds } = dispatch();
    const sendable = messagesPerSecond === 0 ? most : (messagesPerSecond * leaseSeconds) / 2;
    return Math.max(1, Math.min(most, Math.floor(sendable)));
  };

  const openQueue = (lease: Lease): ClaimedAhead<Reminder> => {
    const full = batchSize();
    const claim = async (): Promise<Reminder[]> => {
      if (await pause().holds()) {
        return [];
      }
      return lease.claim({ limit: full });
    };
    return claimedAhead(claim, { full, low: dispatch().concurrency });
  };

  const releaseWaiting = async (): Promise<void> => {
    await outcomes.release((await queue?.close()) ?? []);
  };

  return {
    async start() {},

    async run() {
      const lease = openLease(strapi, leases);
      const claimed = openQueue(lease);
      queue = claimed;
      const shared = sharedLetters();
      const pace = createPace(dispatch().messagesPerSecond);

      const work = async (): Promise<void> => {
        for (let next = await claimed.take(); next; next = await claimed.take()) {
          await pace();
          if (await pause().holdsBack()) {
            await releaseWaiting();
          }
          if (claimed.closed) {
            await outcomes.release([next]);
          } else if (lease.holds()) {
            await deliver(next, shared());
          }
        }
      };
      // While one half is in flight, the other is looked up once more.
      const workers = Array.from({ length: 2 * dispatch().concurrency }, () =>
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
