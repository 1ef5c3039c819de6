import { bannerData, REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

test('a due reminder goes out by itself, at the next look', async () => {
  const inbox = await Inbox.start();
  const newsroom = await Newsroom.start({
    smtpPort: inbox.port,
    config: { dispatch: { cron: '* * * * * *' } },
  });
  try {
    const banner = await saveBanner(newsroom, { data: bannerData() });
    const email = 'reader@reader.example';
    expect((await newsroom.post('/reminders', { email, banner, option: 'P1M' })).status).toBe(201);
    await newsroom.run(async (strapi) => {
      await strapi.db
        .query('plugin::donation-banners.reminder' as never)
        .updateMany({ where: {}, data: { dueAt: new Date(Date.now() - 1000) } as never });
    });
    const end = Date.now() + 20_000;
    while (inbox.mails.length === 0 && Date.now() < end) {
      await new Promise((wake) => setTimeout(wake, 100));
    }
    // Two more looks: nothing goes out twice.
    await new Promise((wake) => setTimeout(wake, 2500));
    expect(inbox.mails.map(({ to }) => (to as { text: string }).text)).toEqual([email]);
    expect((await rowsOf(newsroom, REMINDER))[0]).toMatchObject({ status: 'sent', attempts: 1 });
  } finally {
    await newsroom.stopAndRemove();
    await inbox.stop();
  }
});
