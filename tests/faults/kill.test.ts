import { once } from 'node:events';

import { saveBanner } from '../server/support/content';
import { Newsroom, type NewsroomOptions } from '../server/support/newsroom';
import { addDue, countByStatus, tick } from './support/due-reminders';
import { Sink } from './support/sink';
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

test.each(['sqlite', 'postgres'] as const)(
  'kill -9 in mid-batch, 20 times at random moments, loses nothing and repeats what was in flight at most: %s',
  async (database) => {
    const sink = await Sink.start();
    const first = await Newsroom.start({ database, smtpPort: sink.port, config: { dispatch } });
    const { appDir, databaseUrl } = first;
    const again: NewsroomOptions = { appDir, databaseUrl, smtpPort: sink.port };
    let newsroom = first;
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
        newsroom = await Newsroom.start({ ...again, config: { dispatch } });
      }
      const midway = (await sink.received()).length;
      expect(midway).toBeGreaterThan(0);
      expect(midway).toBeLessThan(REMINDERS);
      await until(async () => {
        await tick(newsroom);
        return (await countByStatus(newsroom)).sent === REMINDERS;
      }, 60_000);
      const received = await sink.received();
      const repeats = received.length - new Set(received.map(({ to }) => to)).size;
      process.stdout.write(
        `${database}: ${midway} sent amid ${KILLS} kills, ${repeats} repeated in all\n`,
      );
      expect(received.length - repeats).toBe(REMINDERS);
      expect(repeats).toBeLessThanOrEqual(KILLS * CONCURRENCY);
      // A repeat can be recognised as one.
      expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(REMINDERS);
    } finally {
      await newsroom.stopAndRemove();
      sink.stop();
    }
  },
);
