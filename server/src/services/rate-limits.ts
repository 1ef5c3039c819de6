import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { type RateLimiterAbstract, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from 'ioredis';

import { PLUGIN_ID } from '../plugin-id';
import { BoundedLimiter } from '../rate-limits/bounded-limiter';
import { connectRedis } from '../redis';
import type { Config } from '../settings/config';
import { settings } from '../settings/settings';

/** The limits by name, as in the settings. */
export type Limit = 'perAddress' | 'perIp' | 'confirmations' | 'events' | 'previews';

/** Counts requests, in this process alone or on Redis together with all others. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const limits = () => settings(strapi).limits;
  let redis: Redis | undefined;
  /** Connects only once, however many requests ask for it. */
  let connecting: Promise<void> | undefined;

  const limiter = (rules: Config['limits'], limit: Limit): RateLimiterAbstract => {
    const rule = { points: rules[limit].requests, duration: rules[limit].seconds };
    const inMemory = new BoundedLimiter(rule);
    return redis
      ? new RateLimiterRedis({
          ...rule,
          storeClient: redis,
          keyPrefix: `${PLUGIN_ID}:limits:${limit}`,
          insuranceLimiter: inMemory,
        })
      : inMemory;
  };
  const limiters = (rules: Config['limits']) => ({
    rules,
    perAddress: limiter(rules, 'perAddress'),
    perIp: limiter(rules, 'perIp'),
    confirmations: limiter(rules, 'confirmations'),
    events: limiter(rules, 'events'),
    previews: limiter(rules, 'previews'),
  });
  let counting: ReturnType<typeof limiters> | undefined;

  const connect = async (): Promise<void> => {
    redis = await connectRedis('limits.redis', limits().redis, () =>
      strapi.log.warn(
        `[${PLUGIN_ID}] Redis is away: until it is back, rate limits count in this process alone.`,
      ),
    );
    counting = undefined;
  };

  /** By the settings of now: a change of them counts anew. */
  const current = (): ReturnType<typeof limiters> => {
    const rules = limits();
    if (rules.redis && !redis) {
      connecting ??= connect().catch(({ message }: Error) => {
        strapi.log.warn(message);
      });
    }
    if (!isDeepStrictEqual(counting?.rules, rules)) {
      counting = limiters(rules);
    }
    return counting as ReturnType<typeof limiters>;
  };

  /** Koa believes the first address of the header unless told how many proxies add to it, and that one readers write. */
  const isForgeable = (): boolean => {
    const { koa, ipHeader, maxIpsCount } = strapi.config.get<{
      koa?: boolean;
      ipHeader?: string;
      maxIpsCount?: number;
    }>('server.proxy', {});
    return !!koa && !maxIpsCount && /^(x-forwarded-for)?$/i.test(ipHeader ?? '');
  };

  return {
    /**
     * Says where limits can be passed by. Connects to Redis, where that is set. While Redis is away later on, each process counts for itself.
     * @throws Error that names the setting where that fails
     */
    async start(): Promise<void> {
      if (limits().enabled && isForgeable()) {
        strapi.log.warn(
          `[${PLUGIN_ID}] Readers can write their own IP address, and so pass the rate limits: "server.proxy.koa" is true without "server.proxy.maxIpsCount". Set it to the number of proxies in front of Strapi, or name in "server.proxy.ipHeader" a header that your proxy always overwrites.`,
        );
      }
      if (limits().enabled && limits().redis) {
        await (connecting = connect());
      }
    },

    /**
     * Counts one request. Windows are fixed: they begin with the first request, and refused ones do not prolong them.
     * @param key whose request it is; never an e-mail address, since Redis would keep it
     * @returns 0 where the limit allows it, else the seconds until it does again
     */
    async count(limit: Limit, key: string): Promise<number> {
      if (!limits().enabled) {
        return 0;
      }
      try {
        await current()[limit].consume(key);
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
