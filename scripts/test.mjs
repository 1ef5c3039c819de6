/**
 * `npm test`: installs what is missing, then lint, types, build, package, unit, integration and browser tests.
 * `npm test -- unit` and the like run the named steps alone.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { ensureChromium } from './chromium.mjs';
import { ensureEngines } from './engines.mjs';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
  });
  if (status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed.`);
    process.exit(status ?? 1);
  }
};

const UNIT = ['domain', 'public', 'admin'];

const STEPS = {
  lint: () => run('npm', 'run', '--silent', 'lint'),
  build: () => run('npm', 'run', '--silent', 'build'),
  types: () => run('npm', 'run', '--silent', 'types'),
  verify: () => run('npm', 'run', '--silent', 'verify'),
  unit: () => run('jest', '--selectProjects', ...UNIT),
  // On SQLite, and on the databases and with the queue whose addresses are given. Each test has a Strapi of its own, and
  // waits for it more than it reckons.
  integration: () => run('jest', '--ignoreProjects', ...UNIT, '--maxWorkers', '4'),
  browser: () => {
    Object.assign(process.env, {
      CHROMIUM_PATH: ensureChromium(),
      ...ensureEngines(process.env.TEST_ENGINES ?? ''),
    });
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
