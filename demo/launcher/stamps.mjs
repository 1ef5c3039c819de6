import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { ROOT } from './settings.mjs';

/**
 * Every file at or below a path; none where there is nothing.
 *
 * @param {string} path
 * @returns {string[]}
 */
const filesAt = (path) => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    return [];
  }
  return stats.isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesAt(join(path, name)))
    : [path];
};

/**
 * When the youngest of the files was changed (epoch milliseconds).
 *
 * @param {string[]} paths files and folders
 */
export const youngest = (paths) =>
  Math.max(0, ...paths.flatMap(filesAt).map((file) => statSync(file).mtimeMs));

/**
 * A name for what the files hold.
 *
 * @param {string[]} paths files and folders
 */
const contentOf = (paths) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesAt)) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/**
 * Builds where the inputs are not those of the last build that went well.
 *
 * @param {{ inputs: string[], outputs: string[], stamp: string, build: () => Promise<void> }} step
 */
export const buildWhereStale = async ({ inputs, outputs, stamp, build }) => {
  const content = contentOf(inputs);
  const fresh =
    outputs.every((output) => existsSync(output)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === content;
  if (!fresh) {
    await build();
    writeFileSync(stamp, content);
  }
};
