/**
 * `npm run soak -- choices`: what has to stay right for long, tried for ten minutes, or for `SOAK_SECONDS`. On PostgreSQL
 * (`TEST_POSTGRES_URL`).
 * `npm run soak -- desk`: how long editors wait in a large newsroom.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'tests/soak');
const known = readdirSync(folder).flatMap((file) => /^(.+)\.soak\.ts$/.exec(file)?.[1] ?? []);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown soak: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n── ${name}`);
  const file = join(folder, `${name}.soak.ts`);
  const hook = join(root, 'scripts/typescript-hook.cjs');
  const { status } = spawnSync(process.execPath, ['--require', hook, file], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.exitCode = 1;
  }
}
