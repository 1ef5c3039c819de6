/** What a reminder says once its banner, or the version in its reader's locale, is published no more: never a draft's words. */
import { addDue, tick } from '../faults/support/due-reminders';
import { type AdminClient, logIn } from './support/admin-client';
import {
  act,
  addLocale,
  BANNER,
  bannerData,
  REMINDER,
  rowsOf,
  saveBanner,
} from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;
let admin: AdminClient;

const saying = (heading: string) => bannerData({ heading });

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({
    smtpPort: inbox.port,
    config: { dispatch: { enabled: false } },
  });
  await addLocale(newsroom, 'de');
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  await newsroom.run(async (strapi) => {
    for (const name of ['reminder', 'last-published-banner']) {
      await strapi.db.query(`plugin::donation-banners.${name}` as never).deleteMany({});
    }
  });
  banner = await saveBanner(newsroom, { data: saying('Published'), locale: 'en' });
  await saveBanner(newsroom, { documentId: banner, data: saying('Erschienen'), locale: 'de' });
});

/** One reader waits, and reads in that language. */
const oneWaits = async (locale: string): Promise<void> => {
  await addDue(newsroom, { banner, count: 1 });
  await newsroom.run(async (strapi, bannerLocale: string) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: { bannerLocale } as never });
  }, locale);
};

const draft = (heading: string, locale: string) =>
  saveBanner(newsroom, { documentId: banner, data: saying(heading), locale, publish: false });

const subjects = async (): Promise<Array<string | undefined>> => {
  await tick(newsroom);
  return inbox.mails.map(({ subject }) => subject);
};

test.each(['unpublish', 'delete'] as const)(
  'the banner gone with %s, it says what was published last',
  async (action) => {
    await oneWaits('en');
    await draft('DRAFT', 'en');
    await act(newsroom, BANNER, action, { documentId: banner, locale: '*' });
    expect(await subjects()).toEqual(['Published']);
  },
);

test('a locale unpublished and written anew is not told of before it is published', async () => {
  await oneWaits('de');
  await act(newsroom, BANNER, 'unpublish', { documentId: banner, locale: 'de' });
  await draft('ENTWURF', 'de');
  expect(await subjects()).toEqual(['Erschienen']);
});

test('a locale that the newsroom removes leaves what it said', async () => {
  await oneWaits('de');
  await newsroom.run(async (strapi) => {
    const locales = strapi.plugin('i18n').service('locales');
    const { id } = await locales.findByCode('de');
    await locales.delete({ id });
  });
  expect(await subjects()).toEqual(['Erschienen']);
  await addLocale(newsroom, 'de');
});

test('published again, it says that', async () => {
  await oneWaits('en');
  await act(newsroom, BANNER, 'unpublish', { documentId: banner, locale: '*' });
  await draft('Published again', 'en');
  await act(newsroom, BANNER, 'publish', { documentId: banner, locale: 'en' });
  expect(await subjects()).toEqual(['Published again']);
});

test('where nothing was ever published, nothing is sent; the page says why, and it goes out once it is', async () => {
  banner = await saveBanner(newsroom, { data: saying('Not yet'), locale: 'en', publish: false });
  await oneWaits('en');
  expect(await subjects()).toEqual([]);
  const [row] = await rowsOf(newsroom, REMINDER);
  expect(row).toMatchObject({
    status: 'failed',
    failure:
      'Nothing is published that this reminder could say. Publish its banner, then try again.',
  });
  await act(newsroom, BANNER, 'publish', { documentId: banner, locale: 'en' });
  const path = `/donation-banners/reminders/${row!.documentId}/retry`;
  expect((await admin.send('POST', path)).status).toBe(200);
  expect(await subjects()).toEqual(['Not yet']);
});

test('what is kept goes with the last reminder', async () => {
  await oneWaits('en');
  await act(newsroom, BANNER, 'unpublish', { documentId: banner, locale: '*' });
  const kept = () => rowsOf(newsroom, 'plugin::donation-banners.last-published-banner');
  const purge = () =>
    newsroom.run((strapi) => strapi.plugin('donation-banners').service('privacy').purge());
  await purge();
  expect((await kept()).map(({ bannerLocale }) => bannerLocale).sort()).toEqual(['de', 'en']);
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });
  await purge();
  expect(await kept()).toEqual([]);
});
