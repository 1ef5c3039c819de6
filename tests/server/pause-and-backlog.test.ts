import { addDue, countByStatus, tick } from '../faults/support/due-reminders';
import { saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const SLOW = { dispatch: { enabled: false, messagesPerSecond: 20 } };

let inbox: Inbox;
let first: Newsroom;
let second: Newsroom;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  first = await Newsroom.start({
    smtpPort: inbox.port,
    config: { ...SLOW, timeZone: 'Asia/Tokyo' },
  });
  const { appDir, databaseUrl } = first;
  second = await Newsroom.start({ appDir, databaseUrl, smtpPort: inbox.port, config: SLOW });
  banner = await saveBanner(first);
});
afterAll(async () => {
  await second.stop();
  await first.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  await setPaused(first, false);
  await first.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });
});

const setPaused = (newsroom: Newsroom, paused: boolean) =>
  newsroom.run(
    (strapi, on: boolean) =>
      strapi.plugin('donation-banners').service('pause').set(on, 'Ada Editor'),
    paused,
  );

const stateOn = (newsroom: Newsroom) =>
  newsroom.run((strapi) => strapi.plugin('donation-banners').service('pause').state());

const backlog = () =>
  first.run((strapi) => strapi.plugin('donation-banners').service('backlog').count());

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!(await isSo()) && Date.now() < end) {
    await new Promise((wake) => setTimeout(wake, 20));
  }
};

describe('the pause', () => {
  test('is known to every instance, with its time and who made it', async () => {
    const before = Date.now();
    const paused = await setPaused(first, true);
    expect(paused).toEqual({ paused: true, since: expect.any(String), by: 'Ada Editor' });
    expect(Date.parse(paused.since as string)).toBeGreaterThanOrEqual(before);
    expect(await stateOn(second)).toEqual(paused);
    // A second editor's click does not take the first one's name away.
    expect(await setPaused(second, true)).toEqual(paused);
    expect(first.output()).toContain('Reminders are paused.');
    expect(first.output()).not.toContain('Ada');
  });

  test('keeps due reminders back on every instance until it is over', async () => {
    await addDue(first, { banner, count: 3 });
    await setPaused(second, true);
    await Promise.all([first, second].map(tick));
    expect(inbox.mails).toHaveLength(0);
    expect(await countByStatus(first)).toEqual({ scheduled: 3 });
    await setPaused(first, false);
    await second.run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick());
    expect(inbox.mails).toHaveLength(3);
  });

  test('amid the sending frees what waits, whichever instance it was said on', async () => {
    await addDue(first, { banner, count: 90 });
    const sending = tick(first);
    await until(() => inbox.mails.length >= 5);
    await setPaused(second, true);
    await sending;
    // With a queue that they share, what the other one had begun may end a little later.
    await until(async () => !('sending' in (await countByStatus(first))));
    const sent = inbox.mails.length;
    expect(sent).toBeLessThan(60);
    expect(await countByStatus(first)).toEqual({ sent, scheduled: 90 - sent });
    await setPaused(second, false);
    await Promise.all([first, second].map(tick));
    expect(new Set(inbox.mails.map(({ messageId }) => messageId)).size).toBe(90);
    expect(inbox.mails).toHaveLength(90);
  });

  test('lets an editor send a single one', async () => {
    await addDue(first, { banner, count: 1 });
    await setPaused(first, true);
    const reminder = await first.run((strapi) =>
      strapi
        .plugin('donation-banners')
        .service('dispatch')
        .sendNow(`r${'1'.padStart(23, '0')}`),
    );
    expect(reminder).toMatchObject({ status: 'sent' });
    expect(inbox.mails).toHaveLength(1);
  });
});

describe('the backlog', () => {
  const setRows = (rows: Array<{ status: string; dueAt: string }>) =>
    first.run(async (strapi, each: Array<{ status: string; dueAt: string }>) => {
      const table = strapi.db.query('plugin::donation-banners.reminder' as never);
      const all = (await table.findMany({ orderBy: { id: 'asc' } as never })) as any[];
      for (const [index, data] of each.entries()) {
        await table.update({ where: { id: all[index].id }, data: data as never });
      }
    }, rows);

  test('of nothing is nothing', async () => {
    const empty = await backlog();
    expect(empty).toMatchObject({
      due: 0,
      longestDueSince: null,
      sending: 0,
      failed: 0,
      scheduled: 0,
      unconfirmed: 0,
    });
    expect(empty.perDay).toHaveLength(35);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date());
    expect(empty.perDay[0]).toEqual({ date: today, count: 0 });
  });

  test('counts by status and by the newsroom’s day', async () => {
    await addDue(first, { banner, count: 9 });
    const { perDay: days } = await backlog();
    const inTokyo = (index: number, time: string): string =>
      new Date(`${days[index].date}T${time}+09:00`).toISOString();
    const waiting = new Date(Date.now() - 3_600_000).toISOString();
    await setRows([
      { status: 'scheduled', dueAt: waiting },
      { status: 'scheduled', dueAt: new Date(Date.now() - 60_000).toISOString() },
      { status: 'scheduled', dueAt: inTokyo(1, '00:00:00') },
      { status: 'scheduled', dueAt: inTokyo(1, '23:59:59') },
      { status: 'scheduled', dueAt: inTokyo(34, '23:59:59') },
      { status: 'failed', dueAt: waiting },
      { status: 'unconfirmed', dueAt: inTokyo(1, '08:00:00') },
      { status: 'sending', dueAt: waiting },
      { status: 'cancelled', dueAt: inTokyo(1, '08:00:00') },
    ]);
    const { perDay, ...counts } = await backlog();
    expect(counts).toEqual({
      due: 2,
      longestDueSince: waiting,
      sending: 1,
      failed: 1,
      scheduled: 5,
      unconfirmed: 1,
    });
    expect(perDay.map(({ count }: { count: number }) => count)).toEqual([
      0,
      2,
      ...Array(32).fill(0),
      1,
    ]);
  });
});
