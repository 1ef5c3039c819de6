import { saveBanner } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';
import { addDue, countByStatus, tick } from './support/due-reminders';
import { Sink } from './support/sink';

const REMINDERS = 10_000;

test('three instances on PostgreSQL share 10,000 reminders: none lost, none repeated', async () => {
  const sink = await Sink.start();
  const config = { dispatch: { enabled: false, concurrency: 20 } };
  const first = await Newsroom.start({ database: 'postgres', smtpPort: sink.port, config });
  const { appDir, databaseUrl } = first;
  const shared = { appDir, databaseUrl, smtpPort: sink.port, config };
  const others = [await Newsroom.start(shared), await Newsroom.start(shared)];
  try {
    await addDue(first, { banner: await saveBanner(first), count: REMINDERS });
    await Promise.all([first, ...others].map(tick));
    const received = await sink.received();
    expect(received).toHaveLength(REMINDERS);
    expect(new Set(received.map(({ to }) => to)).size).toBe(REMINDERS);
    expect(await countByStatus(first)).toEqual({ sent: REMINDERS });
  } finally {
    await Promise.all(others.map((each) => each.stop()));
    await first.stopAndRemove();
    sink.stop();
  }
});
