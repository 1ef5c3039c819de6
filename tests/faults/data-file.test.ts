import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { saveBanner } from '../server/support/content';
import { command, exported, recordsOf, startCommand } from '../server/support/data-file';
import { Newsroom } from '../server/support/newsroom';
import { addDue } from './support/due-reminders';
import { until } from './support/wait';

const FEW = 1_000;
const MANY = 100_000;
/** Of the memory with few; what the file holds is more than as much again. */
const MOST = 1.25;

const env = { NODE_OPTIONS: `--require ${join(__dirname, 'support/peak-memory.cjs')}` };
const peakIn = (stderr: string): number => Number(/^peak (\d+)$/m.exec(stderr)?.[1]);

/** The megabytes that an export and an import of so many reminders take. */
const peaks = async (count: number, file: string): Promise<Record<'export' | 'import', number>> => {
  const newsroom = await Newsroom.start({ database: 'sqlite' });
  await addDue(newsroom, { banner: await saveBanner(newsroom), count });
  await newsroom.stop();
  const output = await open(file, 'w');
  const out = await command(newsroom, ['export'], { env, output: output.fd });
  await output.close();
  await newsroom.stopAndRemove();

  const other = await Newsroom.start({ database: 'sqlite' });
  await other.stop();
  const into = await command(other, ['import', file], { env });
  expect([out.status, into.status]).toEqual([0, 0]);
  expect(into.stderr).toContain(`reminder: ${count} added, 0 were there already`);
  await other.stopAndRemove();
  return { export: peakIn(out.stderr) / 1024, import: peakIn(into.stderr) / 1024 };
};

test('100,000 reminders take as much memory as 1,000', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'data-file-'));
  const few = await peaks(FEW, join(folder, 'few.jsonl'));
  const many = await peaks(MANY, join(folder, 'many.jsonl'));
  await rm(folder, { recursive: true });
  process.stdout.write(`MB: ${JSON.stringify({ few, many })}\n`);
  expect(many.export / few.export).toBeLessThan(MOST);
  expect(many.import / few.import).toBeLessThan(MOST);
});

test.each(['sqlite', 'postgres'] as const)(
  'an import killed half-way leaves nothing, and goes through the next time: %s',
  async (database) => {
    const source = await Newsroom.start({ database: 'sqlite' });
    await addDue(source, { banner: await saveBanner(source), count: FEW });
    const lines = await exported(source);
    await source.stopAndRemove();

    const first = await Newsroom.start({ database });
    const before = await exported(first);
    await first.stop();
    const child = startCommand(first, ['import']);
    const gone = once(child, 'exit');
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin?.write(`${lines.slice(0, lines.length / 2).join('\n')}\n`);
    await until(() => /\d+ records read/.test(said), 120_000);
    child.kill('SIGKILL');
    await gone;

    const { appDir, databaseUrl } = first;
    const again = await Newsroom.start({ appDir, databaseUrl });
    expect(recordsOf(await exported(again))).toEqual(recordsOf(before));
    await again.stop();
    const { status } = await command(again, ['import'], { input: `${lines.join('\n')}\n` });
    expect(status).toBe(0);
    const whole = await Newsroom.start({ appDir, databaseUrl });
    expect(recordsOf(await exported(whole)).slice(1)).toEqual(recordsOf(lines));
    await whole.stopAndRemove();
  },
);
