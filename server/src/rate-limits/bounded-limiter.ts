import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Networks and addresses that are counted at once, for each limit. Each takes half a kilobyte, whoever asks: keys are IP
 * networks, digests and our own ids, never what somebody typed.
 */
const MOST_KEYS = 20_000;

/** Counts in this process. Beyond so many at once, those that have asked for nothing for longest are forgotten. */
export class BoundedLimiter extends RateLimiterMemory {
  readonly #latest = new LRUCache<string, true>({
    max: MOST_KEYS,
    dispose: (_, key) => void this.delete(key),
  });

  override consume(
    key: string,
    points?: number,
    options?: Record<string, unknown>,
  ): Promise<RateLimiterRes> {
    this.#latest.set(key, true);
    return super.consume(key, points, options);
  }
}
