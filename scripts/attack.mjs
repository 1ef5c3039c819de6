/**
 * `npm run attack`: 100,000 hostile requests, or `ATTACK_REQUESTS`, over all reader routes, on SQLite and PostgreSQL
 * (`TEST_POSTGRES_URL`), with one instance and with two. Prints what the process's memory, its answers and a reader beside
 * them came to, and fails where that is too much. `npm run attack -- sqlite` runs on one database alone; `ATTACK_SEED`
 * repeats the requests of another run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    '--require',
    join(root, 'scripts/typescript-hook.cjs'),
    join(root, 'tests/attack/attack.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
