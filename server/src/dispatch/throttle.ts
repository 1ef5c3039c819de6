import type { DeliveryError } from './delivery-error';
import { realTimer, type Timer } from './pace';

/** Milliseconds to wait where the provider does not say how long. */
const WAIT = 1_000;

/** Milliseconds without a single message accepted after which the rest waits for the next look. Less than a stop waits. */
const PATIENCE = 5_000;

/** Waits where a provider wants fewer messages. */
export interface Throttle {
  /** A message was taken, or refused for a reason of its own. */
  accepted(): void;
  /**
   * Resolves when it is worth going on.
   * @throws the error where nothing was taken for too long
   */
  refused(error: DeliveryError): Promise<void>;
}

export const createThrottle = (timer: Timer = realTimer): Throttle => {
  let refusedSince: number | undefined;
  return {
    accepted() {
      refusedSince = undefined;
    },
    async refused(error) {
      const now = timer.now();
      refusedSince ??= now;
      const wait = error.retryAfter ?? WAIT;
      if (now + wait - refusedSince > PATIENCE) {
        refusedSince = undefined;
        throw error;
      }
      await timer.wait(wait);
    },
  };
};
