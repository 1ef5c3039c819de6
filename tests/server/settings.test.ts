import { type AdminClient, logIn } from './support/admin-client';
import { createAppWithStories, saveStory, STORY } from './support/app-with-stories';
import {
  ARTICLE,
  bannerData,
  REMINDER,
  rowsOf,
  saveArticle,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';
import { tick } from './support/reminder-rows';

const PATH = '/donation-banners/settings';

let newsroom: Newsroom;
let admin: AdminClient;
let inbox: Inbox;
let banner: string;
let article: string;

const get = async () => (await (await admin.get(PATH)).json()).data;

/** Replaces all changes by these. */
const change = async (changed: Record<string, unknown>) => {
  const { version } = await get();
  const answer = await admin.send('PUT', PATH, { version, changed });
  expect(answer.status).toBe(200);
  return (await answer.json()).data;
};

const remind = (email: string, more: Record<string, unknown> = {}) =>
  newsroom.post('/reminders', { email, banner, option: 'P1M', ...more });

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port, appDir: await createAppWithStories() });
  admin = await logIn(newsroom, 'strapi-super-admin');
  banner = await saveBanner(newsroom);
  await saveCampaign(newsroom, { banner });
  article = await saveArticle(newsroom);
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
afterEach(() => change({}));

describe('the page', () => {
  test('tells what is configured, what is changed, and no secret', async () => {
    const before = await get();
    expect(before).toMatchObject({
      changed: {},
      configured: { sendingHour: 8, siteOrigins: ['https://gazette.example'], contentTypes: [] },
      articleTypes: [
        { uid: ARTICLE, name: 'Article' },
        { uid: STORY, name: 'Story' },
      ],
      fixed: {
        apiAddress: `${newsroom.url}/api/donation-banners`,
        sends: false,
        cron: '*/30 * * * * *',
        redis: false,
      },
    });
    const after = await change({ sendingHour: 17, timeZone: 'Asia/Tokyo' });
    expect(after).toMatchObject({
      version: before.version + 1,
      changed: { sendingHour: 17, timeZone: 'Asia/Tokyo' },
      configured: { sendingHour: 8, timeZone: 'UTC' },
    });
    expect(JSON.stringify(after)).not.toMatch(/secret|encryption/i);
    expect((await change({ sendingHour: 8, timeZone: 'Asia/Tokyo' })).changed).toEqual({
      timeZone: 'Asia/Tokyo',
    });
  });

  test('refuses what somebody else has changed meanwhile', async () => {
    const { version } = await get();
    const together = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 9].map((sendingHour) =>
        admin.send('PUT', PATH, { version, changed: { sendingHour } }),
      ),
    );
    const statuses = together.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    const late = await admin.send('PUT', PATH, { version, changed: {} });
    expect(late.status).toBe(409);
    expect((await late.json()).error.name).toBe('ConflictError');
    expect((await get()).version).toBe(version + 1);
  });

  test.each([
    ['contentTypes', ['api::section.section']],
    ['contentTypes', 'api::article.article'],
    ['siteOrigins', ['https://gazette.example/news']],
    ['siteOrigins', [7]],
    ['sender.from', 'The Gazette'],
    ['sender.from', 'Gazette <a@b.example>\r\nBcc: all@b.example'],
    ['sender.replyTo', 'a@b.example, c@d.example'],
    ['sendingHour', 24],
    ['sendingHour', '8'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', null],
    ['doubleOptIn', 'yes'],
    ['retentionDays', 0],
    ['limits.enabled', 1],
    ['limits.perAddress.requests', 0],
    ['limits.perAddress.seconds', 86_401],
    ['limits.perIp.requests', 1.5],
    ['limits.perIp.seconds', {}],
    ['choices.maxAge', -1],
    ['choices.sharedMaxAge', 'long'],
    ['choices.countryHeader', 7],
    ['choices.countryHeader', 'cf country'],
    ['donation.url', 'javascript:alert(1)'],
    ['donation.currency', 'DOLLARS'],
    ['donation.amounts', 'a lot'],
    ['secrets', ['x'.repeat(40)]],
    ['dispatch.enabled', true],
    ['limits.redis', 'redis://127.0.0.1'],
    ['__proto__.polluted', true],
  ])('names %s as wrong where it is %j', async (name, value) => {
    const { version } = await get();
    const changed = { retentionDays: 30, [name]: value };
    const answer = await admin.send('PUT', PATH, { version, changed });
    expect(answer.status).toBe(400);
    const { error } = await answer.json();
    expect(error.details.errors).toEqual([
      { path: ['changed', name], message: expect.stringMatching(/\.$/), name: 'ValidationError' },
    ]);
    expect(await get()).toMatchObject({ version, changed: {} });
  });

  test.each([[null], [{}], [{ version: 'x', changed: {} }], [{ version: 0, changed: [1] }]])(
    'refuses the body %j',
    async (body) => {
      expect((await admin.send('PUT', PATH, body)).status).toBe(400);
    },
  );

  test('refuses more than can be kept', async () => {
    const { version } = await get();
    const siteOrigins = Array.from({ length: 900 }, (_, index) => `https://site${index}.example`);
    const answer = await admin.send('PUT', PATH, { version, changed: { siteOrigins } });
    expect(answer.status).toBe(400);
  });

  test('is closed to those without the permission', async () => {
    const author = await logIn(newsroom, 'strapi-author');
    expect((await author.get(PATH)).status).toBe(403);
    expect((await author.send('PUT', PATH, { version: 0, changed: {} })).status).toBe(403);
    expect((await fetch(`${newsroom.url}${PATH}`)).status).toBe(401);
  });
});

describe('a change acts at once', () => {
  test('content types', async () => {
    const statusOf = async (contentType: string) =>
      (await newsroom.api(`/choices?contentType=${contentType}&documentId=${article}`)).status;
    expect([await statusOf(ARTICLE), await statusOf(STORY)]).toEqual([200, 404]);
    await change({ contentTypes: [ARTICLE] });
    expect([await statusOf(ARTICLE), await statusOf(STORY)]).toEqual([200, 400]);
    expect((await newsroom.api(`/choices?documentId=${article}`)).status).toBe(200);
    const types = await admin.get('/donation-banners/article-types');
    expect((await types.json()).data).toEqual([ARTICLE]);
    const attachments = `/donation-banners/attachments?contentType=${STORY}&documentId=${await saveStory(newsroom)}`;
    expect((await admin.get(attachments)).status).toBe(400);
    await change({});
    expect((await admin.get(attachments)).status).toBe(200);
  });

  test('site origins', async () => {
    await change({ siteOrigins: ['https://new.example'] });
    await remind('origin@reader.example', { pageUrl: 'https://new.example/a' });
    const rows = await rowsOf(newsroom, REMINDER);
    expect(rows.at(-1)!.pageUrl).toBe('https://new.example/a');
  });

  test('sending hour and time zone', async () => {
    await change({ sendingHour: 17, timeZone: 'Asia/Tokyo' });
    const { dueAt } = await (await remind('hour@reader.example')).json();
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Tokyo' });
    expect(time.format(new Date(dueAt))).toBe('17:00');
  });

  test('double opt-in and sender', async () => {
    await change({
      doubleOptIn: true,
      'sender.from': 'The Gazette <news@gazette.example>',
      'sender.replyTo': 'desk@gazette.example',
    });
    const answer = await remind('confirm@reader.example');
    expect(answer.status).toBe(202);
    await tick(newsroom);
    const mail = inbox.mails.at(-1)!;
    expect(mail.from!.text).toBe('"The Gazette" <news@gazette.example>');
    expect(mail.replyTo!.text).toBe('desk@gazette.example');
    await change({ doubleOptIn: true });
    await remind('again@reader.example');
    await tick(newsroom);
    expect(inbox.mails.at(-1)!.from!.text).toBe('"Letters" <letters@gazette.example>');
  });

  test('retention', async () => {
    await remind('old@reader.example');
    const count = () =>
      newsroom.run(async (strapi) => {
        const table = strapi.db.query('plugin::donation-banners.reminder' as never);
        const where = { status: 'cancelled' };
        await table.updateMany({
          where: {},
          data: { status: 'cancelled', updatedAt: new Date(Date.now() - 10 * 86_400_000) } as never,
        });
        await strapi.plugin('donation-banners').service('privacy').purge();
        return table.count({ where });
      });
    expect(await count()).toBeGreaterThan(0);
    await change({ retentionDays: 9 });
    expect(await count()).toBe(0);
  });

  test('rate limits', async () => {
    await change({ 'limits.enabled': true, 'limits.perIp.requests': 2 });
    const statuses = async (from: number) => [
      (await remind(`limit${from}@reader.example`)).status,
      (await remind(`limit${from + 1}@reader.example`)).status,
      (await remind(`limit${from + 2}@reader.example`)).status,
    ];
    expect(await statuses(0)).toEqual([201, 201, 429]);
    // A change of something else forgives nobody.
    await change({ 'limits.enabled': true, 'limits.perIp.requests': 2, sendingHour: 9 });
    expect(await statuses(3)).toEqual([429, 429, 429]);
    await change({ 'limits.enabled': true, 'limits.perIp.requests': 3 });
    expect(await statuses(6)).toEqual([201, 201, 201]);
    await change({ 'limits.enabled': true, 'limits.perAddress.requests': 1 });
    expect([
      (await remind('same@reader.example')).status,
      (await remind('same@reader.example')).status,
    ]).toEqual([201, 429]);
  });

  test('lifetimes of answers', async () => {
    await change({ 'choices.maxAge': 7, 'choices.sharedMaxAge': 11 });
    const answer = await newsroom.api('/choices');
    expect(answer.headers.get('cache-control')).toMatch(/max-age=7, s-maxage=11,/);
  });

  test('country header', async () => {
    const country = async () =>
      (await newsroom.api('/country', { headers: { 'x-country': 'de' } })).json();
    expect(await country()).toEqual({ country: null });
    await change({ 'choices.countryHeader': 'x-country' });
    expect(await country()).toEqual({ country: 'DE' });
  });

  test('what a new banner starts with, in the form and in the database', async () => {
    await change({
      'donation.url': 'https://gazette.example/give?a={amount}',
      'donation.currency': 'EUR',
      'donation.amounts': '3, 6, 9',
    });
    const inForm = async () => {
      const { data } = await (await admin.get('/content-manager/init')).json();
      const attributesOf = (models: any[], uid: string) =>
        models.find((model) => model.uid === uid).attributes;
      const ask = attributesOf(data.components, 'donation-banners.ask');
      return [
        attributesOf(data.contentTypes, 'plugin::donation-banners.banner').donateUrl.default,
        ask.currency.default,
        ask.amounts.default,
      ];
    };
    expect(await inForm()).toEqual(['https://gazette.example/give?a={amount}', 'EUR', '3, 6, 9']);
    const data = bannerData();
    delete data.donateUrl;
    await saveBanner(newsroom, { data });
    const [saved] = (await rowsOf(newsroom, 'plugin::donation-banners.banner')).slice(-1);
    expect(saved!.donateUrl).toBe('https://gazette.example/give?a={amount}');
    await change({});
    expect(await inForm()).toEqual([undefined, undefined, undefined]);
  });
});
