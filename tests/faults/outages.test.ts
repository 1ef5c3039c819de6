import { saveBanner } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';
import { addDue, countByStatus, tick } from './support/due-reminders';
import { Sink } from './support/sink';
import { TcpGate } from './support/tcp-gate';
import { pause, until } from './support/wait';

const REMINDERS = 300;
const EVERY_SECOND = '* * * * * *';

let sink: Sink;
beforeEach(async () => {
  sink = await Sink.start();
});
afterEach(() => sink.stop());

const expectAllOnce = async (newsroom: Newsroom, count: number): Promise<void> => {
  const received = await sink.received();
  expect(received).toHaveLength(count);
  expect(new Set(received.map(({ to }) => to)).size).toBe(count);
  expect((await countByStatus(newsroom)).sent).toBe(count);
  expect(newsroom.output()).not.toContain('@reader.example');
};

describe.each(['sqlite', 'postgres'] as const)('%s', (database) => {
  const start = (dispatch: object): Promise<Newsroom> =>
    Newsroom.start({ database, smtpPort: sink.port, config: { dispatch } });

  test('a mail server that refuses for now for a minute gets them all afterwards', async () => {
    const newsroom = await start({ enabled: true, cron: EVERY_SECOND });
    try {
      await sink.refuse({ code: 451, pattern: '.' });
      await addDue(newsroom, { banner: await saveBanner(newsroom), count: REMINDERS });
      await pause(60_000);
      expect(await sink.received()).toHaveLength(0);
      await sink.refuse(null);
      await until(async () => (await sink.received()).length === REMINDERS, 240_000);
      await until(async () => (await countByStatus(newsroom)).sent === REMINDERS, 10_000);
      await expectAllOnce(newsroom, REMINDERS);
    } finally {
      await newsroom.stopAndRemove();
    }
  });

  test('those refused for good fail, and they alone', async () => {
    const newsroom = await start({ enabled: false });
    try {
      await sink.refuse({ code: 550, pattern: '^reader-\\d*7@' });
      await addDue(newsroom, { banner: await saveBanner(newsroom), count: REMINDERS });
      await tick(newsroom);
      const refused = REMINDERS / 10;
      expect(await countByStatus(newsroom)).toEqual({ sent: REMINDERS - refused, failed: refused });
      await expectAllOnce(newsroom, REMINDERS - refused);
    } finally {
      await newsroom.stopAndRemove();
    }
  });

  test('a clock that jumps back an hour amid the sending, and forward again, repeats nothing', async () => {
    const newsroom = await start({ enabled: false, leaseSeconds: 10, messagesPerSecond: 100 });
    const shift = (hours: number): Promise<void> =>
      newsroom.run((_, by: number) => {
        const real: DateConstructor = ((globalThis as any).realDate ??= Date);
        const now = () => real.now() + by * 3_600_000;
        globalThis.Date = class extends real {
          constructor(...given: any[]) {
            super(...((given.length > 0 ? given : [now()]) as [number]));
          }
          static override now = now;
        } as DateConstructor;
      }, hours);
    try {
      const banner = await saveBanner(newsroom);
      await addDue(newsroom, { banner, count: REMINDERS, dueIn: -3 * 3_600_000 });
      const sending = tick(newsroom);
      for (const hours of [-1, 1, 0]) {
        await pause(500);
        await shift(hours);
        void tick(newsroom);
      }
      await sending;
      await tick(newsroom);
      await expectAllOnce(newsroom, REMINDERS);
    } finally {
      await newsroom.stopAndRemove();
    }
  });

  test('a mail server that is away costs no reminder a try, and is told of once', async () => {
    const gate = await TcpGate.start(sink.port);
    const newsroom = await Newsroom.start({
      database,
      smtpPort: gate.port,
      config: { dispatch: { enabled: false } },
    });
    try {
      await addDue(newsroom, { banner: await saveBanner(newsroom), count: REMINDERS });
      await gate.close();
      await tick(newsroom);
      await tick(newsroom);
      expect(await countByStatus(newsroom)).toEqual({ scheduled: REMINDERS });
      const tried = await newsroom.run((strapi) =>
        strapi.db
          .query('plugin::donation-banners.reminder' as never)
          .count({ where: { attempts: { $gt: 0 } } }),
      );
      expect(tried).toBe(0);
      expect(newsroom.output().match(/the mail server is not available/g)).toHaveLength(1);
      await gate.open();
      await tick(newsroom);
      await expectAllOnce(newsroom, REMINDERS);
    } finally {
      await newsroom.stopAndRemove();
      await gate.close();
    }
  });

  test('a stop finishes what is in flight and frees the rest', async () => {
    const newsroom = await start({ enabled: false, messagesPerSecond: 50 });
    const { appDir, databaseUrl } = newsroom;
    await addDue(newsroom, { banner: await saveBanner(newsroom), count: REMINDERS });
    void tick(newsroom);
    await pause(1000);
    await newsroom.stop();
    const amid = (await sink.received()).length;
    expect(amid).toBeGreaterThan(0);
    const next = await Newsroom.start({ appDir, databaseUrl, smtpPort: sink.port });
    try {
      expect(await countByStatus(next)).toEqual({ sent: amid, scheduled: REMINDERS - amid });
      await tick(next);
      await expectAllOnce(next, REMINDERS);
    } finally {
      await next.stopAndRemove();
    }
  });
});

test('PostgreSQL away for half a minute: sending resumes by itself and repeats nothing', async () => {
  const port = Number(new URL(process.env.TEST_POSTGRES_URL ?? 'postgres://_:5432').port || 5432);
  const gate = await TcpGate.start(port);
  const config = { dispatch: { enabled: true, cron: EVERY_SECOND, messagesPerSecond: 50 } };
  const first = await Newsroom.start({ database: 'postgres', smtpPort: sink.port });
  const { appDir, databaseUrl } = first;
  await addDue(first, { banner: await saveBanner(first), count: REMINDERS });
  await first.stop();
  const through = new URL(databaseUrl as string);
  through.port = String(gate.port);
  const newsroom = await Newsroom.start({
    appDir,
    databaseUrl: through.href,
    smtpPort: sink.port,
    config,
  });
  try {
    await until(async () => (await sink.received()).length > 50, 30_000);
    await gate.close();
    await pause(30_000);
    const meanwhile = (await sink.received()).length;
    expect(meanwhile).toBeLessThan(REMINDERS);
    expect(newsroom.output().match(/the database is not available/g)).toHaveLength(1);
    await gate.open();
    await until(async () => (await countByStatus(newsroom)).sent === REMINDERS, 60_000);
    await expectAllOnce(newsroom, REMINDERS);
    expect(newsroom.output()).toContain('Reminders are sent again.');
    expect(newsroom.output()).not.toMatch(/unhandled/i);
  } finally {
    await newsroom.stopAndRemove();
    await gate.close();
  }
});
