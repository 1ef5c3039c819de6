import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';

import { Redis } from 'ioredis';

import { networkOf } from '../../server/src/middlewares/network';
import { connectRedis } from '../../server/src/redis';
import { config } from '../../server/src/settings/config';
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { freePort } from './support/free-port';
import { Newsroom } from './support/newsroom';

/** Long enough for the requests of one test, on a busy machine too. */
const SECONDS = 4;
const LIMITS = {
  enabled: true,
  perAddress: { requests: 2, seconds: SECONDS },
  perIp: { requests: 4, seconds: SECONDS },
  events: { requests: 2, seconds: SECONDS },
};

const start = async (limits: Record<string, unknown>) => {
  const newsroom = await Newsroom.start({ config: { limits } });
  return { newsroom, ...readersOf(newsroom, await saveBanner(newsroom)) };
};

/** The ways to ask for a reminder. */
const readersOf = (newsroom: Newsroom, banner: string) => {
  const body = (email: string, more: Record<string, unknown>) => ({
    email,
    banner,
    option: 'P1M',
    ...more,
  });
  return {
    remind: (email: string, more: Record<string, unknown> = {}) =>
      newsroom.post('/reminders', body(email, more)),
    submit: (email: string, more: Record<string, string> = {}) =>
      newsroom.api('/reminders', {
        method: 'POST',
        body: new URLSearchParams(body(email, more) as Record<string, string>),
      }),
    follow: (token: string, action: 'cancel' | 'snooze') =>
      newsroom.api(`/reminders/${token}/${action}`, {
        method: 'POST',
        body: new URLSearchParams(),
      }),
    tokens: () =>
      newsroom.run(async (strapi) => {
        const rows = await strapi.db.query('plugin::donation-banners.reminder' as never).findMany();
        const secrets = strapi.plugin('donation-banners').service('secrets');
        return rows.map(({ documentId }) => secrets.token(documentId) as string);
      }),
  };
};

type Started = Awaited<ReturnType<typeof start>>;

const wait = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

const secondsToWait = (answer: Response): number => Number(answer.headers.get('retry-after'));

/** The statuses of several requests, one after the other, so that it is clear which comes too late. */
const statusesOf = async (count: number, send: (index: number) => Promise<Response>) => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) {
    statuses.push((await send(index)).status);
  }
  return statuses;
};

const expectToWait = (answer: Response): void => {
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(secondsToWait(answer)).toBeGreaterThanOrEqual(1);
  expect(secondsToWait(answer)).toBeLessThanOrEqual(SECONDS);
};

describe('limits', () => {
  let site: Started;
  beforeAll(async () => {
    site = await start(LIMITS);
  });
  afterAll(() => site.newsroom.stopAndRemove());
  afterEach(() => wait(SECONDS + 0.1));

  test('by address refuse in Strapi’s shape, and say when to come back', async () => {
    expect((await site.remind('reader@reader.example')).status).toBe(201);
    expect((await site.remind(' Reader@READER.example ')).status).toBe(201);
    const refused = await site.remind('reader@reader.example');
    expectToWait(refused);
    const body = await refused.json();
    expect(body).toEqual({
      data: null,
      error: { status: 429, name: 'RateLimitError', message: expect.any(String), details: {} },
    });
    expect((await site.remind('other@reader.example')).status).toBe(201);

    await wait(secondsToWait(refused));
    expect((await site.remind('reader@reader.example')).status).toBe(201);
  });

  test('by address count one mailbox, however it is spelled', async () => {
    const spellings = ['victim+1@gmail.com', 'Vic.tim+2@googlemail.com', 'v.i.c.t.i.m@GMAIL.com'];
    expect(await statusesOf(3, (index) => site.remind(spellings[index]!))).toEqual([201, 201, 429]);
    expect((await site.submit('victim+x@gmail.com')).status).toBe(429);
  });

  test('by IP refuse whatever the address, and reading goes on', async () => {
    const before = (await rowsOf(site.newsroom, REMINDER)).length;
    expect(
      await statusesOf(4, (index) => site.remind(index === 3 ? 'none' : `ip${index}@b.example`)),
    ).toEqual([201, 201, 201, 400]);
    expectToWait(await site.remind('ip5@b.example'));
    expect(await rowsOf(site.newsroom, REMINDER)).toHaveLength(before + 3);
    expect((await site.newsroom.api('/choices')).status).toBe(200);
  });

  test('of beacons count these alone', async () => {
    const beacon = () =>
      site.newsroom.post('/events', {
        events: [
          {
            event: 'impression',
            campaign: 'any',
            banner: 'any',
            locale: 'en',
            placement: 'overlay',
          },
        ],
      });
    expect(await statusesOf(2, beacon)).toEqual([202, 202]);
    expectToWait(await beacon());
    expect((await site.remind('reader@c.example')).status).toBe(201);
  });

  test('answer a form with a page in its language', async () => {
    expect(await statusesOf(2, () => site.submit('form@reader.example', { locale: 'de' }))).toEqual(
      [201, 201],
    );
    const refused = await site.submit('form@reader.example', { locale: 'de' });
    expectToWait(refused);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(await refused.text()).toContain('Das waren viele Anfragen.');
  });

  test('count a guessed link by IP, and a real one for itself', async () => {
    await site.remind('link@reader.example');
    const [token = ''] = (await site.tokens()).slice(-1);
    expect(await statusesOf(3, (index) => site.follow(`guess.${index}`, 'cancel'))).toEqual([
      404, 404, 404,
    ]);
    const refused = await site.follow('guess.3', 'snooze');
    expectToWait(refused);
    expect(await refused.text()).toContain('That was a lot of requests.');

    expect(await statusesOf(4, () => site.follow(token, 'cancel'))).toEqual([200, 200, 200, 200]);
    expectToWait(await site.follow(token, 'snooze'));
  });
});

describe('who an IP address counts for', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1:2:3::', '1:2:3:0::/64'],
    ['::2:3:4:5:6:192.0.2.7', '0:2:3:4::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s: %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

describe('settings', () => {
  test.each([
    ['limits.enabled', { enabled: 'yes' }],
    ['limits.perAddress.requests', { perAddress: { requests: 0, seconds: 60 } }],
    ['limits.perAddress.seconds', { perAddress: { requests: 1, seconds: 0.5 } }],
    ['limits.perIp.requests', { perIp: { requests: '60', seconds: 60 } }],
    ['limits.perIp.seconds', { perIp: { requests: 60, seconds: 86_401 } }],
    ['limits.confirmations.requests', { confirmations: { requests: 0, seconds: 3600 } }],
    ['limits.confirmations.seconds', { confirmations: { requests: 60, seconds: 86_401 } }],
    ['limits.events.requests', { events: { requests: 0, seconds: 60 } }],
    ['limits.events.seconds', { events: { requests: 60, seconds: 86_401 } }],
    ['limits.redis', { redis: 'localhost:6379' }],
    ['limits.redis', { redis: 'redis://' }],
    ['limits.redis', { redis: null }],
  ])('with a wrong %s are refused', (name, limits) => {
    const given = { ...config.default, limits: { ...config.default.limits, ...limits } };
    expect(() => config.validator(given as never)).toThrow(`the setting "${name}" has to be`);
  });

  test.each(['', 'redis://127.0.0.1:6379/2', 'rediss://:secret@redis.example'])(
    'take %p for Redis',
    (redis) => {
      const given = { ...config.default, limits: { ...config.default.limits, redis } };
      expect(() => config.validator(given)).not.toThrow();
    },
  );
});

describe('Redis that is not there', () => {
  test('stops the start with the name of the setting, and keeps the password', async () => {
    const redis = `redis://:top-secret@127.0.0.1:${await freePort()}`;
    const starting = Newsroom.start({ config: { limits: { ...LIMITS, redis } } });
    await expect(starting).rejects.toThrow(
      /the setting "limits\.redis": Redis at 127\.0\.0\.1:\d+ does not answer \(.*ECONNREFUSED/,
    );
    await expect(starting).rejects.not.toThrow('top-secret');
  });

  test('for want of ioredis says what to install', async () => {
    jest.doMock('ioredis', () => {
      throw new Error('Cannot find module');
    });
    await expect(connectRedis('limits.redis', 'redis://127.0.0.1', jest.fn())).rejects.toThrow(
      'the setting "limits.redis" needs the package ioredis. Install it: npm install ioredis',
    );
    jest.dontMock('ioredis');
  });
});

const redisUrl = process.env.TEST_REDIS_URL;

(redisUrl ? describe : describe.skip)('on Redis', () => {
  const keyPrefix = `test-${randomUUID()}:`;
  const server = new URL(redisUrl ?? 'redis://127.0.0.1:6379');
  let sites: Started[] = [];
  let client: Redis;
  /** Between Redis and the second newsroom, so that Redis can go away. */
  let between: Server;
  const sockets = new Set<Socket>();

  const address = (port: string): string => {
    const url = new URL(server);
    url.port = port;
    url.searchParams.set('keyPrefix', keyPrefix);
    return url.href;
  };

  beforeAll(async () => {
    client = new Redis(server.href);
    between = createServer((socket) => {
      const onward = connect(Number(server.port || 6379), server.hostname);
      [socket, onward].forEach((end) => {
        sockets.add(end);
        end.on('error', () => undefined);
      });
      socket.pipe(onward).pipe(socket);
    });
    const port = await freePort();
    await new Promise<void>((listening) => {
      between.listen(port, '127.0.0.1', listening);
    });
    const through = new URL(address(String(port)));
    through.hostname = '127.0.0.1';
    sites = await Promise.all([
      start({ ...LIMITS, redis: address(server.port) }),
      start({ ...LIMITS, redis: through.href }),
    ]);
  });
  afterAll(async () => {
    await Promise.all(sites.map(({ newsroom }) => newsroom.stopAndRemove()));
    between.close();
    await client.quit();
  });

  test('several instances count together, and no address is kept there', async () => {
    const [one, other] = sites as [Started, Started];
    expect((await one.remind('reader@reader.example')).status).toBe(201);
    expect((await other.remind('reader@reader.example')).status).toBe(201);
    const refused = await one.remind('reader@reader.example');
    expectToWait(refused);
    expectToWait(await other.remind('reader@reader.example'));
    const keys = (await client.keys(`${keyPrefix}*`)).join(' ');
    expect(keys).toMatch(/donation-banners:limits:perAddress:[0-9a-f]{64}/);
    expect(keys).not.toContain('reader.example');

    await wait(SECONDS + 0.1);
    expect((await other.remind('reader@reader.example')).status).toBe(201);
  });

  test('an instance goes on counting for itself while Redis is away', async () => {
    const [, alone] = sites as [Started, Started];
    between.close();
    sockets.forEach((socket) => socket.destroy());
    await wait(SECONDS + 0.1);
    expect(await statusesOf(3, () => alone.remind('alone@reader.example'))).toEqual([
      201, 201, 429,
    ]);
    expect(alone.newsroom.output()).toContain('Redis is away');
  });
});
