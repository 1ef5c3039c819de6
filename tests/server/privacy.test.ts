import { type AdminClient, logIn } from './support/admin-client';
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const SUPPRESSION = 'plugin::donation-banners.suppression';
const FIRST = 'the-first-secret-of-the-newsroom-0001';
const SECOND = 'the-second-secret-of-the-newsroom-002';

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;
let admin: AdminClient;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({
    smtpPort: inbox.port,
    config: { doubleOptIn: true, retentionDays: 30, secrets: [FIRST] },
  });
  banner = await saveBanner(newsroom);
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  inbox.refuse = () => undefined;
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
    await strapi.db.query('plugin::donation-banners.suppression' as never).deleteMany({});
  });
});

/** Asks, and has the dispatcher ask for what is to be confirmed. */
const ask = async (email = 'reader@reader.example', more: object = {}): Promise<Response> => {
  const answer = await request(email, more);
  await call('dispatch.tick');
  return answer;
};

const request = (email: string, more: object) =>
  newsroom.post('/reminders', { email, banner, option: 'P1M', locale: 'en', ...more });

/** Without those about nobody, and those that another took the place of. */
const rows = async () =>
  (await rowsOf(newsroom, REMINDER)).filter(
    ({ emailHash, replacedBy }) => emailHash !== null && replacedBy === null,
  );

const change = (data: Record<string, unknown>) =>
  newsroom.run(async (strapi, more: Record<string, unknown>) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: more as never });
  }, data);

const call = (name: 'dispatch.tick' | 'privacy.purge') =>
  newsroom.run(async (strapi, method: string) => {
    const [service, action] = method.split('.') as [string, string];
    await strapi.plugin('donation-banners').service(service)[action]();
  }, name);

const pageIn = (text: string | undefined): string =>
  (/http\S+\/reminders\/[^\s#]+/.exec(text ?? '') as RegExpExecArray)[0];

describe('double opt-in', () => {
  test('waits for the reader’s word', async () => {
    const answer = await ask();
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ status: 'unconfirmed', undo: expect.any(String) });
    expect(inbox.mails.map(({ subject }) => subject)).toEqual(['Please confirm your reminder']);
    await change({ dueAt: new Date(Date.now() - 1000) });
    await call('dispatch.tick');
    expect(inbox.mails).toHaveLength(1);

    const page = pageIn(inbox.mails[0]?.text);
    expect(await (await fetch(page)).text()).toContain('Yes, remind me');
    expect((await rows())[0]?.status).toBe('unconfirmed');
    const confirmed = await fetch(`${page}/confirm`, { method: 'POST' });
    expect(await confirmed.text()).toContain('We will write to you on');
    const [row] = await rows();
    expect(row?.status).toBe('scheduled');
    expect(new Date(row?.dueAt).getTime()).toBeGreaterThan(Date.now());
    await fetch(`${page}/confirm`, { method: 'POST' });
    expect((await rows())[0]?.dueAt).toEqual(row?.dueAt);
  });
});

describe('never write to me again', () => {
  test('stops everything, and holds whoever asks', async () => {
    const other = await saveBanner(newsroom);
    await ask();
    await ask('reader@reader.example', { banner: other });
    const page = pageIn(inbox.mails[0]?.text);
    const done = await fetch(`${page}/suppress`, { method: 'POST' });
    expect(await done.text()).toContain('We will not write to you again.');
    expect((await rows()).map(({ status }) => status)).toEqual(['suppressed', 'suppressed']);

    inbox.mails.length = 0;
    const again = await ask('Reader@reader.example');
    expect(again.status).toBe(202);
    expect(await again.json()).toEqual({ status: 'unconfirmed', undo: expect.any(String) });
    expect(inbox.mails).toHaveLength(0);
    expect(await rows()).toHaveLength(2);
    await fetch(`${page}/snooze`, { method: 'POST' });
    await fetch(`${page}/confirm`, { method: 'POST' });
    expect((await rows()).map(({ status }) => status)).toEqual(['suppressed', 'suppressed']);
  });

  test('outlives erasure, without telling whom it is about', async () => {
    await ask();
    await fetch(`${pageIn(inbox.mails[0]?.text)}/suppress`, { method: 'POST' });
    const erased = await admin.send('POST', '/donation-banners/reminders/erase', {
      email: 'reader@reader.example',
    });
    expect(await erased.json()).toEqual({ data: { erased: 1, onItsWay: false } });
    expect(await rows()).toEqual([]);
    expect(JSON.stringify(await rowsOf(newsroom, SUPPRESSION))).not.toContain('reader');
    await ask();
    expect(await rows()).toEqual([]);
  });

  test('keeps nothing about an address that asks again, and that for an hour', async () => {
    await newsroom.run(async (strapi) => {
      await strapi.plugin('donation-banners').service('privacy').suppress('reader@reader.example');
    });
    await ask('reader@reader.example', { pageUrl: 'https://gazette.example/wall' });
    expect(inbox.mails).toHaveLength(0);
    expect(await rowsOf(newsroom, REMINDER)).toMatchObject([
      { status: 'suppressed', emailHash: null, pageUrl: null, askToConfirmAt: null },
    ]);
    const list = await (await admin.get('/donation-banners/reminders')).json();
    expect((list as { data: object[] }).data).toEqual([]);
    await change({ requestedAt: new Date(Date.now() - 3_600_001) });
    await call('privacy.purge');
    expect(await rowsOf(newsroom, REMINDER)).toEqual([]);
  });
});

describe('what is kept about an address', () => {
  test('can be exported, and erased with its future', async () => {
    await ask();
    await ask('somebody@else.example');
    const exported = await admin.send('POST', '/donation-banners/reminders/export', {
      email: 'READER@reader.example',
    });
    const { data } = (await exported.json()) as { data: object[] };
    expect(data).toEqual([
      expect.objectContaining({
        banner,
        option: 'P1M',
        status: 'unconfirmed',
        consentText: 'We write once and then forget your address.',
      }),
    ]);
    const erased = await admin.send('POST', '/donation-banners/reminders/erase', {
      email: 'reader@reader.example',
      suppress: true,
    });
    expect(await erased.json()).toEqual({ data: { erased: 1, onItsWay: false } });
    expect(await rows()).toHaveLength(1);
    expect(await rowsOf(newsroom, SUPPRESSION)).toHaveLength(1);
  });

  test('is nobody’s business without the right to it', async () => {
    const editor = await logIn(newsroom, 'strapi-editor');
    for (const action of ['export', 'erase']) {
      const path = `/donation-banners/reminders/${action}`;
      expect((await editor.send('POST', path, { email: 'a@b.example' })).status).toBe(403);
      const bad = await admin.send('POST', path, { email: 'nobody' });
      expect(bad.status).toBe(400);
      expect(((await bad.json()) as any).error.details.errors[0].path).toEqual(['email']);
    }
  });

  test('goes by itself, also where nothing is dispatched', async () => {
    await ask();
    await change({ status: 'sent', updatedAt: new Date(Date.now() - 31 * 86_400_000) });
    await newsroom.run((strapi) => {
      const jobs = strapi.cron.jobs as Array<{ name: string; job: { invoke(): Promise<void> } }>;
      return jobs.find(({ name }) => name === 'donation-banners-purge')?.job.invoke();
    });
    expect(await rows()).toEqual([]);
  });

  test('stays for the retention time after it was sent, however long ago it was asked for', async () => {
    await ask();
    const longAgo = new Date(Date.now() - 400 * 86_400_000);
    await change({
      status: 'scheduled',
      dueAt: new Date(Date.now() - 1000),
      createdAt: longAgo,
      updatedAt: longAgo,
    });
    await call('dispatch.tick');
    await call('privacy.purge');
    expect((await rows())[0]?.status).toBe('sent');
  });

  test('goes after the retention time, or unconfirmed after a week', async () => {
    await ask();
    await change({ status: 'sent', updatedAt: new Date(Date.now() - 29 * 86_400_000) });
    await call('privacy.purge');
    expect(await rows()).toHaveLength(1);
    await change({ status: 'sent', updatedAt: new Date(Date.now() - 31 * 86_400_000) });
    await call('privacy.purge');
    expect(await rows()).toEqual([]);

    await ask('late@reader.example');
    await change({ requestedAt: new Date(Date.now() - 8 * 86_400_000) });
    await call('privacy.purge');
    expect(await rows()).toEqual([]);

    await ask('patient@reader.example');
    await change({ status: 'scheduled', updatedAt: new Date(Date.now() - 400 * 86_400_000) });
    await call('privacy.purge');
    expect(await rows()).toHaveLength(1);
  });
});

/** The reminders of readers, as if their day had come, whatever became of them. */
const makeDue = () =>
  newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).updateMany({
      where: { emailHash: { $notNull: true }, replacedBy: null } as never,
      data: { status: 'scheduled', dueAt: new Date(Date.now() - 1000) } as never,
    });
  });

test('a new secret takes over, the old one is still understood, and a missing one loses nothing', async () => {
  await ask('kept@reader.example');
  const page = new URL(pageIn(inbox.mails[0]?.text));
  await fetch(`${page}/confirm`, { method: 'POST' });
  await ask('never@reader.example');
  await fetch(`${pageIn(inbox.mails[1]?.text)}/suppress`, { method: 'POST' });
  await newsroom.stop();

  newsroom = await Newsroom.start({
    appDir: newsroom.appDir,
    databaseUrl: newsroom.databaseUrl,
    smtpPort: inbox.port,
    config: { secrets: [SECOND, FIRST] },
  });
  inbox.mails.length = 0;
  const moved = await newsroom.post('/reminders', {
    email: 'kept@reader.example',
    banner,
    option: 'P3M',
  });
  expect(moved.status).toBe(201);
  const open = (await rows()).filter(({ status }) => status === 'scheduled');
  expect(open.map(({ option }) => option)).toEqual(['P3M']);
  expect((await newsroom.api(page.pathname.split('/donation-banners')[1] ?? '')).status).toBe(200);
  await ask('never@reader.example');
  expect(await rows()).toHaveLength(2);
  await makeDue();
  await call('dispatch.tick');
  // Scheduled past the rules, it is kept back all the same.
  expect(inbox.mails.map(({ to }) => (to as { text: string }).text)).toEqual([
    'kept@reader.example',
  ]);

  await newsroom.stop();
  newsroom = await Newsroom.start({
    appDir: newsroom.appDir,
    databaseUrl: newsroom.databaseUrl,
    smtpPort: inbox.port,
    config: { secrets: [SECOND] },
  });
  await makeDue();
  await call('dispatch.tick');
  const kept = (await rows()).map(({ status, failure }) => [status, failure ?? '']).sort();
  // Not lost: it is tried again, and goes out once the secret is back.
  expect(kept[0]).toEqual(['scheduled', expect.stringContaining('is not configured')]);
  expect(kept[1]).toEqual(['sent', '']);
});
