import { type AdminClient, logIn } from './support/admin-client';
import { createAppWithStories, saveStory, STORY } from './support/app-with-stories';
import { ARTICLE, ATTACHMENT, rowsOf } from './support/content';
import { Newsroom } from './support/newsroom';

const PATH = '/donation-banners/settings';

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

let newsroom: Newsroom;
let admin: AdminClient;

const get = async () => (await (await admin.get(PATH)).json()).data;

const change = async (changed: Record<string, unknown>) => {
  const { version } = await get();
  expect((await admin.send('PUT', PATH, { version, changed })).status).toBe(200);
};

beforeAll(async () => {
  newsroom = await Newsroom.start({ appDir: await createAppWithStories() });
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.stopAndRemove());

describe('a second instance and a restart', () => {
  test('follow within five seconds, and keep what was changed', async () => {
    const { appDir, databaseUrl } = newsroom;
    const other = await Newsroom.start({ appDir, databaseUrl });
    try {
      const maxAge = async () =>
        /max-age=(\d+)/.exec((await other.api('/choices')).headers.get('cache-control')!)![1];
      expect(await maxAge()).toBe('60');
      const changedAt = Date.now();
      const documentId = await saveStory(newsroom);
      const decision = { contentType: STORY, documentId, locale: 'en', mode: 'hide', version: '' };
      const decided = await admin.send('PUT', '/donation-banners/attachments', decision);
      expect(decided.status).toBe(200);
      await change({ 'choices.maxAge': 13, contentTypes: [ARTICLE] });
      while ((await maxAge()) !== '13' && Date.now() - changedAt < 6_000) {
        await wait(100);
      }
      expect(Date.now() - changedAt).toBeLessThan(5_000);
    } finally {
      await other.stop();
    }
    const restarted = await Newsroom.start({ appDir, databaseUrl });
    try {
      const answer = await restarted.api('/choices');
      expect(answer.headers.get('cache-control')).toContain('max-age=13');
      // A type that carries no banners for now keeps what editors decided about its entries.
      expect(await rowsOf(restarted, ATTACHMENT)).toHaveLength(1);
    } finally {
      await restarted.stop();
    }
  });

  test('leave out what no longer fits the rules, and say so', async () => {
    await change({ sendingHour: 9 });
    const { appDir, databaseUrl } = newsroom;
    await newsroom.run(async (strapi) => {
      const table = strapi.db.query('strapi::core-store' as never);
      const where = { key: 'plugin_donation-banners_settings' };
      const row = (await table.findOne({ where })) as { value: string };
      const stored = JSON.parse(row.value);
      Object.assign(stored.changed, { sendingHour: 99, 'choices.maxAge': 5 });
      stored.version += 1;
      await table.update({ where, data: { value: JSON.stringify(stored) } as never });
    });
    const restarted = await Newsroom.start({ appDir, databaseUrl });
    try {
      const answer = await restarted.api('/choices');
      expect(answer.headers.get('cache-control')).toContain('max-age=5,');
      expect(restarted.output()).toContain('The setting "sendingHour" as changed in the admin');
    } finally {
      await restarted.stop();
    }
    expect((await get()).changed).toEqual({ 'choices.maxAge': 5 });
  });
});
