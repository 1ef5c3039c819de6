import { bannerData, saveBanner } from './support/content';
import { Newsroom } from './support/newsroom';
import {
  forgetReminders,
  pageOf,
  remindersOf as rowsIn,
  scheduledOf,
} from './support/reminder-rows';

let newsroom: Newsroom;
let banner: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  const { reminder, ...data } = bannerData();
  const options = ['P1M', 'P3M', 'R3/P1M'].map((after) => ({ label: after, after }));
  banner = await saveBanner(newsroom, { data: { ...data, reminder: { ...reminder, options } } });
});
afterAll(() => newsroom.stopAndRemove());
beforeEach(() => forgetReminders(newsroom));

const reader = { email: 'reader@reader.example', locale: 'en', timeZone: 'Europe/Berlin' };

interface Answer {
  dueAt?: string;
  undo: string;
}

const ask = async (option: string, more: object = {}): Promise<Answer> => {
  const answer = await newsroom.post('/reminders', { ...reader, banner, option, ...more });
  expect(answer.status).toBe(201);
  return answer.json();
};

const undo = (token: unknown) => newsroom.post('/reminders/undo', { undo: token });

const submit = (path: string, fields: Record<string, string>) =>
  newsroom.api(path, { method: 'POST', body: new URLSearchParams(fields) });

/** The same as a reader without a script does it. */
const askByForm = async (option: string, more: object = {}): Promise<Answer> => {
  const page = await submit('/reminders', { ...reader, banner, option, ...more });
  expect(page.status).toBe(201);
  const [, token = ''] = /name="undo" value="([^"]+)"/.exec(await page.text()) ?? [];
  return { undo: token };
};

const undoByForm = (token: unknown) => submit('/reminders/undo', { undo: token as string });

const rows = () => rowsIn(newsroom);

test('stops a promise that was not there before', async () => {
  const answer = await undo((await ask('P1M')).undo);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'undone' });
  expect(await rows()).toMatchObject([{ status: 'cancelled', openKey: null, restorable: false }]);
});

describe.each([
  ['by a script', ask, undo],
  ['by a plain form', askByForm, undoByForm],
])('%s', (_, request, takeBack) => {
  test('brings back all of what was there before', async () => {
    await request('R3/P1M', { pageUrl: 'https://gazette.example/wall' });
    await newsroom.run(async (strapi) => {
      await strapi.db
        .query('plugin::donation-banners.reminder' as never)
        .updateMany({ where: {}, data: { occurrence: 2, attempts: 1 } as never });
    });
    const [before] = await rows();
    const other = { locale: 'de', timeZone: 'Asia/Tokyo', pageUrl: 'https://gazette.example/x' };
    const { undo: token } = await request('P3M', other);
    expect(await scheduledOf(newsroom)).toMatchObject([{ option: 'P3M', timeZone: 'Asia/Tokyo' }]);
    expect((await takeBack(token)).status).toBe(200);
    const [after, moved] = await rows();
    expect(after).toEqual({ ...before, updatedAt: expect.any(String) });
    expect(moved).toMatchObject({ status: 'cancelled', openKey: null, restorable: false });
  });

  test('one after the other brings back what was there before both', async () => {
    const first = await request('P1M');
    const second = await request('P3M');
    await takeBack(second.undo);
    expect(await scheduledOf(newsroom)).toMatchObject([{ option: 'P1M' }]);
    await takeBack(first.undo);
    expect(await scheduledOf(newsroom)).toEqual([]);
  });

  test('a stranger’s undo does nothing to what the reader asked for since', async () => {
    const stranger = await request('P1M');
    await request('P1M', { pageUrl: 'https://gazette.example/own' });
    const before = await scheduledOf(newsroom);
    expect(before).toHaveLength(1);
    expect((await takeBack(stranger.undo)).status).toBe(200);
    expect(await scheduledOf(newsroom)).toEqual(before);
  });

  test.each(['cancel', 'suppress'])(
    'never brings back what its reader ended by %s',
    async (how) => {
      await request('P1M');
      const [own] = await rows();
      const stranger = await request('P3M');
      await fetch(`${await pageOf(newsroom, own!)}/${how}`, { method: 'POST' });
      await takeBack(stranger.undo);
      expect(await scheduledOf(newsroom)).toEqual([]);
    },
  );

  test('leaves alone what the reader has postponed since', async () => {
    const stranger = await request('P3M');
    const [own] = await rows();
    await fetch(`${await pageOf(newsroom, own!)}/snooze`, { method: 'POST' });
    await takeBack(stranger.undo);
    expect(await scheduledOf(newsroom)).toHaveLength(1);
  });
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
  const page = await (await submit('/reminders', { ...reader, banner, option: 'P1M' })).text();
  expect(page).toContain('action="./reminders/undo"');
  const [, token = ''] = /name="undo" value="([^"]+)"/.exec(page) ?? [];
  const undone = await submit('/reminders/undo', { undo: token, locale: 'de' });
  expect(undone.status).toBe(200);
  expect(await undone.text()).toContain('Rückgängig gemacht.');
  expect(await rows()).toMatchObject([{ status: 'cancelled' }]);
  const wrong = await submit('/reminders/undo', { undo: 'x', locale: '<script>' });
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
});
