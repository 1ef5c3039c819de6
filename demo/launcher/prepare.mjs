import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { INSTALL, isInstalled } from '../../scripts/install.mjs';
import { run } from './children.mjs';
import { DEMO, ROOT } from './settings.mjs';
import { buildWhereStale, youngest } from './stamps.mjs';

/** @typedef {(text: string) => void} Say */

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Whether the plugin has to be built: a file that its package exports is missing, or older than a source.
 */
const isPluginStale = () => {
  /**
   * @param {unknown} target
   * @returns {string[]}
   */
  const filesOf = (target) =>
    typeof target === 'string' ? [target] : Object.values(target ?? {}).flatMap(filesOf);
  const built = filesOf(readJson(join(ROOT, 'package.json')).exports)
    .filter((target) => target.startsWith('./dist/'))
    .map((target) => join(ROOT, target));
  const sources = ['domain/src', 'public/src', 'server/src', 'admin/src', 'package.json'];
  const changed = youngest(sources.map((source) => join(ROOT, source)));
  return built.some((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < changed);
};

/**
 * Says what happens, and how long it took.
 *
 * @param {Say} say
 * @param {string} what
 * @param {() => Promise<unknown>} work
 */
const step = async (say, what, work) => {
  say(`${what} …`);
  const start = performance.now();
  await work();
  say(`  done in ${Math.round((performance.now() - start) / 1000)} s`);
};

/**
 * Installs and builds whatever is missing or older than what it is made from.
 *
 * @param {Say} say
 */
export const prepare = async (say) => {
  if (!isInstalled(ROOT)) {
    await step(say, 'Installing packages', () => run('run-npm.mjs', INSTALL, { cwd: ROOT }));
  }
  if (isPluginStale()) {
    await step(say, 'Building the plugin', () =>
      run('run-npm.mjs', ['run', 'build'], { cwd: ROOT }),
    );
  }

  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  const lock = join(ROOT, 'package-lock.json');
  const tsconfig = join(DEMO, 'tsconfig.json');
  await buildWhereStale({
    inputs: [
      join(ROOT, 'dist/admin'),
      ...['src/admin', 'package.json'].map((name) => join(DEMO, name)),
      tsconfig,
      lock,
    ],
    outputs: [join(DEMO, 'dist/build/index.html')],
    stamp: join(DEMO, 'dist/.admin-stamp'),
    build: () =>
      step(say, 'Building the admin panel', () =>
        run('run-npm.mjs', ['run', 'build', '--workspace', 'demo'], { cwd: ROOT, env }),
      ),
  });
  await buildWhereStale({
    inputs: [
      ...['config', 'src', 'site', 'account.json'].map((name) => join(DEMO, name)),
      tsconfig,
      lock,
    ],
    outputs: [join(DEMO, 'dist/src/index.js'), join(DEMO, 'dist/site/index.js')],
    stamp: join(DEMO, 'dist/.server-stamp'),
    build: () => step(say, 'Compiling the newsroom', () => run('run-compile.mjs', [], { env })),
  });
};
