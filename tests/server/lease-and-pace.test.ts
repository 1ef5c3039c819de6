import { addDue, countByStatus, tick } from '../faults/support/due-reminders';
import { saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const LEASE = 10;
const PER_SECOND = 20;
const BATCH = 10;
const config = {
  dispatch: {
    enabled: false,
    engine: 'in-process',
    leaseSeconds: LEASE,
    batchSize: BATCH,
    messagesPerSecond: PER_SECOND,
  },
};

let inbox: Inbox;
let first: Newsroom;
let second: Newsroom;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  first = await Newsroom.start({ smtpPort: inbox.port, config });
  const { appDir, databaseUrl } = first;
  second = await Newsroom.start({ appDir, databaseUrl, smtpPort: inbox.port, config });
  banner = await saveBanner(first);
});
afterAll(async () => {
  await second.stop();
  await first.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  await first.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });
});

const wait = (seconds: number): Promise<void> =>
  new Promise((wake) => setTimeout(wake, seconds * 1000));

test('a mail server slower than the lease costs no reminder its sender: the lease is renewed', async () => {
  await addDue(first, { banner, count: 1 });
  inbox.accepting = () => wait(LEASE + 4);
  const sending = tick(first);
  await wait(LEASE + 2);
  await tick(second);
  inbox.accepting = async () => undefined;
  await sending;
  expect(inbox.mails).toHaveLength(1);
  expect(await countByStatus(first)).toEqual({ sent: 1 });
});

test('a sender that is gone is not waited for any longer than its lease', async () => {
  await addDue(first, { banner, count: 1 });
  await first.run(async (strapi, seconds: number) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).updateMany({
      where: {},
      data: {
        status: 'sending',
        lease: 'gone',
        leaseUntil: new Date(Date.now() + seconds * 1000),
      } as never,
    });
  }, 2);
  await tick(second);
  expect(inbox.mails).toHaveLength(0);
  await wait(2.2);
  await tick(second);
  expect(inbox.mails).toHaveLength(1);
});

test('while one instance claims its share, another gets the rest', async () => {
  await addDue(first, { banner, count: 3 * BATCH });
  await first.run(async (strapi) => {
    const { connection, dialect } = strapi.db;
    const reminders = () => connection('donation_banner_reminders');
    const leaseUntil = new Date(Date.now() + 3_600_000);
    await reminders().update({ status: 'sending', lease: 'another', lease_until: leaseUntil });
    // From now on the database believes that most are on their way.
    if (dialect.client !== 'sqlite') {
      const table = dialect.client === 'mysql' ? 'table' : '';
      await connection.raw(`analyze ${table} donation_banner_reminders`);
    }
    await reminders().update({ status: 'scheduled', lease: null, lease_until: null });
    const { transaction } = strapi.db;
    const released = new Promise<void>((release) => Object.assign(globalThis, { release }));
    strapi.db.transaction = ((work: (context: unknown) => unknown) =>
      transaction.call(strapi.db, async (context: unknown) => {
        const result = await work(context);
        await released;
        return result;
      })) as never;
    Object.assign(globalThis, { transaction });
  });
  const slow = tick(first);
  await wait(0.5);
  await tick(second);
  // Where a claim is no transaction, the first one sends, too.
  await wait(1);
  const sent = inbox.mails.length;
  await first.run((strapi) => {
    const { release, transaction } = globalThis as any;
    strapi.db.transaction = transaction;
    release();
  });
  await slow;
  expect(sent).toBeGreaterThanOrEqual(2 * BATCH);
  expect(await countByStatus(first)).toEqual({ sent: 3 * BATCH });
});

test('no more leave in a second than it may be', async () => {
  const times: number[] = [];
  inbox.accepting = async () => void times.push(performance.now());
  await addDue(first, { banner, count: 2 * PER_SECOND });
  await tick(first);
  expect(times).toHaveLength(2 * PER_SECOND);
  const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
  expect(seconds).toBeGreaterThan(2 - 2 / PER_SECOND - 0.2);
  times.forEach((from) => {
    const within = times.filter((time) => time >= from && time < from + 1000).length;
    // A message that took longer to arrive may come close to the next.
    expect(within).toBeLessThanOrEqual(PER_SECOND * 1.25);
  });
});
