/**
 * Reminders on PostgreSQL: messages per second of the real dispatcher beside nodemailer's own pool, in the same Strapi
 * process to the same SMTP sink, which is a process of its own; how long a claim takes as the backlog grows; and memory.
 */
import { addDue, countByStatus } from '../faults/support/due-reminders';
import { Sink } from '../faults/support/sink';
import { saveBanner } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';
import { measureClaims } from './support/claims';
import { median, report, type Row } from './report';

/** Enough that the median holds on a machine whose speed drifts. */
const ROUNDS = 11;
const MESSAGES = 1000;
const CONNECTIONS = 5;
/** Messages in flight: enough that a connection finds the next one waiting while the last is marked as sent. */
const CONCURRENCY = 20;

/** Lets Strapi's nodemailer provider keep its connections, and readies the baseline and the garbage collector. */
const prepare = (newsroom: Newsroom, port: number): Promise<void> =>
  newsroom.run(
    (strapi, { smtpPort, maxConnections }: { smtpPort: number; maxConnections: number }) => {
      const load = (process.mainModule as any).require.bind(process.mainModule);
      const options = {
        host: '127.0.0.1',
        port: smtpPort,
        ignoreTLS: true,
        pool: true,
        maxConnections,
      };
      const email = strapi.plugin('email') as any;
      const { defaultFrom, defaultReplyTo } = email.service('email').getProviderSettings().settings;
      const provider = load('@strapi/provider-email-nodemailer').init(options, {
        defaultFrom,
        defaultReplyTo,
      });
      const bench: any = ((globalThis as any).bench = {
        transport: load('nodemailer').createTransport(options),
        letter: undefined,
      });
      email.provider.send = (letter: object) => {
        bench.letter ??= { from: defaultFrom, replyTo: defaultReplyTo, ...letter };
        return provider.send(letter);
      };
      // The end of a message would otherwise wait 40 ms for a delayed ACK (Nagle's algorithm), which hides all else.
      const sockets = load('node:net').Socket.prototype;
      const { connect } = sockets;
      sockets.connect = function (...target: unknown[]) {
        this.setNoDelay(true);
        return connect.apply(this, target);
      };
      load('node:v8').setFlagsFromString('--expose-gc');
      bench.gc = load('node:vm').runInNewContext('gc');
    },
    { smtpPort: port, maxConnections: CONNECTIONS },
  );

/** Messages per second through the dispatcher. */
const dispatched = async (newsroom: Newsroom, banner: string): Promise<number> => {
  await newsroom.run(async (strapi) => {
    await strapi.db.query('plugin::donation-banners.reminder' as never).deleteMany({});
  });
  await addDue(newsroom, { banner, count: MESSAGES });
  const seconds = await newsroom.run(async (strapi) => {
    const began = performance.now();
    await strapi.plugin('donation-banners').service('dispatch').tick();
    return (performance.now() - began) / 1000;
  });
  const { sent } = await countByStatus(newsroom);
  if (sent !== MESSAGES) {
    throw new Error(`${sent} of ${MESSAGES} were sent.\n${newsroom.output().slice(-2000)}`);
  }
  return MESSAGES / seconds;
};

/** Messages per second of the same letter through nodemailer's pool alone. */
const pooled = (newsroom: Newsroom): Promise<number> =>
  newsroom.run(async (_, messages: number) => {
    const { transport, letter } = (globalThis as any).bench;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: messages }, (__, index) =>
        transport.sendMail({
          ...letter,
          to: `reader-${index}@reader.example`,
          messageId: `<pool-${index}@gazette.example>`,
        }),
      ),
    );
    return messages / ((performance.now() - began) / 1000);
  }, MESSAGES);

/** Bytes of heap in use after collecting garbage. */
const heap = (newsroom: Newsroom): Promise<number> =>
  newsroom.run(() => {
    (globalThis as any).bench.gc();
    return process.memoryUsage().heapUsed;
  });

const measureDispatch = async (newsroom: Newsroom, sink: Sink): Promise<Row[]> => {
  const banner = await saveBanner(newsroom);
  await prepare(newsroom, sink.port);
  await dispatched(newsroom, banner);
  await pooled(newsroom);
  const heapBefore = await heap(newsroom);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Each goes first in turn: whatever the second of a pair gains or loses evens out.
    const turns = [
      async () => ours.push(await dispatched(newsroom, banner)),
      async () => theirs.push(await pooled(newsroom)),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) {
      await turn();
    }
    process.stdout.write(
      `round ${round + 1}: dispatcher ${Math.round(ours[round] as number)}/s, nodemailer's pool ${Math.round(theirs[round] as number)}/s\n`,
    );
  }
  const heapAfter = await heap(newsroom);
  return [
    {
      metric: 'messages through the dispatcher, to nodemailer’s own pool',
      value: median(ours),
      unit: '1/s',
      baseline: median(theirs),
      ratio: median(ours.map((rate, round) => rate / (theirs[round] as number))),
      goal: '>= 0.8',
    },
    {
      metric: `heap after ${(ROUNDS + 1) * MESSAGES} messages, to after ${MESSAGES}`,
      value: heapAfter / 1e6,
      unit: 'MB',
      baseline: heapBefore / 1e6,
      ratio: heapAfter / heapBefore,
      goal: '<= 1.1',
    },
  ];
};

const main = async (): Promise<void> => {
  const sink = await Sink.start();
  const newsroom = await Newsroom.start({
    database: 'postgres',
    smtpPort: sink.port,
    config: { dispatch: { enabled: false, concurrency: CONCURRENCY } },
  });
  try {
    const rows = await measureDispatch(newsroom, sink);
    rows.push(await measureClaims(newsroom.databaseUrl as string));
    report('reminders', rows);
  } finally {
    await newsroom.stopAndRemove();
    sink.stop();
  }
};

void main();
