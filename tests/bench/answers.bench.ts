/**
 * How long the answers to readers take by what is known of the address: never to be written to, refused by its mail
 * server, with a reminder, unknown. Whoever asks must not learn it from that. One request at a time, in shuffled turns,
 * while the dispatcher sends what was asked for before.
 */
import { saveBanner } from '../server/support/content';
import { Sink } from '../faults/support/sink';
import { Newsroom } from '../server/support/newsroom';
import { median, report, type Row } from './report';

const REQUESTS = 500;
const WARM_UP = 20;
const MOST_APART = '<= 1.1';

const KINDS = ['unknown', 'known', 'suppressed', 'refused'] as const;
type Kind = (typeof KINDS)[number];
type Times = Record<Kind, number[]>;

const noTimes = (): Times => ({ unknown: [], known: [], suppressed: [], refused: [] });

const addressOf = (kind: Kind, round: number): string => `${kind}-${round}@reader.example`;

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

const timed = async (work: () => Promise<Response>): Promise<[milliseconds: number, any]> => {
  const began = performance.now();
  const answer = await work();
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(`${answer.status}: ${JSON.stringify(body)}`);
  }
  return [performance.now() - began, body];
};

/** Has reminders for the known addresses, and suppressions for the suppressed. */
const prepare = async (newsroom: Newsroom, banner: string): Promise<void> => {
  for (let round = 0; round < REQUESTS + WARM_UP; round += 1) {
    const email = addressOf('known', round);
    await timed(() => newsroom.post('/reminders', { email, banner, option: 'P1M' }));
  }
  await newsroom.run(
    async (strapi, addresses: string[]) => {
      for (const address of addresses) {
        await strapi.plugin('donation-banners').service('privacy').suppress(address);
      }
    },
    Array.from({ length: REQUESTS + WARM_UP }, (_, round) => addressOf('suppressed', round)),
  );
};

const measure = async (newsroom: Newsroom, banner: string): Promise<Record<string, Times>> => {
  const requests = noTimes();
  const undoings = noTimes();
  for (let round = 0; round < REQUESTS + WARM_UP; round += 1) {
    for (const kind of shuffled(KINDS)) {
      const email = addressOf(kind, round);
      const wish = { email, banner, option: 'P3M', locale: 'en', timeZone: 'Europe/Berlin' };
      const [asked, { undo }] = await timed(() => newsroom.post('/reminders', wish));
      const [undone] = await timed(() => newsroom.post('/reminders/undo', { undo }));
      if (round >= WARM_UP) {
        requests[kind].push(asked);
        undoings[kind].push(undone);
      }
    }
  }
  return { asked: requests, undone: undoings };
};

const rowsOf = (name: string, times: Times): Row[] => {
  const baseline = median(times.unknown);
  return KINDS.filter((kind) => kind !== 'unknown').map((kind) => {
    const value = median(times[kind]);
    return {
      metric: `${name}: ${kind} to unknown, medians of ${REQUESTS}`,
      value,
      unit: 'ms',
      baseline,
      // Slower and faster tell alike.
      ratio: Math.max(value / baseline, baseline / value),
      goal: MOST_APART,
    };
  });
};

const run = async (
  sink: Sink,
  database: 'sqlite' | 'postgres',
  doubleOptIn: boolean,
): Promise<Row[]> => {
  const config = { doubleOptIn, limits: { enabled: false }, dispatch: { enabled: true } };
  const newsroom = await Newsroom.start({ database, smtpPort: sink.port, config });
  try {
    const banner = await saveBanner(newsroom);
    await prepare(newsroom, banner);
    const measured = await measure(newsroom, banner);
    return Object.entries(measured).flatMap(([what, times]) =>
      rowsOf(`${database}${doubleOptIn ? ', confirmed first' : ''}, ${what}`, times),
    );
  } finally {
    await newsroom.stopAndRemove();
  }
};

const main = async (): Promise<void> => {
  const sink = await Sink.start();
  try {
    await sink.refuse({ code: 550, pattern: '^refused' });
    const rows: Row[] = [];
    for (const database of ['sqlite', 'postgres'] as const) {
      if (database === 'sqlite' || process.env.TEST_POSTGRES_URL) {
        rows.push(...(await run(sink, database, true)), ...(await run(sink, database, false)));
      }
    }
    report('answers', rows);
  } finally {
    sink.stop();
  }
};

void main();
