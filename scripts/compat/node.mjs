import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { run } from './run.mjs';

/**
 * @typedef {object} Node
 * @property {string} bin the folder of the binary
 * @property {string} home the folder of its headers, from which native packages are built
 * @property {string} major
 */

/**
 * A Node of this major version: the one that runs, or the package that brings it.
 *
 * @param {string} work
 * @param {string} major
 * @returns {Node}
 */
export const ensureNode = (work, major) => {
  if (process.versions.node.startsWith(`${major}.`)) {
    const bin = dirname(process.execPath);
    return { bin, home: dirname(bin), major };
  }
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(work, `node-${major}`);
  const home = join(folder, 'node_modules', name);
  if (!existsSync(home)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    run(folder, 'npm', ['install', '--no-audit', '--no-fund', `${name}@${major}`]);
  }
  return { bin: join(home, 'bin'), home, major };
};
