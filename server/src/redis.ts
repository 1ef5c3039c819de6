import type { Redis, RedisOptions } from 'ioredis';

/** How long a connection may take to stand, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
/** How long a command may take, in milliseconds: readers are waiting. */
const COMMAND_TIMEOUT = 1_000;

/**
 * A package that only those have installed who use the setting.
 * @throws Error that names both where it is not there
 */
export const optionalPackage = async <Package>(
  setting: string,
  name: string,
  load: () => Promise<Package>,
): Promise<Package> => {
  try {
    return await load();
  } catch (cause) {
    throw new Error(
      `donation-banners: the setting "${setting}" needs the package ${name}. Install it: npm install ${name}`,
      { cause },
    );
  }
};

/**
 * Connects to Redis, and again whenever the connection is lost; commands fail meanwhile.
 * @param setting the name of the setting that asks for it, for messages
 * @param url `redis://` or `rediss://`; its query may hold more of ioredis's options, such as `keyPrefix`
 * @param lost called once each time the connection breaks
 * @param options more of ioredis’s; those in the address win
 * @throws Error that names the setting where ioredis is not installed or Redis does not answer
 */
export const connectRedis = async (
  setting: string,
  url: string,
  lost: () => void,
  options: RedisOptions = {},
): Promise<Redis> => {
  const { Redis: Client } = await optionalPackage(setting, 'ioredis', () => import('ioredis'));
  const redis = new Client(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: CONNECT_TIMEOUT,
    commandTimeout: COMMAND_TIMEOUT,
    ...options,
  });
  let trouble = '';
  redis.on('error', ({ message }: Error) => {
    trouble = message;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    redis.disconnect();
    const reason = trouble || (cause as Error).message;
    throw new Error(
      `donation-banners: the setting "${setting}": Redis at ${new URL(url).host} does not answer (${reason}).`,
      { cause },
    );
  }
  let connected = true;
  redis.on('ready', () => {
    connected = true;
  });
  redis.on('close', () => {
    if (connected && redis.status !== 'end') {
      lost();
    }
    connected = false;
  });
  return redis;
};
