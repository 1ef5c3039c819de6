import { type AdminClient, allowEditor, logIn } from './support/admin-client';
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const DESK = '/donation-banners/reminders';
const READER = 'reader@reader.example';

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;
let admin: AdminClient;
let editor: AdminClient;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({ smtpPort: inbox.port });
  banner = await saveBanner(newsroom);
  admin = await logIn(newsroom, 'strapi-super-admin');
  editor = await logIn(newsroom, 'strapi-editor');
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  inbox.refuse = () => undefined;
  await allowEditor(newsroom, []);
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });
});

const ask = (email = READER, more: object = {}) =>
  newsroom.post('/reminders', { email, banner, option: 'P1M', locale: 'en', ...more });

const rows = () => rowsOf(newsroom, REMINDER);

const change = (data: Record<string, unknown>) =>
  newsroom.run(async (strapi, more: Record<string, unknown>) => {
    await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .updateMany({ where: {}, data: more as never });
  }, data);

const tick = () =>
  newsroom.run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick());

interface Listed {
  data: Array<{ id: string; email: string; status: string; option: string; dueAt: string }>;
  meta: { pagination: { total: number; pageCount: number }; retentionDays: number };
}

const listed = async (answer: Response): Promise<Listed> => {
  expect(answer.status).toBe(200);
  return (await answer.json()) as Listed;
};

const act = async (action: string, as = admin) => {
  const [row] = await rows();
  const answer = await as.send('POST', `${DESK}/${row?.documentId}/${action}`);
  const { data, error } = (await answer.json()) as any;
  return { status: answer.status, reminder: data, message: error?.message as string };
};

describe('the list', () => {
  test('is filtered by status, banner and time, and tells how long reminders are kept', async () => {
    const other = await saveBanner(newsroom);
    await ask();
    await ask(READER, { banner: other, option: 'P3M' });
    const all = await listed(await admin.get(DESK));
    expect(all.meta).toMatchObject({ retentionDays: 90, pagination: { total: 2 } });
    const [soon, later] = all.data;
    const found = async (query: string) =>
      (await listed(await admin.get(`${DESK}?${query}`))).data.map(({ id }) => id);
    expect(await found(`banner=${other}`)).toEqual([later?.id]);
    expect(await found('status=sent')).toEqual([]);
    expect(await found('status=&banner=')).toEqual([soon?.id, later?.id]);
    expect(await found(`dueFrom=${later?.dueAt}`)).toEqual([later?.id]);
    expect(await found(`dueBefore=${later?.dueAt}`)).toEqual([soon?.id]);
    expect(await found(`dueFrom=${soon?.dueAt}&dueBefore=${later?.dueAt}`)).toEqual([soon?.id]);
  });

  test.each([
    ['status=lost', 'status'],
    ['banner=%01', 'banner'],
    ['dueFrom=soon', 'dueFrom'],
    ['dueBefore=2026-99-99', 'dueBefore'],
    ['page=0', 'page'],
    ['pageSize=1000', 'pageSize'],
  ])('refuses %s by name', async (query, field) => {
    const answer = await admin.get(`${DESK}?${query}`);
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as any;
    expect(error.details.errors.map(({ path }: { path: string[] }) => path)).toEqual([[field]]);
  });

  test('finds a reader by the whole address, which no log tells', async () => {
    await ask();
    await ask('somebody@else.example');
    const search = (email: string) => admin.send('POST', `${DESK}/search`, { email });
    const found = await listed(await search('Reader@Reader.example'));
    expect(found.data.map(({ email }) => email)).toEqual(['r•••@r•••.example']);
    expect((await listed(await search('nobody@else.example'))).data).toEqual([]);
    expect((await search('reader@')).status).toBe(400);
    expect((await search('')).status).toBe(400);
    expect(newsroom.output()).not.toContain('eader@');
  });

  test('shows whole addresses to those alone who may see them and ask for them', async () => {
    await ask();
    const search = { email: READER };
    const answers = (reveal: boolean) =>
      Promise.all([
        editor.get(`${DESK}?reveal=${reveal}`),
        editor.send('POST', `${DESK}/search`, { ...search, reveal }),
      ]);
    const addresses = async (reveal: boolean) =>
      Promise.all((await answers(reveal)).map(async (each) => (await listed(each)).data[0]?.email));

    await allowEditor(newsroom, ['reminders.read', 'reminders.download']);
    expect(await addresses(false)).toEqual(['r•••@r•••.example', 'r•••@r•••.example']);
    expect((await answers(true)).map(({ status }) => status)).toEqual([403, 403]);
    expect((await editor.get(`${DESK}/table?reveal=true`)).status).toBe(403);
    await allowEditor(newsroom, ['reminders.read', 'reminders.reveal']);
    expect(await addresses(false)).toEqual(['r•••@r•••.example', 'r•••@r•••.example']);
    expect(await addresses(true)).toEqual([READER, READER]);
  });

  test('names the banners to choose from', async () => {
    const { data } = (await (await admin.get(`${DESK}/banners`)).json()) as any;
    expect(data).toContainEqual({ documentId: banner, name: 'Autumn appeal' });
  });
});

describe('the table for spreadsheets', () => {
  const download = async (query = '') => {
    const answer = await admin.get(`${DESK}/table${query}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/reminders-\d{4}-\d\d-\d\d\.csv/);
    return (await answer.text()).trim().split('\r\n');
  };

  test('has a line for each reminder that the filter finds', async () => {
    await ask();
    await ask('second@reader.example', { option: 'P3M' });
    const [head, ...lines] = await download('?reveal=true');
    expect(head).toMatch(/^\uFEFF?"email","id","status","dueAt"/);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`"${READER}"`);
    expect(await download('?status=failed')).toHaveLength(1);
  });

  test('holds more than is read at once', async () => {
    await newsroom.run(async (strapi, documentId: string) => {
      const table = strapi.db.query('plugin::donation-banners.reminder' as never);
      await table.createMany({
        data: Array.from({ length: 2345 }, (_, index) => ({
          documentId: `many${index}`,
          bannerDocumentId: documentId,
          option: 'P1M',
          bannerLocale: 'en',
          status: 'scheduled',
          requestedAt: new Date(),
          dueAt: new Date(),
          emailSealed: 'x',
          emailHash: `${index}`,
        })) as never,
      });
    }, banner);
    const lines = await download();
    expect(new Set(lines).size).toBe(2346);
  });

  test('holds no formula', async () => {
    await ask();
    await change({ failure: '=HYPERLINK("https://evil.example","Click")', option: '@SUM(A1)' });
    const [, line] = await download();
    expect(line).toContain(`"'=HYPERLINK(""https://evil.example"",""Click"")"`);
    expect(line).toContain(`"'@SUM(A1)"`);
  });

  test('holds no address unless it is asked for', async () => {
    await ask();
    expect((await download()).join('\n')).not.toMatch(/email|@/);
  });
});

describe('cancelling', () => {
  test('stops a scheduled reminder, and can be taken back', async () => {
    await ask();
    const [before] = await rows();
    expect(await act('cancel')).toMatchObject({ status: 200, reminder: { status: 'cancelled' } });
    await change({ dueAt: new Date(Date.now() - 1000) });
    await tick();
    expect(inbox.mails).toHaveLength(0);

    expect(await act('restore')).toMatchObject({ status: 200, reminder: { status: 'scheduled' } });
    expect((await rows())[0]?.openKey).toBe(before?.openKey);
    await tick();
    expect(inbox.mails).toHaveLength(1);
  });

  test('is not taken back once the reader has asked again', async () => {
    await ask();
    await act('cancel');
    await ask(READER, { option: 'P3M' });
    const answer = await act('restore');
    expect(answer.status).toBe(409);
    expect(answer.message).toContain('asked again');
    expect((await rows()).map(({ status }) => status).sort()).toEqual(['cancelled', 'scheduled']);
  });

  test('by the reader is the last word', async () => {
    const stopByReader = () =>
      newsroom.run(async (strapi) => {
        const [row] = await strapi.db
          .query('plugin::donation-banners.reminder' as never)
          .findMany();
        await strapi.plugin('donation-banners').service('reminders').cancel(row);
      });
    await ask();
    await stopByReader();
    expect((await act('restore')).status).toBe(409);
    await change({ status: 'scheduled' });
    await act('cancel');
    await stopByReader();
    expect((await act('restore')).status).toBe(409);
    expect((await rows())[0]?.status).toBe('cancelled');
  });

  test('never makes an unconfirmed reminder a scheduled one', async () => {
    await ask();
    await change({ status: 'unconfirmed' });
    expect((await act('cancel')).status).toBe(200);
    expect((await act('restore')).status).toBe(409);
  });

  test.each(['sending', 'sent', 'failed', 'cancelled', 'suppressed'])(
    'leaves one that is %s alone',
    async (status) => {
      await ask();
      await change({ status, handedOverAt: status === 'sending' ? new Date() : null });
      const answer = await act('cancel');
      expect(answer.status).toBe(409);
      expect(answer.message).toContain('on its way or over');
      expect((await rows())[0]?.status).toBe(status);
    },
  );
});

describe('trying again', () => {
  test('gives a failed reminder all its tries back', async () => {
    inbox.refuse = () => ({ code: 550, message: 'no such mailbox' });
    await ask();
    await change({ dueAt: new Date(Date.now() - 1000) });
    await tick();
    expect((await rows())[0]).toMatchObject({ status: 'failed', attempts: 1 });
    inbox.refuse = () => undefined;

    const answer = await act('retry');
    expect(answer).toMatchObject({ status: 200, reminder: { status: 'scheduled', attempts: 0 } });
    await tick();
    expect((await rows())[0]).toMatchObject({ status: 'sent', failure: null });
    expect(inbox.mails).toHaveLength(1);
  });

  test('is refused where the reader has asked again', async () => {
    await ask();
    await change({ status: 'failed', openKey: null });
    await ask();
    expect((await act('retry')).message).toContain('asked again');
  });

  test('says which secret is missing', async () => {
    await ask();
    await change({ status: 'failed', openKey: null, emailSealed: 'bm90aGluZw==' });
    const answer = await act('retry');
    expect(answer.status).toBe(409);
    expect(answer.message).toContain('secret');
  });

  test('leaves a scheduled one alone', async () => {
    await ask();
    await change({ openKey: null });
    expect(await act('retry')).toMatchObject({
      status: 409,
      message: 'Only a failed reminder can be tried again.',
    });
  });
});

test.each(['send-now', 'retry', 'cancel', 'restore'])(
  '%s of no reminder is a 404',
  async (action) => {
    expect((await admin.send('POST', `${DESK}/nothere/${action}`)).status).toBe(404);
  },
);
