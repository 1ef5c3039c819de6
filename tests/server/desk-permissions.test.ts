import { type AdminClient, allowEditor, logIn } from './support/admin-client';
import { Newsroom } from './support/newsroom';

const DESK = '/donation-banners/reminders';

let newsroom: Newsroom;
let editor: AdminClient;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  editor = await logIn(newsroom, 'strapi-editor');
});
afterAll(() => newsroom.stopAndRemove());

test.each([
  ['GET', '', ['reminders.read']],
  ['POST', '/search', ['reminders.read']],
  ['GET', '/banners', ['reminders.read']],
  ['GET', '.csv', ['reminders.read', 'reminders.download']],
  ['POST', '/x/send-now', ['reminders.send']],
  ['POST', '/x/retry', ['reminders.retry']],
  ['POST', '/x/cancel', ['reminders.cancel']],
  ['POST', '/x/restore', ['reminders.cancel']],
  ['POST', '/export', ['reminders.export']],
  ['POST', '/erase', ['reminders.erase']],
] as const)('%s %s takes a permission of its own', async (method, path, needed) => {
  const all = ['read', 'download', 'send', 'retry', 'cancel', 'export', 'erase', 'reveal'];
  const call = async () =>
    (method === 'GET'
      ? await editor.get(`${DESK}${path}`)
      : await editor.send(method, `${DESK}${path}`, { email: 'reader@reader.example' })
    ).status;
  for (const lacking of needed) {
    await allowEditor(
      newsroom,
      all.map((name) => `reminders.${name}`).filter((permission) => permission !== lacking),
    );
    expect(await call()).toBe(403);
  }
  await allowEditor(newsroom, [...needed]);
  expect(await call()).not.toBe(403);
});
