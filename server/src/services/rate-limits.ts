import type { Core } from '@strapi/strapi';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Redis } from 'ioredis';

import { PLUGIN_ID } from '../plugin-id';
import { connectRedis } from '../redis';
import { settings } from '../settings';

/** The limits by name, as in the settings. */
export type Limit = 'perAddress' | 'perIp';

/** Counts requests, in this process alone or on Redis together with all others. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const { limits } = settings(strapi);
  let redis: Redis | undefined;

  const limiter = (limit: Limit): RateLimiterAbstract => {
    const rule = { points: limits[limit].requests, duration: limits[limit].seconds };
    const inMemory = new RateLimiterMemory(rule);
    return redis
      ? new RateLimiterRedis({
          ...rule,
          storeClient: redis,
          keyPrefix: `${PLUGIN_ID}:limits:${limit}`,
          insuranceLimiter: inMemory,
        })
      : inMemory;
  };
  const limiters = () => ({ perAddress: limiter('perAddress'), perIp: limiter('perIp') });
  let counting = limiters();

  return {
    /**
     * Connects to Redis, where that is set. While Redis is away later on, each process counts for itself.
     * @throws Error that names the setting where that fails
     */
    async start(): Promise<void> {
      if (limits.enabled && limits.redis) {
        redis = await connectRedis('limits.redis', limits.redis, () =>
          strapi.log.warn(
            `[${PLUGIN_ID}] Redis is away: until it is back, rate limits count in this process alone.`,
          ),
        );
        counting = limiters();
      }
    },

    /**
     * Counts one request. Windows are fixed: they begin with the first request, and refused ones do not prolong them.
     * @param key whose request it is; never an e-mail address, since Redis would keep it
     * @returns 0 where the limit allows it, else the seconds until it does again
     */
    async count(limit: Limit, key: string): Promise<number> {
      if (!limits.enabled) {
        return 0;
      }
      try {
        await counting[limit].consume(key);
        return 0;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) {
          throw refusal;
        }
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },

    stop(): void {
      redis?.disconnect();
    },
  };
};
