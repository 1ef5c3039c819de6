import { once } from 'node:events';

import { Redis } from 'ioredis';

import { config } from '../../server/src/settings/config';
import { addDue, countByStatus, tick } from '../faults/support/due-reminders';
import { TcpGate } from '../faults/support/tcp-gate';
import { saveBanner } from './support/content';
import { onBullmq } from './support/engines';
import { Inbox } from './support/inbox';
import { Newsroom, type NewsroomOptions } from './support/newsroom';

const { redis: redisUrl } = onBullmq;
const DUE = 300;

const settings = (more: object = {}) => ({ dispatch: { enabled: false, ...onBullmq, ...more } });

describe('what BullMQ needs', () => {
  test('an address of Redis', () => {
    const dispatch = { ...config.default.dispatch, engine: 'bullmq' as const };
    expect(() => config.validator({ ...config.default, dispatch })).toThrow(
      'the setting "dispatch.redis" has to be an address such as redis://127.0.0.1:6379 where dispatch.engine is "bullmq"',
    );
  });

  test('the package: without it the start fails and says what to install', async () => {
    jest.doMock('bullmq', () => {
      throw new Error("Cannot find module 'bullmq'");
    });
    const { openRedisQueue } = await import('../../server/src/dispatch/redis-queue');
    const strapi = { config: { get: () => config.default } } as never;
    await expect(openRedisQueue(strapi, jest.fn())).rejects.toThrow(
      'the setting "dispatch.engine" needs the package bullmq. Install it: npm install bullmq',
    );
    jest.dontMock('bullmq');
  });

  test('Redis: where it does not answer, Strapi does not start and says so', async () => {
    const dispatch = { ...onBullmq, redis: 'redis://127.0.0.1:1' };
    await expect(Newsroom.start({ config: { dispatch } })).rejects.toThrow(
      /the setting "dispatch\.redis": Redis at 127\.0\.0\.1:1 does not answer \(.*ECONNREFUSED/,
    );
  });
});

(process.env.TEST_REDIS_URL ? describe : describe.skip)('on Redis', () => {
  let inbox: Inbox;
  let newsrooms: Newsroom[] = [];
  let first: Newsroom;

  /** Starts so many instances on one database, the first of which holds the due reminders. */
  const start = async (instances: number, dispatch: object = {}, due = DUE): Promise<void> => {
    const options: NewsroomOptions = { smtpPort: inbox.port, config: settings(dispatch) };
    first = await Newsroom.start(options);
    newsrooms = [first];
    const { appDir, databaseUrl } = first;
    while (newsrooms.length < instances) {
      newsrooms.push(await Newsroom.start({ ...options, appDir, databaseUrl }));
    }
    await addDue(first, { banner: await saveBanner(first), count: due });
  };

  beforeEach(async () => {
    inbox = await Inbox.start();
  });
  afterEach(async () => {
    await Promise.all(newsrooms.filter((one) => one !== first).map((one) => one.stop()));
    await first.stopAndRemove();
    await inbox.stop();
  });

  const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
    const end = Date.now() + 80_000;
    while (!(await isSo()) && Date.now() < end) {
      await new Promise((wake) => setTimeout(wake, 50));
    }
  };

  const recipients = (): string[] => inbox.mails.map(({ to }) => (to as { text: string }).text);

  const expectAllOnce = async (): Promise<void> => {
    expect(recipients()).toHaveLength(DUE);
    expect(new Set(recipients()).size).toBe(DUE);
    expect(await countByStatus(first)).toEqual({ sent: DUE });
  };

  test('three instances share the work: none lost, none repeated, none by one alone', async () => {
    await start(3, { concurrency: 3 });
    await Promise.all(newsrooms.map(tick));
    await expectAllOnce();
    const redis = new Redis(redisUrl);
    const left = await redis.keys(first.queueKeys as string);
    await redis.quit();
    // Of the jobs nothing stays behind.
    expect(left.filter((key) => /:r\d{23}/.test(key))).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
  });

  test('an instance that has nothing to look for itself works on what others put in', async () => {
    await start(2, { concurrency: 2 }, 40);
    const [, second] = newsrooms as [Newsroom, Newsroom];
    // Takes part from its first look on.
    await tick(second);
    await first.run(async (strapi) => {
      await strapi.db
        .query('plugin::donation-banners.reminder' as never)
        .updateMany({ where: {}, data: { status: 'scheduled', sentAt: null } as never });
    });
    inbox.mails.length = 0;
    const halted = first.run((strapi) => {
      const mail = strapi.plugin('email').service('email');
      mail.send = () => Promise.reject(Object.assign(new Error('Down'), { syscall: 'connect' }));
      return strapi.plugin('donation-banners').service('dispatch').tick();
    });
    await halted;
    await until(() => inbox.mails.length >= 30);
    // What the first could not send is free; the queue's rest the second has sent.
    expect(new Set(recipients()).size).toBe(recipients().length);
    expect(recipients().length).toBeGreaterThanOrEqual(30);
  });

  test('messages per second are those of all instances together', async () => {
    const PER_SECOND = 20;
    await start(2, { messagesPerSecond: PER_SECOND, concurrency: 10 }, 5 * PER_SECOND);
    const times: number[] = [];
    const { refuse } = inbox;
    inbox.refuse = (address) => {
      times.push(performance.now());
      return refuse(address);
    };
    await Promise.all(newsrooms.map(tick));
    expect(times).toHaveLength(5 * PER_SECOND);
    // Windows of a second: two of them at most touch any second.
    times.forEach((from) => {
      const within = times.filter((time) => time >= from && time < from + 1000).length;
      expect(within).toBeLessThanOrEqual(2 * PER_SECOND);
    });
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(3800);
  });

  test('kill -9 amid the work: another instance sends the rest soon, and repeats what was in flight at most', async () => {
    const concurrency = 3;
    await start(2, { concurrency, messagesPerSecond: 100 });
    const [, second] = newsrooms as [Newsroom, Newsroom];
    void Promise.all(newsrooms.map(tick)).catch(() => undefined);
    await until(() => inbox.mails.length > 50);
    const began = Date.now();
    const gone = once(second.process, 'exit');
    second.process.kill('SIGKILL');
    await gone;
    newsrooms = [first];
    await until(async () => (await countByStatus(first)).sent === DUE);
    // Long before its lease of five minutes is over.
    expect(Date.now() - began).toBeLessThan(80_000);
    expect(new Set(recipients()).size).toBe(DUE);
    expect(recipients().length - DUE).toBeLessThanOrEqual(concurrency);
    expect(await countByStatus(first)).toEqual({ sent: DUE });
  });

  test('Redis emptied amid the work loses nothing and repeats nothing', async () => {
    await start(2, { messagesPerSecond: 100 });
    const sending = Promise.all(newsrooms.map(tick));
    await until(() => inbox.mails.length > 50);
    const redis = new Redis(redisUrl);
    await redis.unlink(await redis.keys(first.queueKeys as string));
    await redis.quit();
    await sending;
    await expectAllOnce();
    newsrooms.forEach((one) => expect(one.output()).not.toMatch(/unhandled/i));
  });

  test('Redis away amid the work is told once, and the work goes on when it is back', async () => {
    const gate = await TcpGate.start(Number(new URL(redisUrl).port || 6379));
    const through = new URL(redisUrl);
    through.host = `127.0.0.1:${gate.port}`;
    await start(1, { redis: through.href, messagesPerSecond: 100 });
    const sending = tick(first);
    await until(() => inbox.mails.length > 50);
    await gate.close();
    await sending;
    await tick(first);
    const meanwhile = inbox.mails.length;
    expect(meanwhile).toBeLessThan(DUE);
    expect(first.output().match(/the queue on Redis is not available/g)).toHaveLength(1);
    await gate.open();
    await until(async () => {
      await tick(first);
      return (await countByStatus(first)).sent === DUE;
    });
    await expectAllOnce();
    expect(first.output()).toContain('Reminders are sent again.');
    expect(first.output()).not.toMatch(/unhandled/i);
    await gate.close();
  });

  test('a stop finishes what is in flight and leaves the rest to others', async () => {
    await start(2, { messagesPerSecond: 50 });
    const [, second] = newsrooms as [Newsroom, Newsroom];
    void Promise.all(newsrooms.map(tick)).catch(() => undefined);
    await until(() => inbox.mails.length > 30);
    await second.stop();
    newsrooms = [first];
    expect((await countByStatus(first)).sending ?? 0).toBeLessThanOrEqual(5);
    await until(async () => (await countByStatus(first)).sent === DUE);
    await expectAllOnce();
  });
});
