/**
 * `npm run faults`: what must not go wrong when processes are killed, mail servers refuse or hang, readers say no while their
 * reminder is claimed, databases go away or are copied, clocks jump and the plugin is switched off, tried on SQLite and
 * PostgreSQL (`TEST_POSTGRES_URL`), with BullMQ too (`TEST_REDIS_URL`). Takes minutes. `npm run faults -- kill` runs those named.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  join(root, 'node_modules/.bin/jest'),
  ['--config', 'tests/faults/jest.config.cjs', '--runInBand', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
