/** The e-mail that asks a reader to confirm: the request is answered at once, and the dispatcher sends it. */
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';
import { forgetReminders, remindersOf, tick } from './support/reminder-rows';

let inbox: Inbox;
let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port, config: { doubleOptIn: true } });
  banner = await saveBanner(newsroom);
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  inbox.refuse = () => undefined;
  await forgetReminders(newsroom);
});

const request = (email = 'reader@reader.example') =>
  newsroom.post('/reminders', { email, banner, option: 'P1M', locale: 'en' });

const ask = async (email?: string): Promise<Response> => {
  const answer = await request(email);
  await tick(newsroom);
  return answer;
};

const change = (data: Record<string, unknown>) =>
  newsroom.run(async (strapi, more: Record<string, unknown>) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: more as never });
  }, data);

test('answers at once and alike, whatever the mail server says to the address', async () => {
  inbox.refuse = () => ({ code: 451, message: 'later, reader@reader.example' });
  const answer = await ask();
  expect([answer.status, await answer.json()]).toEqual([
    202,
    { status: 'unconfirmed', undo: expect.any(String) },
  ]);
  expect(await remindersOf(newsroom)).toMatchObject([
    { status: 'unconfirmed', attempts: 1, failure: expect.stringContaining('451') },
  ]);
  inbox.refuse = () => undefined;
  await change({ askToConfirmAt: new Date(Date.now() - 1000) });
  await tick(newsroom);
  await tick(newsroom);
  expect(inbox.mails).toHaveLength(1);
  expect(newsroom.output()).not.toContain('reader@reader.example');
});

test('is not asked for again of an address that is refused for good', async () => {
  inbox.refuse = () => ({ code: 550, message: 'No such user' });
  expect((await ask()).status).toBe(202);
  expect(await remindersOf(newsroom)).toMatchObject([
    { status: 'unconfirmed', askToConfirmAt: null, failure: expect.stringContaining('550') },
  ]);
});

test('waits while the mail server is away, at no cost, and outlives a restart', async () => {
  const away = await Newsroom.start({ config: { doubleOptIn: true } });
  const body = { email: 'kept@reader.example', banner: await saveBanner(away), option: 'P1M' };
  expect((await away.post('/reminders', body)).status).toBe(202);
  await tick(away);
  expect(await rowsOf(away, REMINDER)).toMatchObject([{ status: 'unconfirmed', attempts: 0 }]);
  await away.stop();
  const { appDir, databaseUrl } = away;
  const back = await Newsroom.start({ appDir, databaseUrl, smtpPort: inbox.port });
  await tick(back);
  expect(inbox.mails.map(({ to }) => (to as { text: string }).text)).toEqual([
    'kept@reader.example',
  ]);
  await back.stopAndRemove();
});

test('is not asked for while sending is paused', async () => {
  const pause = (paused: boolean) =>
    newsroom.run(async (strapi, value: boolean) => {
      await strapi.plugin('donation-banners').service('pause').set(value, 'Editor');
    }, paused);
  await pause(true);
  await ask();
  expect(inbox.mails).toHaveLength(0);
  await pause(false);
  await tick(newsroom);
  expect(inbox.mails).toHaveLength(1);
});

test.each(['suppress', 'erase'])('is not asked for after %s', async (what) => {
  await request();
  await newsroom.run(async (strapi, method: string) => {
    await strapi.plugin('donation-banners').service('privacy')[method]('reader@reader.example');
  }, what);
  await ask('next@reader.example');
  expect(inbox.mails.map(({ to }) => (to as { text: string }).text)).toEqual([
    'next@reader.example',
  ]);
});
