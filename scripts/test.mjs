/**
 * `npm test`: installs what is missing, then lint, types, build, package, unit, integration and browser tests.
 * `npm test -- unit` and the like run the named steps alone.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const runWith = (env, command, ...args) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
  });
  if (status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed.`);
    process.exit(status ?? 1);
  }
};

const run = (command, ...args) => runWith({}, command, ...args);

/** SQLite always; PostgreSQL, MySQL or MariaDB, and BullMQ where the address of each is given. */
const integrationTests = () => {
  // Each test has a Strapi of its own, and waits for it more than it reckons.
  const jest = ['jest', '--selectProjects', 'server', '--maxWorkers', '3'];
  run(...jest);
  for (const [database, url] of [
    ['postgres', process.env.TEST_POSTGRES_URL],
    ['mysql', process.env.TEST_MYSQL_URL],
  ]) {
    if (url) {
      console.log(`\n── integration on ${database}`);
      // These have nothing to do with the database.
      const others =
        'app-ownership|rate-limits|generated-bodies|desk-bad-input|server/(bullmq|cdn|setting-rules|letters/letters.test)';
      runWith({ TEST_DATABASE: database }, ...jest, '--testPathIgnorePatterns', others);
    }
  }
  if (process.env.TEST_REDIS_URL) {
    console.log('\n── integration with BullMQ');
    // These send nothing when it is due, or with BullMQ always.
    const others =
      'app-ownership|rate-limits|generated-bodies|desk-bad-input|server/(attachments|bullmq|catalogue|cdn|choices|content-rules|document-rules|explain|lease|letters/letters|setting)';
    runWith({ TEST_ENGINE: 'bullmq' }, ...jest, '--testPathIgnorePatterns', others);
  }
};

const STEPS = {
  lint: () => run('npm', 'run', '--silent', 'lint'),
  build: () => run('npm', 'run', '--silent', 'build'),
  types: () => run('npm', 'run', '--silent', 'types'),
  verify: () => run('npm', 'run', '--silent', 'verify'),
  unit: () => run('jest', '--selectProjects', 'domain', 'public', 'admin'),
  integration: integrationTests,
  browser: () => {
    process.env.CHROMIUM_PATH = ensureChromium();
    run('playwright', 'test');
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((step) => !(step in STEPS));
if (unknown.length > 0) {
  console.error(
    `Unknown step: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`,
  );
  process.exit(1);
}
ensureInstalled(root);
for (const [step, perform] of Object.entries(STEPS)) {
  if (asked.length === 0 || asked.includes(step)) {
    const began = performance.now();
    console.log(`\n── ${step}`);
    perform();
    console.log(`── ${step}: ${Math.round((performance.now() - began) / 1000)} s`);
  }
}
