/** A provider that takes messages and never answers: sending goes on once it is back, and editors are told meanwhile. */
import { addDue, countByStatus, tick } from '../faults/support/due-reminders';
import { type AdminClient, logIn } from './support/admin-client';
import { saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const DUE = 12;

let newsroom: Newsroom;
let inbox: Inbox;
let admin: AdminClient;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({
    smtpPort: inbox.port,
    config: { dispatch: { enabled: false, deadlineSeconds: 5 } },
  });
  admin = await logIn(newsroom, 'strapi-super-admin');
  await addDue(newsroom, { banner: await saveBanner(newsroom), count: DUE });
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});

const dataAt = async (path: string): Promise<Record<string, any>> =>
  ((await (await admin.get(`/donation-banners/${path}`)).json()) as any).data;

test('is waited for no longer than the deadline, told of, and costs no reminder anything', async () => {
  await newsroom.run((strapi) => {
    const email = strapi.plugin('email').service('email');
    (globalThis as any).send = email.send;
    email.send = () => new Promise(() => undefined);
  });
  await tick(newsroom);
  expect(await countByStatus(newsroom)).toEqual({ scheduled: DUE });
  const trouble = {
    since: expect.any(String),
    reason: 'The e-mail provider is silent. There was no answer in 5 seconds.',
  };
  expect((await dataAt('reminders/backlog')).trouble).toEqual(trouble);
  const { since } = (await dataAt('summary')).trouble;
  await tick(newsroom);
  // Since the first failure in a row.
  expect((await dataAt('summary')).trouble).toEqual({ ...trouble, since });
  expect(newsroom.output()).toContain('the mail server is not available');

  await newsroom.run((strapi) => {
    strapi.plugin('email').service('email').send = (globalThis as any).send;
  });
  await tick(newsroom);
  expect(inbox.mails).toHaveLength(DUE);
  expect(await countByStatus(newsroom)).toEqual({ sent: DUE });
  expect((await dataAt('reminders/backlog')).trouble).toBeNull();
  expect((await dataAt('summary')).trouble).toBeNull();
});
