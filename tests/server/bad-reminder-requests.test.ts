import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port });
  banner = await saveBanner(newsroom);
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});

const request = (more: Record<string, unknown>) => ({
  email: 'reader@reader.example',
  banner,
  option: 'P1M',
  ...more,
});

const tick = () =>
  newsroom.run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick());

describe('a bad request', () => {
  const longText = 'x'.repeat(1_100_000);

  test.each([
    ['no address', { email: undefined }, 400, 'email'],
    ['an address without a host', { email: 'reader' }, 400, 'email'],
    ['an address without a dot', { email: 'reader@localhost' }, 400, 'email'],
    ['a local part of 65 letters', { email: `${'a'.repeat(65)}@b.example` }, 400, 'email'],
    ['two dots in a row', { email: 'a..b@c.example' }, 400, 'email'],
    ['a header in the address', { email: 'a@b.example\r\nBcc: c@d.example' }, 400, 'email'],
    ['two addresses', { email: 'a@b.example,c@d.example' }, 400, 'email'],
    ['a named address', { email: 'Reader <a@b.example>' }, 400, 'email'],
    ['an address of another type', { email: ['a@b.example'] }, 400, 'email'],
    ['an unknown banner', { banner: 'nosuchbanner' }, 404, 'banner'],
    ['a banner that is no id', { banner: '../x' }, 404, 'banner'],
    ['no banner', { banner: undefined }, 400, 'banner'],
    ['an unknown option', { option: 'P2M' }, 404, 'option'],
    ['an option that is none', { option: 'tomorrow' }, 400, 'option'],
  ])('with %s is refused by field', async (_, more, status, field) => {
    const answer = await newsroom.post('/reminders', request(more as Record<string, unknown>));
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as any;
    expect(error.details.errors.map(({ path }: { path: string[] }) => path.join('.'))).toContain(
      field,
    );
    expect(await rowsOf(newsroom, REMINDER)).toEqual([]);
    await tick();
    expect(inbox.mails).toEqual([]);
  });

  test.each([
    ['that is no JSON', '{"email": ', 400],
    ['that is no object', '[1, 2]', 400],
    ['that is JSON null', 'null', 400],
    ['of a megabyte', JSON.stringify({ email: longText }), 413],
  ])('%s is refused', async (_, body, status) => {
    expect((await newsroom.post('/reminders', body)).status).toBe(status);
    expect(await rowsOf(newsroom, REMINDER)).toEqual([]);
  });

  test('as plain text is refused', async () => {
    const answer = await newsroom.api('/reminders', { method: 'POST', body: 'hello' });
    expect(answer.status).toBe(400);
  });
});
