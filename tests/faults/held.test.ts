/** What holds the sending, and lets it go on: a provider that hangs, a database that was copied. */
import { logIn } from '../server/support/admin-client';
import { saveBanner } from '../server/support/content';
import { onBullmq } from '../server/support/engines';
import { Newsroom } from '../server/support/newsroom';
import { addDue, countByStatus, tick } from './support/due-reminders';
import { Sink } from './support/sink';
import { until } from './support/wait';

const REMINDERS = 300;

let sink: Sink;
beforeEach(async () => {
  sink = await Sink.start();
});
afterEach(() => sink.stop());

const CASES = [
  ['sqlite', {}],
  ['postgres', {}],
  ['postgres', onBullmq],
] as const;

test.each(CASES)('a provider that hangs, and comes back: %s %o', async (database, engine) => {
  const dispatch = { enabled: true, cron: '* * * * * *', deadlineSeconds: 2, ...engine };
  const newsroom = await Newsroom.start({ database, smtpPort: sink.port, config: { dispatch } });
  try {
    await newsroom.run((strapi) => {
      const email = strapi.plugin('email').service('email');
      (globalThis as any).send = email.send;
      email.send = () => new Promise(() => undefined);
    });
    await addDue(newsroom, { banner: await saveBanner(newsroom), count: REMINDERS });
    const trouble = () =>
      newsroom.run((strapi) =>
        strapi.plugin('donation-banners').service('sending-trouble').state(),
      );
    await until(async () => (await trouble()) !== null, 30_000);
    expect(await sink.received()).toEqual([]);
    await newsroom.run((strapi) => {
      strapi.plugin('email').service('email').send = (globalThis as any).send;
    });
    await until(async () => (await countByStatus(newsroom)).sent === REMINDERS, 60_000);
    expect(new Set((await sink.received()).map(({ to }) => to)).size).toBe(REMINDERS);
    expect(await sink.received()).toHaveLength(REMINDERS);
    await until(async () => (await trouble()) === null, 30_000);
  } finally {
    await newsroom.stopAndRemove();
  }
});

test.each(CASES)(
  'a copied database is silent until somebody resumes: %s %o',
  async (database, engine) => {
    const config = (publicUrl: string) => ({ publicUrl, dispatch: { enabled: false, ...engine } });
    const own = await Newsroom.start({
      database,
      smtpPort: sink.port,
      config: config('https://cms.gazette.example'),
    });
    const { appDir, databaseUrl } = own;
    await addDue(own, { banner: await saveBanner(own), count: REMINDERS });
    await own.stop();
    const copy = await Newsroom.start({
      appDir,
      databaseUrl,
      smtpPort: sink.port,
      config: config('https://copy.gazette.example'),
    });
    try {
      await tick(copy);
      expect(await sink.received()).toEqual([]);
      expect(await countByStatus(copy)).toEqual({ scheduled: REMINDERS });
      const admin = await logIn(copy, 'strapi-super-admin');
      const address = 'https://copy.gazette.example';
      const adopted = await admin.send('PUT', '/donation-banners/reminders/address', { address });
      expect(adopted.status).toBe(200);
      await tick(copy);
      expect(await sink.received()).toHaveLength(REMINDERS);
    } finally {
      await copy.stopAndRemove();
    }
  },
);
