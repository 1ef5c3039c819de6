import { type AdminClient, logIn } from './support/admin-client';
import { ARTICLE, ATTACHMENT, saveArticle } from './support/content';
import { Newsroom } from './support/newsroom';

const ADDRESS = 'ada@gazette.example';

let newsroom: Newsroom;
let admin: AdminClient;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.stopAndRemove());

const rename = (name: { firstname?: string; lastname?: string; username?: string }) =>
  newsroom.run(async (strapi, data: object) => {
    await strapi.db
      .query('admin::user')
      .updateMany({ where: { email: 'strapi-super-admin@gazette.example' }, data });
  }, name);

const stateOf = async (documentId: string) =>
  (
    await admin.get(
      `/donation-banners/attachments?${new URLSearchParams({ contentType: ARTICLE, documentId, locale: 'en' })}`,
    )
  ).text();

const hide = (documentId: string) =>
  admin.send('PUT', '/donation-banners/attachments', {
    contentType: ARTICLE,
    documentId,
    locale: 'en',
    version: '',
    mode: 'hide',
  });

test.each([
  [{ firstname: ADDRESS, lastname: '', username: '' }, ''],
  [{ firstname: '', lastname: '', username: ADDRESS }, ''],
  [{ firstname: 'Ada', lastname: ADDRESS, username: ADDRESS }, 'Ada'],
  [{ firstname: 'Ada', lastname: 'Editor', username: ADDRESS }, 'Ada Editor'],
  [{ firstname: '', lastname: '', username: 'ada' }, 'ada'],
])('an editor called %j is shown as %j, and never by an e-mail address', async (name, shown) => {
  await rename(name);
  const documentId = await saveArticle(newsroom);
  const answer = (await (await hide(documentId)).json()) as any;
  expect(answer.data.attachment).toMatchObject({ mode: 'hide', decidedBy: shown });
  expect(answer.data.history[0]).toMatchObject({ mode: 'hide', decidedBy: shown });

  await admin.send('PUT', '/donation-banners/reminders/pause', { paused: false });
  const paused = await admin.send('PUT', '/donation-banners/reminders/pause', { paused: true });
  expect(((await paused.json()) as any).data.pause).toMatchObject({
    paused: true,
    by: shown || null,
  });
});

test('what was stored under an address before is not shown', async () => {
  const documentId = await saveArticle(newsroom);
  await hide(documentId);
  await newsroom.run(
    async (strapi, { uids, address }: { uids: string[]; address: string }) => {
      for (const uid of uids) {
        await strapi.db
          .query(uid as never)
          .updateMany({ where: {}, data: { decidedBy: address } as never });
      }
    },
    { uids: [ATTACHMENT, 'plugin::donation-banners.attachment-change'], address: ADDRESS },
  );
  const state = await stateOf(documentId);
  expect(JSON.parse(state).data).toMatchObject({
    attachment: { mode: 'hide', decidedBy: '' },
    history: [{ mode: 'hide', decidedBy: '' }],
  });
  expect(state).not.toContain(ADDRESS);
});
