import { once } from 'node:events';

import { saveBanner } from '../server/support/content';
import { onBullmq } from '../server/support/engines';
import { Newsroom, type NewsroomOptions } from '../server/support/newsroom';
import { addDue, countByStatus, tick } from './support/due-reminders';
import { type Received, Sink } from './support/sink';
import { pause, until } from './support/wait';

const REMINDERS = 1000;
const KILLS = 20;
const CONCURRENCY = 5;
/** Slow enough that the kills, spread at random, all fall into the sending. */
const PER_SECOND = 100;
const LONGEST_LIFE = 800;

const dispatch = {
  enabled: false,
  leaseSeconds: 10,
  concurrency: CONCURRENCY,
  messagesPerSecond: PER_SECOND,
};

/**
 * How many messages of each life were sent again by a later one.
 * @param ends how many messages had arrived when each life was over
 */
const repeatsByLife = (received: Received[], ends: number[]): number[] => {
  const last = new Map(received.map(({ to }, index) => [to, index]));
  const repeated = received.flatMap(({ to }, index) => (last.get(to) === index ? [] : [index]));
  return ends.map(
    (end, life) => repeated.filter((index) => index >= (ends[life - 1] ?? 0) && index < end).length,
  );
};

test.each([
  ['sqlite', {}],
  ['postgres', {}],
  ['postgres', onBullmq],
] as const)(
  'kill -9 in mid-batch, 20 times at random moments, loses nothing, and no kill repeats more than what was in flight: %s %o',
  async (database, engine) => {
    const config = { dispatch: { ...dispatch, ...engine } };
    const sink = await Sink.start();
    const first = await Newsroom.start({ database, smtpPort: sink.port, config });
    const { appDir, databaseUrl } = first;
    const again: NewsroomOptions = { appDir, databaseUrl, smtpPort: sink.port, config };
    let newsroom = first;
    const ends: number[] = [];
    try {
      await addDue(newsroom, { banner: await saveBanner(newsroom), count: REMINDERS });
      for (let kill = 0; kill < KILLS; kill++) {
        void newsroom.run((strapi) => {
          void strapi.plugin('donation-banners').service('dispatch').tick();
        });
        await pause(Math.random() * LONGEST_LIFE);
        const gone = once(newsroom.process, 'exit');
        newsroom.process.kill('SIGKILL');
        await gone;
        newsroom = await Newsroom.start(again);
        // What was on its way has arrived long since.
        ends.push((await sink.received()).length);
      }
      const midway = (await sink.received()).length;
      expect(midway).toBeGreaterThan(0);
      expect(midway).toBeLessThan(REMINDERS);
      await until(async () => {
        await tick(newsroom);
        return (await countByStatus(newsroom)).sent === REMINDERS;
      }, 120_000);
      const received = await sink.received();
      const repeats = repeatsByLife(received, [...ends, received.length]);
      const all = repeats.reduce((sum, each) => sum + each, 0);
      process.stdout.write(
        `${database} ${JSON.stringify(engine)}: ${midway} sent amid ${KILLS} kills, ${all} repeated in all, ${Math.max(...repeats)} by one kill at most\n`,
      );
      expect(received.length - all).toBe(REMINDERS);
      expect(Math.max(...repeats)).toBeLessThanOrEqual(CONCURRENCY);
      // Nobody was killed any more.
      expect(repeats.at(-1)).toBe(0);
      // A repeat can be recognised as one.
      expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(REMINDERS);
    } finally {
      await newsroom.stopAndRemove();
      sink.stop();
    }
  },
);
