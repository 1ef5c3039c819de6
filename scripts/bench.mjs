/**
 * `npm run bench`: every bench of tests/bench, or those named: `npm run bench -- reminders`. Each prints its table, writes
 * tests/bench/results/NAME.json, and fails where a goal is missed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'tests/bench');
const BENCH = /^(.+)\.bench\.(ts|mjs)$/;
const known = readdirSync(folder).flatMap((file) => BENCH.exec(file)?.[1] ?? []);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown bench: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}
let failed = false;
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n── ${name}`);
  const typed = join(folder, `${name}.bench.ts`);
  const args = existsSync(typed)
    ? ['--require', join(root, 'scripts/typescript-hook.cjs'), typed]
    : [join(folder, `${name}.bench.mjs`)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
