import { Redis } from 'ioredis';

import type { Newsroom } from './newsroom';

const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

/** What makes a newsroom's dispatcher run on BullMQ. */
export const onBullmq = { engine: 'bullmq', redis: REDIS_URL } as const;

/** The engine that the jest project runs its tests with, in-process where it names none. */
export const chosenEngine = (): { engine?: string } =>
  (globalThis as { TEST_ENGINE?: string }).TEST_ENGINE === 'bullmq' ? onBullmq : {};

/** Under what a newsroom keeps its keys on Redis. */
export const queueKeysOf = (newsroom: Newsroom): Promise<string> =>
  newsroom.run(async (strapi) => {
    await strapi.plugin('donation-banners').service('dispatch').start();
    const id = await strapi
      .store({ type: 'plugin', name: 'donation-banners', key: 'queue' })
      .get({});
    return `donation-banners:${id}:*`;
  });

/** Removes from Redis whatever is named like that. */
export const removeKeys = async (pattern: string): Promise<void> => {
  const redis = new Redis(REDIS_URL);
  try {
    const keys = await redis.keys(pattern);
    if (keys.length > 0) {
      await redis.unlink(keys);
    }
  } finally {
    await redis.quit();
  }
};
