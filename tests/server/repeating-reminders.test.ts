import { bannerData, REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const EMAIL = 'reader@reader.example';
const OPTION = 'R3/P1M';

let inbox: Inbox;
let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port });
  const data = bannerData();
  const options = [
    { label: 'Three times, first {month}', after: OPTION },
    { label: 'Next month', after: 'P1M' },
  ];
  banner = await saveBanner(newsroom, {
    data: { ...data, reminder: { ...data.reminder, options } },
  });
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  inbox.refuse = () => undefined;
  await newsroom.run(async (strapi) => {
    for (const name of ['reminder', 'suppression']) {
      await strapi.db.query(`plugin::donation-banners.${name}` as never).deleteMany({});
    }
  });
});

const ask = async (option = OPTION): Promise<void> => {
  const body = { email: EMAIL, banner, option, locale: 'en', timeZone: 'Europe/Berlin' };
  expect((await newsroom.post('/reminders', body)).status).toBe(201);
};

const sendDue = () =>
  newsroom.run(async (strapi) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: { status: 'scheduled' }, data: { dueAt: new Date(Date.now() - 1000) } });
    await strapi.plugin('donation-banners').service('dispatch').tick();
  });

/** Calls a service of the plugin, once, in the middle of the next e-mail's sending. */
const amidSending = (service: string, method: string, argument: unknown) =>
  newsroom.run(
    (strapi, call: { service: string; method: string; argument: unknown }) => {
      const email = strapi.plugin('email').service('email');
      const { send } = email;
      email.send = async (...letter: unknown[]) => {
        email.send = send;
        await strapi.plugin('donation-banners').service(call.service)[call.method](call.argument);
        return send.apply(email, letter);
      };
    },
    { service, method, argument },
  );

const onlyRow = async (): Promise<Record<string, any>> => {
  const rows = await rowsOf(newsroom, REMINDER);
  expect(rows).toHaveLength(1);
  return rows[0] as Record<string, any>;
};

const pageIn = (text: string | undefined): string =>
  /http\S+\/reminders\/[\w.-]+/.exec(text ?? '')?.[0] as string;

const monthsBetween = (from: string, to: string): number => {
  const [first, last] = [new Date(from), new Date(to)];
  return (
    (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth()
  );
};

test('comes as often as it says, each at its time, as a new message with the same page', async () => {
  await ask();
  const row = await onlyRow();
  for (const number of [1, 2, 3]) {
    const { status, occurrence, dueAt } = await onlyRow();
    expect({ status, occurrence }).toEqual({ status: 'scheduled', occurrence: number });
    expect(monthsBetween(row.requestedAt, dueAt)).toBe(number);
    await sendDue();
    expect(inbox.mails).toHaveLength(number);
  }
  expect(await onlyRow()).toMatchObject({ status: 'sent', occurrence: 3, openKey: null });
  await sendDue();
  expect(inbox.mails).toHaveLength(3);
  expect(new Set(inbox.mails.map(({ messageId }) => messageId)).size).toBe(3);
  expect(new Set(inbox.mails.map(({ text }) => pageIn(text))).size).toBe(1);
  expect(inbox.mails.map(({ text }) => /This is reminder .*/.exec(text ?? '')?.[0])).toEqual([
    'This is reminder 1 of 3.',
    'This is reminder 2 of 3.',
    'This is reminder 3 of 3.',
  ]);
});

test('one stop ends all, and "again next month" after it means one more', async () => {
  await ask();
  await sendDue();
  const page = pageIn(inbox.mails[0]?.text);
  await fetch(`${page}/cancel`, { method: 'POST' });
  await sendDue();
  expect(inbox.mails).toHaveLength(1);
  await fetch(`${page}/snooze`, { method: 'POST' });
  await sendDue();
  await sendDue();
  expect(inbox.mails).toHaveLength(2);
});

test('counts tries anew for each, and is tried again under the same Message-ID', async () => {
  await ask();
  await sendDue();
  const { promiseId } = await onlyRow();
  inbox.refuse = () => ({ code: 451, message: 'Later' });
  await sendDue();
  expect(await onlyRow()).toMatchObject({ occurrence: 2, attempts: 1, promiseId });
  inbox.refuse = () => undefined;
  await sendDue();
  expect(await onlyRow()).toMatchObject({ occurrence: 3, attempts: 0, failure: null });
  expect(inbox.mails[1]?.messageId).toContain(promiseId);
});

test('skips none where the write of an outcome is repeated', async () => {
  await ask();
  await newsroom.run((strapi) => {
    const connect = strapi.db.getConnection.bind(strapi.db);
    // The database does as it is told, but its answer is lost.
    strapi.db.getConnection = ((name: string) => {
      const table = connect(name) as any;
      const update = table.update.bind(table);
      table.update = (given: { occurrence?: number }, ...more: unknown[]) => {
        if (given.occurrence !== 2) {
          return update(given, ...more);
        }
        strapi.db.getConnection = connect;
        return update(given).then(() => {
          throw new Error('Connection lost');
        });
      };
      return table;
    }) as never;
  });
  await sendDue();
  expect(newsroom.output()).toContain('Connection lost');
  expect(inbox.mails).toHaveLength(1);
  const { occurrence, dueAt, promiseId } = await onlyRow();
  expect(occurrence).toBe(2);
  await newsroom.run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick());
  expect(await onlyRow()).toMatchObject({ status: 'scheduled', occurrence, dueAt, promiseId });
  expect(inbox.mails).toHaveLength(1);
});

test('another request amid the sending takes the place of what was to come', async () => {
  await ask();
  await amidSending('reminders', 'request', { email: EMAIL, banner, option: 'P1M' });
  await sendDue();
  const rows = await rowsOf(newsroom, REMINDER);
  expect(rows.map(({ option, status }) => [option, status])).toEqual([
    [OPTION, 'sent'],
    ['P1M', 'scheduled'],
  ]);
  await sendDue();
  expect(inbox.mails).toHaveLength(2);
});

test('"never write to me again" amid the sending ends all', async () => {
  await ask();
  await amidSending('privacy', 'suppress', EMAIL);
  await sendDue();
  expect((await onlyRow()).status).toBe('suppressed');
  await sendDue();
  expect(inbox.mails).toHaveLength(1);
});

test('refused for good, it goes on once an editor has it sent again', async () => {
  await ask();
  inbox.refuse = () => ({ code: 550, message: 'No such user' });
  await sendDue();
  const { documentId, status } = await onlyRow();
  expect(status).toBe('failed');
  inbox.refuse = () => undefined;
  await newsroom.run(
    (strapi, id: string) => strapi.plugin('donation-banners').service('dispatch').sendNow(id),
    documentId as string,
  );
  expect(await onlyRow()).toMatchObject({ status: 'scheduled', occurrence: 2 });
});

test('refused for good, it can be tried again from the desk', async () => {
  await ask();
  inbox.refuse = () => ({ code: 550, message: 'No such user' });
  await sendDue();
  inbox.refuse = () => undefined;
  const refusal = await newsroom.run(async (strapi) => {
    const reminder = await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .findOne({ where: { status: 'failed' } });
    return strapi.plugin('donation-banners').service('reminder-desk').retry(reminder);
  });
  expect(refusal).toBeNull();
  await sendDue();
  expect(await onlyRow()).toMatchObject({ status: 'scheduled', occurrence: 2 });
});

test('in the reader’s own calendar it stands on each of its days', async () => {
  const wish = { way: 'calendar', banner, option: OPTION, timeZone: 'Europe/Berlin' };
  const { dueAt, file } = await (await newsroom.post('/reminders', wish)).json();
  const days = [...file.matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/g)].map(
    ([, year, month, day]) => `${year}-${month}-${day}`,
  );
  expect(days).toHaveLength(3);
  expect(days[0]).toBe(new Date(dueAt).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }));
  expect(days.slice(1).map((day, index) => monthsBetween(days[index]!, day))).toEqual([1, 1]);
  expect(file.match(/TRANSP:TRANSPARENT/g)).toHaveLength(3);
});
