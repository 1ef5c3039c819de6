import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({
    smtpPort: inbox.port,
    config: { timeZone: 'Pacific/Kiritimati' },
  });
  banner = await saveBanner(newsroom);
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});

const asked = () => ({
  email: 'reader@reader.example',
  banner,
  option: 'P1M',
  timeZone: 'Mars/Olympus',
});

test('a reader whose time zone nobody knows gets the newsroom’s, on every page and in the e-mail', async () => {
  const form = await newsroom.api('/reminders', {
    method: 'POST',
    body: new URLSearchParams(asked()),
  });
  expect(form.status).toBe(201);
  const answer = await newsroom.post('/reminders', asked());
  expect(answer.status).toBe(201);
  const { dueAt } = (await answer.json()) as { dueAt: string };
  const hour = { timeZone: 'Pacific/Kiritimati', hour: 'numeric', hourCycle: 'h23' } as const;
  expect(new Intl.DateTimeFormat('en', hour).format(new Date(dueAt))).toBe('08');

  await newsroom.run(async (strapi) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: { dueAt: new Date(Date.now() - 1000) } as never });
    await strapi.plugin('donation-banners').service('dispatch').tick();
  });
  // The first request was replaced by the second.
  expect((await rowsOf(newsroom, REMINDER)).map(({ status }) => status).sort()).toEqual([
    'cancelled',
    'sent',
  ]);
  const [page] = /http\S+\/reminders\/[^\s#]+/.exec(inbox.mails[0]?.text ?? '') as RegExpExecArray;
  const shown = await fetch(page);
  expect(shown.status).toBe(200);
  const day = { timeZone: 'Pacific/Kiritimati', dateStyle: 'long' } as const;
  expect(await shown.text()).toContain(new Intl.DateTimeFormat('en', day).format(new Date()));
});
