import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  banner = await saveBanner(newsroom);
});
afterAll(() => newsroom.stopAndRemove());
beforeEach(async () => {
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });
});

const reader = { email: 'reader@reader.example', locale: 'en', timeZone: 'Europe/Berlin' };

const ask = async (option: string): Promise<{ status: string; dueAt: string; undo: string }> => {
  const answer = await newsroom.post('/reminders', { ...reader, banner, option });
  expect(answer.status).toBe(201);
  return answer.json();
};

const undo = (token: unknown) => newsroom.post('/reminders/undo', { undo: token });

const rows = async () => (await rowsOf(newsroom, REMINDER)) as Array<Record<string, any>>;

test('stops a promise that was not there before', async () => {
  const answer = await undo((await ask('P1M')).undo);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'undone' });
  expect(await rows()).toMatchObject([{ status: 'cancelled', openKey: null, restorable: false }]);
});

test('puts a promise that was moved back to where it was', async () => {
  await ask('P1M');
  const [before] = await rows();
  const { undo: token } = await ask('P3M');
  expect((await rows())[0]).not.toMatchObject({ dueAt: before?.dueAt });
  expect((await undo(token)).status).toBe(200);
  const { option, dueAt, promiseId } = before ?? {};
  expect(await rows()).toMatchObject([{ status: 'scheduled', option, dueAt, promiseId }]);
});

test('tells nobody whether the address was known, or is never written to', async () => {
  const first = await ask('P1M');
  const second = await ask('P3M');
  await newsroom.run(async (strapi, email: string) => {
    await strapi.plugin('donation-banners').service('privacy').suppress(email);
  }, reader.email);
  const third = await ask('P1M');
  const answers = [first, second, third];
  expect(new Set(answers.map((answer) => answer.undo.length)).size).toBe(1);
  for (const answer of answers) {
    expect(answer.undo).not.toContain('reader');
    const undone = await undo(answer.undo);
    expect([undone.status, await undone.json()]).toEqual([200, { status: 'undone' }]);
  }
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.suppression' as never).deleteMany({});
  });
});

test('leaves what was sent meanwhile alone', async () => {
  const { undo: token } = await ask('P1M');
  await newsroom.run(async (strapi) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: { status: 'sent' } });
  });
  expect((await undo(token)).status).toBe(200);
  expect(await rows()).toMatchObject([{ status: 'sent' }]);
});

test('is over after an hour', async () => {
  const { undo: token } = await ask('P1M');
  await newsroom.run(() => {
    const real = Date;
    (globalThis as any).realDate = real;
    globalThis.Date = class extends real {
      constructor(...given: any[]) {
        super(...((given.length > 0 ? given : [real.now() + 3_600_001]) as [number]));
      }
    } as DateConstructor;
  });
  const answer = await undo(token);
  await newsroom.run(() => {
    globalThis.Date = (globalThis as any).realDate;
  });
  expect(answer.status).toBe(404);
  expect((await answer.json()).error.details.errors[0].path).toEqual(['undo']);
  expect(await rows()).toMatchObject([{ status: 'scheduled' }]);
});

test.each([[undefined], [7], ['x'.repeat(2001)]])('refuses %p by its name', async (token) => {
  const answer = await undo(token);
  expect(answer.status).toBe(400);
  expect((await answer.json()).error.details.errors[0].path).toEqual(['undo']);
});

test('a sealed address is no token', async () => {
  await ask('P1M');
  const [row] = await rows();
  expect((await undo(row?.emailSealed)).status).toBe(404);
});

test('works without a script: the page after the form has a button', async () => {
  const form = (path: string, fields: Record<string, string>) =>
    newsroom.api(path, { method: 'POST', body: new URLSearchParams(fields) });
  const page = await (await form('/reminders', { ...reader, banner, option: 'P1M' })).text();
  expect(page).toContain('action="./reminders/undo"');
  const [, token = ''] = /name="undo" value="([^"]+)"/.exec(page) ?? [];
  const undone = await form('/reminders/undo', { undo: token, locale: 'de' });
  expect(undone.status).toBe(200);
  expect(await undone.text()).toContain('Rückgängig gemacht.');
  expect(await rows()).toMatchObject([{ status: 'cancelled' }]);
  const wrong = await form('/reminders/undo', { undo: 'x', locale: '<script>' });
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
});
