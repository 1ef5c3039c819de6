/** What a reader has confirmed stands until the same reader confirms something else. */
import { saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';
import {
  forgetReminders,
  makeDue,
  pageIn,
  remindersOf,
  scheduledOf,
  tick,
} from './support/reminder-rows';

const READER = 'reader@reader.example';

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

const json = (more: object = {}) =>
  newsroom.post('/reminders', { email: READER, banner, option: 'P1M', locale: 'en', ...more });
const form = (more: object = {}) =>
  newsroom.api('/reminders', {
    method: 'POST',
    body: new URLSearchParams({ email: READER, banner, option: 'P1M', locale: 'en', ...more }),
  });

/** Asks, and answers with the page that the e-mail to confirm leads to. */
const askedBy = async (ask: typeof json, more: object = {}): Promise<string> => {
  expect((await ask(more)).status).toBe(202);
  await tick(newsroom);
  return pageIn(inbox.mails.at(-1)?.text);
};

const press = async (page: string, action: string): Promise<string> =>
  (await fetch(`${page}/${action}`, { method: 'POST', body: new URLSearchParams() })).text();

describe.each([
  ['by a script', json],
  ['by a plain form', form],
])('another wish for the same address, %s', (_, ask) => {
  test('leaves what was confirmed alone, until it is confirmed itself', async () => {
    await press(await askedBy(ask, { pageUrl: 'https://gazette.example/own' }), 'confirm');
    const before = await scheduledOf(newsroom);
    expect(before).toHaveLength(1);

    const others = await askedBy(ask, { option: 'P3M', locale: 'de', timeZone: 'Asia/Tokyo' });
    expect(await scheduledOf(newsroom)).toEqual(before);

    expect(await press(others, 'confirm')).toContain('Wir schreiben Ihnen am');
    const after = await scheduledOf(newsroom);
    expect(after).toMatchObject([{ option: 'P3M', timeZone: 'Asia/Tokyo' }]);
    inbox.mails.length = 0;
    await makeDue(newsroom);
    await tick(newsroom);
    await tick(newsroom);
    expect(inbox.mails).toHaveLength(1);
  });

  test('never confirmed: what was confirmed arrives', async () => {
    await press(await askedBy(ask), 'confirm');
    await askedBy(ask, { option: 'P3M' });
    inbox.mails.length = 0;
    await makeDue(newsroom);
    await tick(newsroom);
    expect(inbox.mails.map(({ subject }) => subject)).toEqual(['A message from the newsroom']);
    expect(await remindersOf(newsroom)).toMatchObject([
      { option: 'P1M', status: 'sent' },
      { option: 'P3M', status: 'unconfirmed' },
    ]);
  });

  test('each e-mail confirms the wish that it was about', async () => {
    const first = await askedBy(ask);
    const second = await askedBy(ask, { option: 'P3M' });
    expect(second).not.toBe(first);
    await press(first, 'confirm');
    expect(await remindersOf(newsroom)).toMatchObject([
      { option: 'P1M', status: 'scheduled' },
      { option: 'P3M', status: 'unconfirmed' },
    ]);
    await press(first, 'cancel');
    expect((await remindersOf(newsroom)).map(({ status }) => status)).toEqual([
      'cancelled',
      'unconfirmed',
    ]);
    await press(second, 'confirm');
    expect(await scheduledOf(newsroom)).toMatchObject([{ option: 'P3M' }]);
  });

  test('an old e-mail postpones what it was about, not what nobody has confirmed', async () => {
    await press(await askedBy(ask), 'confirm');
    await makeDue(newsroom);
    await tick(newsroom);
    const old = pageIn(inbox.mails.at(-1)?.text);
    const pending = await askedBy(ask, { option: 'P3M', locale: 'de' });
    expect(await press(old, 'snooze')).toContain('We will write to you on');
    expect(await remindersOf(newsroom)).toMatchObject([
      { option: 'P1M', status: 'scheduled' },
      { option: 'P3M', status: 'unconfirmed' },
    ]);
    await press(pending, 'snooze');
    expect((await scheduledOf(newsroom)).map(({ option }) => option)).toEqual(['P1M']);
  });
});

test('two e-mails confirmed at once leave one reminder', async () => {
  const pages: string[] = [];
  for (const option of ['P1M', 'P3M', 'P1M', 'P3M']) {
    pages.push(await askedBy(json, { option }));
  }
  const answers = await Promise.all(
    pages.map((page) => fetch(`${page}/confirm`, { method: 'POST' })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(4).fill(200));
  expect(await scheduledOf(newsroom)).toHaveLength(1);
});

test('a request taken back is asked about no more, and cannot be confirmed', async () => {
  const { undo } = (await (await json()).json()) as { undo: string };
  await newsroom.post('/reminders/undo', { undo });
  await tick(newsroom);
  expect(inbox.mails).toHaveLength(0);

  const asked = (await (await json()).json()) as { undo: string };
  await tick(newsroom);
  const page = pageIn(inbox.mails.at(-1)?.text);
  await newsroom.post('/reminders/undo', { undo: asked.undo });
  await press(page, 'confirm');
  expect(await scheduledOf(newsroom)).toEqual([]);
});
