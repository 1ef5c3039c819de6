/** What its reader or an editor stops after it was claimed, and before it is handed over to the provider, is not sent. */
import { addDue, countByStatus, tick } from '../faults/support/due-reminders';
import { type AdminClient, logIn } from './support/admin-client';
import { REMINDER, rowsOf, saveBanner } from './support/content';
import { Inbox } from './support/inbox';
import { Newsroom } from './support/newsroom';

const DESK = '/donation-banners/reminders';
const ID = `r${'1'.padStart(23, '0')}`;
const EMAIL = 'reader-1@reader.example';

let newsroom: Newsroom;
let inbox: Inbox;
let banner: string;
let admin: AdminClient;

beforeAll(async () => {
  inbox = await Inbox.start();
  newsroom = await Newsroom.start({
    smtpPort: inbox.port,
    config: { dispatch: { enabled: false, concurrency: 1 }, limits: { enabled: false } },
  });
  banner = await saveBanner(newsroom);
  admin = await logIn(newsroom, 'strapi-super-admin');
});
afterAll(async () => {
  await newsroom.stopAndRemove();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  inbox.accepting = async () => undefined;
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
    await strapi.db.query('plugin::donation-banners.suppression' as never).deleteMany({});
  });
  await addDue(newsroom, { banner, count: 2 });
});

/** Claims, and holds what is written before it is handed over; resolves once one is held. */
const holdClaimed = (): Promise<void> =>
  newsroom.run(async (strapi) => {
    const mail = strapi.plugin('donation-banners').service('mail') as any;
    const held: any = ((globalThis as any).held = { write: mail.write });
    held.released = new Promise<void>((release) => Object.assign(held, { release }));
    const first = new Promise<void>((claimed) => {
      mail.write = async (...given: unknown[]) => {
        const send = await held.write.apply(mail, given);
        claimed();
        await held.released;
        return send;
      };
    });
    held.sending = strapi.plugin('donation-banners').service('dispatch').tick();
    await first;
  });

/** Lets what was held go on; resolves when the run is over. */
const goOn = (): Promise<void> =>
  newsroom.run(async (strapi) => {
    const { held } = globalThis as any;
    (strapi.plugin('donation-banners').service('mail') as any).write = held.write;
    held.release();
    await held.sending;
  });

const token = (): Promise<string> =>
  newsroom.run(
    (strapi, id: string) => strapi.plugin('donation-banners').service('secrets').token(id),
    ID,
  );

const readerDoes = async (action: string): Promise<string> => {
  const answer = await newsroom.api(`/reminders/${await token()}/${action}`, { method: 'POST' });
  expect(answer.status).toBe(200);
  return answer.text();
};

const recipients = (): string[] => inbox.mails.map(({ to }) => (to as { text: string }).text);

const statusOfFirst = async (): Promise<string | undefined> =>
  (await rowsOf(newsroom, REMINDER)).find(({ documentId }) => documentId === ID)?.status;

const STOPS: Record<string, [() => Promise<unknown>, string | undefined]> = {
  'one-click unsubscribe': [() => readerDoes('cancel'), 'cancelled'],
  'never again': [() => readerDoes('suppress'), 'suppressed'],
  'a snooze': [() => readerDoes('snooze'), 'scheduled'],
  erasure: [
    async () => {
      const answer = await admin.send('POST', `${DESK}/erase`, { email: EMAIL });
      expect(await answer.json()).toEqual({ data: { erased: 1, onItsWay: false } });
    },
    undefined,
  ],
  'an editor’s cancel': [
    async () => {
      expect((await admin.send('POST', `${DESK}/${ID}/cancel`)).status).toBe(200);
    },
    'cancelled',
  ],
  'a suppression that was written past the reminder': [
    () =>
      newsroom.run(async (strapi, email: string) => {
        const [emailHash] = strapi.plugin('donation-banners').service('secrets').hashes(email);
        await strapi.db
          .query('plugin::donation-banners.suppression' as never)
          .create({ data: { emailHash } as never });
      }, EMAIL),
    'suppressed',
  ],
};

test.each(Object.entries(STOPS))(
  '%s reaches a reminder that is claimed',
  async (_, [stop, status]) => {
    await holdClaimed();
    expect((await countByStatus(newsroom)).sending).toBeGreaterThan(0);
    await stop();
    await goOn();
    expect(recipients()).toEqual(['reader-2@reader.example']);
    expect(await statusOfFirst()).toBe(status);
  },
);

test.each(Object.entries(STOPS))(
  '%s reaches one that an editor sends now',
  async (_, [stop, status]) => {
    await newsroom.run(async (strapi, id: string) => {
      await strapi.db
        .query('plugin::donation-banners.reminder' as never)
        .deleteMany({ where: { documentId: { $ne: id } } as never });
      const { dispatch } = strapi.plugin('donation-banners').services as any;
      dispatch.byItself = dispatch.tick;
      dispatch.tick = () => dispatch.sendNow(id);
    }, ID);
    await holdClaimed();
    await stop();
    await goOn();
    await newsroom.run((strapi) => {
      const { dispatch } = strapi.plugin('donation-banners').services as any;
      dispatch.tick = dispatch.byItself;
    });
    expect(recipients()).toEqual([]);
    expect(await statusOfFirst()).toBe(status);
  },
);

describe('an e-mail that is being handed over', () => {
  let accept: () => void;
  let happened: string[];
  let sending: Promise<void>;

  beforeEach(async () => {
    happened = [];
    const accepted = new Promise<void>((resolve) => {
      accept = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      inbox.accepting = async () => {
        resolve();
        await accepted;
        happened.push('handed over');
      };
    });
    sending = tick(newsroom);
    await reached;
  });

  test.each(['cancel', 'suppress', 'snooze'])(
    'is waited for by the answer to %s',
    async (action) => {
      const answer = readerDoes(action).then((page) => {
        happened.push('answered');
        return page;
      });
      for (let look = 0; look < 5; look += 1) {
        await newsroom.api(`/reminders/${await token()}`);
      }
      accept();
      const page = await answer;
      expect(page).not.toContain('may still arrive');
      await sending;
      expect(happened[0]).toBe('handed over');
      expect(await statusOfFirst()).toBe(
        { cancel: 'cancelled', suppress: 'suppressed', snooze: 'scheduled' }[action],
      );
    },
  );

  test('is told of where it takes too long', async () => {
    const page = await readerDoes('cancel');
    expect(happened).toEqual([]);
    expect(page).toContain('This reminder is stopped.');
    expect(page).toContain('One e-mail was already on its way and may still arrive.');
    accept();
    await sending;
    expect(await statusOfFirst()).toBe('cancelled');
  });

  test('is no editor’s to cancel', async () => {
    const answer = await admin.send('POST', `${DESK}/${ID}/cancel`);
    expect(answer.status).toBe(409);
    accept();
    await sending;
    expect(await statusOfFirst()).toBe('sent');
  });
});
