import { logIn } from './support/admin-client';
import {
  ARTICLE,
  act,
  BANNER,
  bannerData,
  REMINDER,
  rowsOf,
  saveArticle,
  saveBanner,
} from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';
import { scheduledOf } from './support/reminder-rows';

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port });
  banner = await saveBanner(newsroom);
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
  });
});

const request = (more: Record<string, unknown> = {}) => ({
  email: 'reader@reader.example',
  banner,
  option: 'P1M',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  ...more,
});

const makeDue = () =>
  newsroom.run(async (strapi) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: { status: 'scheduled' }, data: { dueAt: new Date(Date.now() - 1000) } });
  });

const tick = () =>
  newsroom.run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick());

const onlyRow = async () => {
  const rows = await rowsOf(newsroom, REMINDER);
  expect(rows).toHaveLength(1);
  return rows[0] as Record<string, any>;
};

/** The one that its reader waits for; what it took the place of is over. */
const openRow = async () => {
  const rows = await scheduledOf(newsroom);
  expect(rows).toHaveLength(1);
  return rows[0] as Record<string, any>;
};

const linkIn = (text: string | undefined): URL => {
  const [link] = /http\S+\/reminders\/\S+/.exec(text ?? '') as RegExpExecArray;
  return new URL(link);
};

describe('asking for a reminder', () => {
  test('promises one e-mail at the sending hour of the reader’s day', async () => {
    const answer = await newsroom.post('/reminders', request());
    expect(answer.status).toBe(201);
    const { status, dueAt } = (await answer.json()) as { status: string; dueAt: string };
    expect(status).toBe('scheduled');
    const local = new Intl.DateTimeFormat('en', {
      timeZone: 'Europe/Berlin',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    expect(local.format(new Date(dueAt))).toBe('08');
    const days = (Date.parse(dueAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(27);
    expect(days).toBeLessThan(32);
  });

  test('keeps the address sealed', async () => {
    await newsroom.post('/reminders', request());
    const row = await onlyRow();
    expect(JSON.stringify(row)).not.toContain('reader');
    expect(row.consentText).toBe('We write once and then forget your address.');
    expect(newsroom.output()).not.toContain('reader@reader.example');
  });

  test('twice makes one reminder, at the later choice', async () => {
    const first = await newsroom.post('/reminders', request());
    const same = await newsroom.post('/reminders', request({ email: 'Reader@Reader.example' }));
    // Each has a way of its own to undo it.
    const undo = expect.any(String);
    expect({ ...(await same.json()), undo }).toEqual({ ...(await first.json()), undo });
    const moved = await newsroom.post('/reminders', request({ option: 'P3M' }));
    const { dueAt } = (await moved.json()) as { dueAt: string };
    expect((await openRow()).option).toBe('P3M');
    expect(new Date((await openRow()).dueAt).toISOString()).toBe(dueAt);
  });

  test('twenty times at once makes one reminder', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => newsroom.post('/reminders', request())),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    await openRow();
  });

  test('to a host with other letters is kept in punycode, and is the same reader', async () => {
    await newsroom.post('/reminders', request({ email: 'leser@zürich.example' }));
    await newsroom.post('/reminders', request({ email: 'leser@xn--zrich-kva.example' }));
    const { emailSealed } = await openRow();
    const address = await newsroom.run(
      (strapi, sealed: string) =>
        strapi.plugin('donation-banners').service('secrets').unseal(sealed) as string,
      emailSealed,
    );
    expect(address).toBe('leser@xn--zrich-kva.example');
  });

  test('links back to the newsroom’s own site only', async () => {
    await newsroom.post('/reminders', request({ pageUrl: 'https://elsewhere.example/phish' }));
    expect((await openRow()).pageUrl).toBeNull();
    await newsroom.post('/reminders', request({ pageUrl: 'https://gazette.example/wall' }));
    expect((await openRow()).pageUrl).toBe('https://gazette.example/wall');
  });
});

describe('a due reminder', () => {
  test('arrives once, in HTML and text, with ways to give, to postpone and to stop', async () => {
    const article = await saveArticle(newsroom);
    await newsroom.post(
      '/reminders',
      request({
        contentType: ARTICLE,
        documentId: article,
        pageUrl: 'https://gazette.example/wall',
      }),
    );
    await tick();
    expect(inbox.mails).toHaveLength(0);
    await makeDue();
    await tick();
    await tick();
    expect(inbox.mails).toHaveLength(1);
    const [mail] = inbox.mails;
    expect(mail?.subject).toBe('A message from the newsroom');
    expect(mail?.to).toMatchObject({ text: 'reader@reader.example' });
    const give = 'https://gazette.example/donate?a=5&c=USD&f=monthly';
    expect(mail?.text).toContain(give);
    expect(mail?.html).toContain(give.replaceAll('&', '&amp;'));
    for (const part of [mail?.text, mail?.html as string]) {
      expect(part).toMatch(/you asked us to remind you, reading .*The harbour wall/);
      expect(part).toContain('https://gazette.example/wall');
      expect(part).toContain('Monthly starting from just $2.');
      expect(part).toContain('Remind me again next month');
      expect(part).toContain('Stop reminders');
    }
    expect(mail?.html).toContain('lang="en"');
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/);
    const headers = Object.fromEntries(mail?.headerLines.map(({ key, line }) => [key, line]) ?? []);
    expect(headers['list-unsubscribe-post']).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    expect(headers['list-unsubscribe']?.replace(/\s+/g, '')).toMatch(
      /\/reminders\/[\w.-]+\/cancel>$/,
    );
    expect((await onlyRow()).status).toBe('sent');
    expect((await onlyRow()).sentAt).not.toBeNull();
  });

  test('is shown on its own page, which changes nothing until the reader says so', async () => {
    await newsroom.post('/reminders', request());
    await makeDue();
    await tick();
    const page = linkIn(inbox.mails[0]?.text);
    page.hash = '';

    const seen = await fetch(page);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('cache-control')).toBe('no-store');
    const html = await seen.text();
    expect(html).toContain('We wrote to you on');
    expect(html).not.toContain('reader.example');
    expect((await onlyRow()).status).toBe('sent');

    const again = await fetch(`${page}/snooze`, { method: 'POST' });
    expect(await again.text()).toContain('We will write to you on');
    expect(await onlyRow()).toMatchObject({ status: 'scheduled' });
    expect(new Date((await onlyRow()).dueAt).getTime()).toBeGreaterThan(
      Date.now() + 27 * 86_400_000,
    );

    const stop = await fetch(`${page}/cancel`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(await stop.text()).toContain('This reminder is stopped.');
    expect(await onlyRow()).toMatchObject({ status: 'cancelled' });
    await makeDue();
    await tick();
    expect(inbox.mails).toHaveLength(1);
  });

  test('cannot be reached by a guessed link', async () => {
    await newsroom.post('/reminders', request());
    const { documentId } = await onlyRow();
    for (const token of [documentId, `${documentId}.AAAAAAAAAAAAAAAAAAAAAA`, 'x.y', '%00']) {
      expect((await newsroom.api(`/reminders/${token}/cancel`, { method: 'POST' })).status).toBe(
        404,
      );
    }
    expect((await onlyRow()).status).toBe('scheduled');
  });

  test('that is refused for good fails at once, without the address in words or logs', async () => {
    inbox.refuse = () => ({ code: 550, message: 'No such user reader@reader.example' });
    await newsroom.post('/reminders', request());
    await makeDue();
    await tick();
    const row = await onlyRow();
    expect(row).toMatchObject({ status: 'failed', attempts: 1 });
    expect(row.failure).toContain('550');
    expect(row.failure).not.toContain('reader@');
    expect(newsroom.output()).not.toContain('reader@reader.example');
  });

  test('that is refused for now is tried again later', async () => {
    inbox.refuse = () => ({ code: 451, message: 'Try again later' });
    await newsroom.post('/reminders', request());
    await makeDue();
    await tick();
    expect(await onlyRow()).toMatchObject({ status: 'scheduled', attempts: 1 });
    expect(new Date((await onlyRow()).dueAt).getTime()).toBeGreaterThan(Date.now() + 50_000);
    inbox.refuse = () => undefined;
    await makeDue();
    await tick();
    expect(await onlyRow()).toMatchObject({ status: 'sent', attempts: 2, failure: null });
  });

  test('is taken over where its sender went silent', async () => {
    await newsroom.post('/reminders', request());
    await newsroom.run(async (strapi) => {
      await strapi.db.query('plugin::donation-banners.reminder' as never).updateMany({
        where: {},
        data: {
          status: 'sending',
          lease: 'gone',
          leaseUntil: new Date(Date.now() - 1000),
        } as never,
      });
    });
    await tick();
    expect(inbox.mails).toHaveLength(1);
    expect((await onlyRow()).status).toBe('sent');
  });

  test('arrives though its banner was unpublished meanwhile', async () => {
    const other = await saveBanner(newsroom, { data: bannerData({ heading: 'Still here' }) });
    await newsroom.post('/reminders', request({ banner: other }));
    await act(newsroom, BANNER, 'unpublish', { documentId: other });
    await makeDue();
    await tick();
    expect(inbox.mails[0]?.subject).toBe('Still here');
  });
});

describe('editors', () => {
  test('see masked addresses and send one at once', async () => {
    const admin = await logIn(newsroom, 'strapi-super-admin');
    await newsroom.post('/reminders', request());
    const list = await admin.get('/donation-banners/reminders?page=1&pageSize=20');
    expect(list.status).toBe(200);
    const { data, meta } = (await list.json()) as any;
    expect(meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 1 });
    expect(data[0]).toMatchObject({
      email: 'r•••@r•••.example',
      banner: { documentId: banner, name: 'Autumn appeal' },
      option: 'P1M',
      status: 'scheduled',
      attempts: 0,
    });
    const sent = await admin.send('POST', `/donation-banners/reminders/${data[0].id}/send-now`);
    expect(sent.status).toBe(200);
    expect(((await sent.json()) as any).data.status).toBe('sent');
    expect(inbox.mails).toHaveLength(1);
    const again = await admin.send('POST', `/donation-banners/reminders/${data[0].id}/send-now`);
    expect(again.status).toBe(409);
    expect((await admin.send('POST', '/donation-banners/reminders/nosuch/send-now')).status).toBe(
      404,
    );
    expect((await admin.get('/donation-banners/reminders?status=lost')).status).toBe(400);
    expect((await admin.get('/donation-banners/reminders?status=scheduled')).status).toBe(200);
  });

  test('without the right see nothing', async () => {
    const author = await logIn(newsroom, 'strapi-author');
    expect((await author.get('/donation-banners/reminders')).status).toBe(403);
    expect((await newsroom.api('/../../donation-banners/reminders')).status).not.toBe(200);
    expect((await fetch(`${newsroom.url}/donation-banners/reminders`)).status).toBe(401);
  });
});
