/** After the answer to a stop has been sent, no e-mail of that reminder leaves any more: 200 tries of each kind. */
import { type AdminClient, logIn } from '../server/support/admin-client';
import { saveBanner } from '../server/support/content';
import { onBullmq } from '../server/support/engines';
import { Newsroom } from '../server/support/newsroom';
import { addDue } from './support/due-reminders';
import { Sink } from './support/sink';

const TRIES = 200;
/** Stops that are under way at once. */
const AT_ONCE = 4;
const DESK = '/donation-banners/reminders';

interface Claimed {
  documentId: string;
  token: string;
  email: string;
}

/** Answers whether it was taken as a stop. */
type Stop = (claimed: Claimed) => Promise<boolean>;

const config = (engine: object) => ({
  limits: { enabled: false },
  dispatch: { enabled: false, concurrency: 10, messagesPerSecond: 60, ...engine },
});

/** Those that somebody is sending just now. */
const claimedNow = (newsroom: Newsroom): Promise<Claimed[]> =>
  newsroom.run(async (strapi) => {
    const secrets = strapi.plugin('donation-banners').service('secrets');
    const rows = (await strapi.db
      .query('plugin::donation-banners.reminder' as never)
      .findMany({ where: { status: 'sending' } as never })) as any[];
    return rows.map(({ documentId, emailSealed }) => ({
      documentId,
      token: secrets.token(documentId),
      email: secrets.unseal(emailSealed),
    }));
  });

/** Letters take a moment to write, so that there is one between the claim and the send. */
const writeSlowly = (newsroom: Newsroom): Promise<void> =>
  newsroom.run((strapi) => {
    const mail = strapi.plugin('donation-banners').service('mail') as any;
    const { write } = mail;
    mail.write = async (...given: unknown[]) => {
      const send = await write.apply(mail, given);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
      return send;
    };
  });

const stops = (newsroom: Newsroom, admin: AdminClient): Record<string, Stop> => {
  const byReader =
    (action: string): Stop =>
    async ({ token }) => {
      const answer = await newsroom.api(`/reminders/${token}/${action}`, { method: 'POST' });
      const page = await answer.text();
      return answer.ok && !page.includes('may still arrive');
    };
  return {
    stop: byReader('cancel'),
    suppress: byReader('suppress'),
    erase: async ({ email }) => {
      const answer = await admin.send('POST', `${DESK}/erase`, { email });
      const { data } = (await answer.json()) as { data: { onItsWay: boolean } };
      return !data.onItsWay;
    },
    // One that is being handed over cannot be cancelled, and the editor is told so.
    cancel: async ({ documentId }) =>
      (await admin.send('POST', `${DESK}/${documentId}/cancel`)).status === 200,
  };
};

test.each([
  ['sqlite', {}],
  ['postgres', {}],
  ['postgres', onBullmq],
] as const)('%s %o', async (database, engine) => {
  const sink = await Sink.start();
  const newsroom = await Newsroom.start({
    database,
    smtpPort: sink.port,
    config: config(engine),
  });
  try {
    const admin = await logIn(newsroom, 'strapi-super-admin');
    const banner = await saveBanner(newsroom);
    await writeSlowly(newsroom);
    for (const [name, stop] of Object.entries(stops(newsroom, admin))) {
      const answered = new Map<string, number>();
      const refused = new Set<string>();
      const stopOne = async (claimed: Claimed): Promise<void> => {
        refused.add(claimed.email);
        if (await stop(claimed)) {
          answered.set(claimed.email, Date.now());
        }
      };
      let round = 0;
      while (answered.size < TRIES) {
        const before = (await sink.received()).length;
        await newsroom.run(async (strapi) => {
          for (const table of ['reminder', 'suppression']) {
            await strapi.db.query(`plugin::donation-banners.${table}` as never).deleteMany({});
          }
        });
        answered.forEach((_, email) => refused.add(email));
        await addDue(newsroom, { banner, count: TRIES, domain: `${name}-${(round += 1)}.example` });
        let isOver = false;
        const sending = newsroom
          .run((strapi) => strapi.plugin('donation-banners').service('dispatch').tick())
          .finally(() => {
            isOver = true;
          });
        while (!isOver && answered.size < TRIES) {
          const open = (await claimedNow(newsroom)).filter(({ email }) => !refused.has(email));
          // Some that are about to leave, and some that have been claimed ahead.
          const some = new Set([...open.slice(0, AT_ONCE / 2), ...open.slice(-AT_ONCE / 2)]);
          await Promise.all([...some].map(stopOne));
        }
        await sending;
        expect((await sink.received()).length).toBeGreaterThanOrEqual(before);
      }
      const late = (await sink.received()).filter(
        ({ to, at }) => at > (answered.get(to) ?? Infinity),
      );
      const sent = new Set((await sink.received()).map(({ to }) => to));
      const before = [...answered.keys()].filter((email) => sent.has(email)).length;
      process.stdout.write(
        `${database} ${JSON.stringify(engine)} ${name}: ${answered.size} answered while claimed, ${before} of them sent before the answer, ${late.length} after it\n`,
      );
      expect(late).toEqual([]);
    }
  } finally {
    await newsroom.stopAndRemove();
    sink.stop();
  }
});
