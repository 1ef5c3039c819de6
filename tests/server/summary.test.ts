import { logIn } from './support/admin-client';
import { saveBanner, saveCampaign } from './support/content';
import { Newsroom } from './support/newsroom';

const DAY = 86_400_000;

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await Newsroom.start();
});
afterAll(() => newsroom.stopAndRemove());

/** A reminder's row with what is counted. */
const reminder = (status: string, requested: number, due: number) =>
  newsroom.run(
    async (strapi, row: { status: string; requestedAt: number; dueAt: number }) => {
      await strapi.db.query('plugin::donation-banners.reminder' as never).create({
        data: {
          bannerDocumentId: 'b',
          option: 'P1M',
          bannerLocale: 'en',
          emailHash: 'hash',
          status: row.status,
          requestedAt: new Date(row.requestedAt),
          dueAt: new Date(row.dueAt),
        } as never,
      });
    },
    { status, requestedAt: Date.now() + requested * DAY, dueAt: Date.now() + due * DAY },
  );

test('counts the week’s reminders, the failed ones and the campaigns of now, for those who may see them', async () => {
  await reminder('scheduled', -1, 6);
  await reminder('scheduled', -6, 8);
  await reminder('scheduled', -20, -1);
  await reminder('failed', -8, -2);
  await reminder('sent', -2, -1);
  await reminder('unconfirmed', -2, 3);
  const banner = await saveBanner(newsroom);
  const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
  await saveCampaign(newsroom, { banner });
  await saveCampaign(newsroom, { banner, more: { startsAt: at(-1), endsAt: at(1) } });
  await saveCampaign(newsroom, { banner, more: { startsAt: at(1) } });
  await saveCampaign(newsroom, { banner, more: { endsAt: at(-1) } });

  const editor = await logIn(newsroom, 'strapi-super-admin');
  const answer = await editor.get('/donation-banners/summary');
  expect((await answer.json()).data).toEqual({
    setThisWeek: 3,
    trouble: null,
    moved: null,
    dueNextWeek: 2,
    failed: 1,
    campaignsRunning: 2,
    reach: 0,
    impressions: 0,
    continues: 0,
  });

  const author = await logIn(newsroom, 'strapi-author');
  expect((await author.get('/donation-banners/summary')).status).toBe(403);
});
