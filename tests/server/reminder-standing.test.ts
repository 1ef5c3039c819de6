/** What is said of a reminder, by how it stands: to editors, in the table for spreadsheets, and to its reader. */
import { type AdminClient, logIn } from './support/admin-client';
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const DESK = '/donation-banners/reminders';
const WEEK = 7 * 86_400_000;

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;
let admin: AdminClient;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port });
  banner = await saveBanner(newsroom);
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });
  const body = { email: 'reader@reader.example', banner, option: 'P1M', locale: 'en' };
  expect((await newsroom.post('/reminders', body)).status).toBe(201);
});

const change = (data: Record<string, unknown>) =>
  newsroom.run(async (strapi, more: Record<string, unknown>) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: more as never });
  }, data);

const row = async () => (await rowsOf(newsroom, REMINDER))[0] as Record<string, any>;

const listed = async (): Promise<Record<string, any>> => {
  const { data } = (await (await admin.get(DESK)).json()) as { data: Array<Record<string, any>> };
  return data[0]!;
};

const act = async (action: string): Promise<void> => {
  const { documentId } = await row();
  expect((await admin.send('POST', `${DESK}/${documentId}/${action}`)).status).toBe(200);
};

/** What the reader's own page says. */
const pageSays = async (): Promise<string> => {
  const { documentId } = await row();
  const token = await newsroom.run(
    (strapi, id: string) => strapi.plugin('donation-banners').service('secrets').token(id),
    documentId,
  );
  const page = await (await newsroom.api(`/reminders/${token as string}`)).text();
  return /role="status">([^<]*)</.exec(page)![1]!;
};

test('one that goes on has no end, one sent by hand ended when it was sent', async () => {
  expect(await listed()).toMatchObject({ status: 'scheduled', endedAt: null, confirmUntil: null });
  await act('send-now');
  const { dueAt, sentAt } = await row();
  expect(new Date(dueAt as string) > new Date(sentAt as string)).toBe(true);
  expect(await listed()).toMatchObject({ status: 'sent', endedAt: sentAt });
  const table = await (await admin.get(`${DESK}/table`)).text();
  const [head, line] = table
    .trim()
    .split('\r\n')
    .map((each) => each.split(','));
  expect(line![head!.indexOf('"endedAt"')]).toBe(`"${sentAt}"`);
});

test.each(['failed', 'suppressed'])('one that is %s ended when it became so', async (status) => {
  await change({ status });
  expect((await listed()).endedAt).toBe((await row()).updatedAt);
});

test('a cancelled one ended then, and goes on once it is restored', async () => {
  await act('cancel');
  expect((await listed()).endedAt).toBe((await row()).updatedAt);
  await act('restore');
  expect((await listed()).endedAt).toBeNull();
});

test('an unconfirmed one can be confirmed for a week, and says when it would come then', async () => {
  const requestedAt = new Date(Date.now() - WEEK / 2);
  await change({ status: 'unconfirmed', requestedAt, dueAt: new Date(Date.now() - 1000) });
  expect(await listed()).toMatchObject({
    confirmUntil: new Date(requestedAt.getTime() + WEEK).toISOString(),
    endedAt: null,
  });
  const [, day] = /write to you on (.*)\.$/.exec(await pageSays())!;
  expect(Date.parse(day!)).toBeGreaterThan(Date.now());
});

test('one whose time has come tells its reader no day that is over', async () => {
  expect(await pageSays()).toMatch(/^We will write to you on/);
  await change({ dueAt: new Date(Date.now() - WEEK) });
  expect(await pageSays()).toBe('Your reminder is on its way.');
});
