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
  ['GET', '/backlog', ['reminders.read']],
  ['PUT', '/pause', ['reminders.pause']],
  ['PUT', '/address', ['reminders.pause']],
  ['GET', '/table', ['reminders.read', 'reminders.download']],
  ['POST', '/x/send-now', ['reminders.send']],
  ['POST', '/x/retry', ['reminders.retry']],
  ['POST', '/x/cancel', ['reminders.cancel']],
  ['POST', '/x/restore', ['reminders.cancel']],
  ['POST', '/export', ['reminders.export']],
  ['POST', '/erase', ['reminders.erase']],
] as const)('%s %s takes a permission of its own', async (method, path, needed) => {
  const all = ['read', 'download', 'pause', 'send', 'retry', 'cancel', 'export', 'erase', 'reveal'];
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

test('who paused is told by name, and what waits is counted', async () => {
  await allowEditor(newsroom, ['reminders.read', 'reminders.pause']);
  const pause = async (paused: unknown) => {
    const answer = await editor.send('PUT', `${DESK}/pause`, { paused });
    return { status: answer.status, ...((await answer.json()) as any) };
  };
  const { data } = await pause(true);
  expect(data).toMatchObject({ due: 0, failed: 0, pause: { paused: true, by: 'Test Editor' } });
  const backlog = (await (await editor.get(`${DESK}/backlog`)).json()) as any;
  expect(backlog.data).toEqual(data);
  expect(backlog.data.perDay).toHaveLength(35);
  expect((await pause(false)).data.pause).toMatchObject({ paused: false, by: 'Test Editor' });
  const bad = await pause('yes');
  expect(bad.status).toBe(400);
  expect(bad.error.details.errors[0].path).toEqual(['paused']);
});
