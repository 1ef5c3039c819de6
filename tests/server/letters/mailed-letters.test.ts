import type { BlocksContent } from '../../../domain/src/copy/block-nodes';
import { tick } from '../../faults/support/due-reminders';
import { addLocale, bannerData, saveBanner } from '../support/content';
import { Inbox } from '../support/inbox';
import { Newsroom } from '../support/newsroom';

const SUBJECT = 'طلبتم منا في شهر آذار أن نعود إليكم ونذكّركم بدعم الجريدة التي تقرؤونها كل صباح';
const SENTENCE = 'القرّاء الأعزاء، وعدنا بأن نكتب إليكم مرة واحدة، وها نحن نفعل. '.repeat(6).trim();

let inbox: Inbox;
let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port, config: { doubleOptIn: true } });
  await addLocale(newsroom, 'ar');
  const body = [
    { type: 'paragraph', children: [{ type: 'text', text: SENTENCE }] },
  ] as BlocksContent;
  banner = await saveBanner(newsroom, {
    locale: 'ar',
    data: bannerData({
      appearance: { accent: '#a01c5c', layout: 'boxed' },
      reminderEmail: { subject: SUBJECT, body, actionLabel: 'ادعموا الجريدة' },
    }),
  });
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});

test('confirmation and reminder pass real SMTP whole, in the reader’s language and the banner’s colour', async () => {
  const answer = await newsroom.post('/reminders', {
    email: 'reader@reader.example',
    banner,
    option: 'P1M',
    locale: 'ar',
    timeZone: 'Asia/Amman',
  });
  expect(answer.status).toBe(202);
  await tick(newsroom);
  const [confirmation] = inbox.mails;
  expect(confirmation?.subject).toBe('يُرجى تأكيد التذكير');
  const link = /https?:\S+\/reminders\/\S+/.exec(confirmation?.text ?? '')![0];
  expect(confirmation?.html).toContain(`href="${link}"`);
  expect((await fetch(`${link}/confirm`, { method: 'POST' })).status).toBe(200);
  await newsroom.run(async (strapi) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: { dueAt: new Date(Date.now() - 1000) } });
  });
  await tick(newsroom);

  expect(inbox.mails).toHaveLength(2);
  const [, reminder] = inbox.mails;
  expect(reminder?.subject).toBe(SUBJECT);
  expect(reminder?.text?.replace(/\s+/g, ' ')).toContain(SENTENCE);
  for (const mail of [confirmation, reminder]) {
    expect(mail?.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    expect(mail?.html).toMatch(/<html lang="ar" dir="rtl">/);
    expect(mail?.html).toContain('bgcolor="#a01c5c"');
    const lines = (mail?.text ?? '').split('\n').filter((line) => !line.startsWith('http'));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(78);
  }
});
