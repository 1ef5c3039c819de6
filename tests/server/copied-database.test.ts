/** A copy of the database that is started with another public address sends nothing before an editor says so. */
import { addDue, countByStatus, tick } from '../faults/support/due-reminders';
import { allowEditor, logIn } from './support/admin-client';
import { saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const OWN = 'https://cms.gazette.example';
const COPY = 'https://staging.gazette.example/cms';
const BACKLOG = '/donation-banners/reminders/backlog';
const ADDRESS = '/donation-banners/reminders/address';
const moved = { from: OWN, to: COPY };

let newsroom: Newsroom;
let inbox: Inbox;

const start = async (publicUrl: string): Promise<void> => {
  const { appDir, databaseUrl } = newsroom;
  await newsroom.stop();
  const config = { publicUrl, dispatch: { enabled: false } };
  newsroom = await Newsroom.start({ appDir, databaseUrl, smtpPort: inbox.port, config });
};

beforeAll(async () => {
  inbox = await Inbox.start();
  const config = { publicUrl: OWN, dispatch: { enabled: false } };
  newsroom = await Newsroom.start({ smtpPort: inbox.port, config });
  await addDue(newsroom, { banner: await saveBanner(newsroom), count: 3 });
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});

test('with its own address it sends, after a restart too', async () => {
  await start(`${OWN}/`);
  const admin = await logIn(newsroom, 'strapi-super-admin');
  expect(((await (await admin.get(BACKLOG)).json()) as any).data.moved).toBeNull();
});

test.each([
  [COPY, COPY],
  ['', expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)],
])('started with %p it holds everything, and says so', async (publicUrl, to) => {
  await start(publicUrl);
  await tick(newsroom);
  expect(inbox.mails).toHaveLength(0);
  expect(await countByStatus(newsroom)).toEqual({ scheduled: 3 });
  expect(newsroom.output()).toContain(`this database sends for ${OWN}`);
  const admin = await logIn(newsroom, 'strapi-super-admin');
  for (const path of [BACKLOG, '/donation-banners/summary']) {
    const { data } = (await (await admin.get(path)).json()) as any;
    expect(data.moved).toEqual({ from: OWN, to });
  }
  const id = `r${'1'.padStart(23, '0')}`;
  const byHand = await admin.send('POST', `/donation-banners/reminders/${id}/send-now`);
  expect(byHand.status).toBe(409);
  expect(await byHand.text()).toContain('this database sends for another address');
});

test('one press of who may resumes it for the new address', async () => {
  await start(COPY);
  const editor = await logIn(newsroom, 'strapi-editor');
  await allowEditor(newsroom, ['reminders.read']);
  expect((await editor.send('PUT', ADDRESS, { address: COPY })).status).toBe(403);
  await allowEditor(newsroom, ['reminders.read', 'reminders.pause']);
  const { data } = (await (await editor.get(BACKLOG)).json()) as any;
  expect(data.moved).toEqual(moved);
  const stale = await editor.send('PUT', ADDRESS, { address: OWN });
  expect(stale.status).toBe(400);
  expect(((await stale.json()) as any).error.details.errors).toMatchObject([{ path: ['address'] }]);
  const answer = await editor.send('PUT', ADDRESS, { address: COPY });
  expect(((await answer.json()) as any).data.moved).toBeNull();
  await tick(newsroom);
  expect(inbox.mails).toHaveLength(3);
  await start(OWN);
  expect(newsroom.output()).toContain(`this database sends for ${COPY}`);
});
