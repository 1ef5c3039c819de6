import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Whether every package of the lock file is installed in the version that it names.
 *
 * @param {string} root the repository
 */
export const isInstalled = (root) => {
  // npm writes down here what it has installed.
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) {
    return false;
  }
  const installed = readJson(record).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages)
    .filter(([path, { optional }]) => path.includes('node_modules/') && !optional)
    .every(([path, { version }]) => installed[path]?.version === version);
};

/**
 * What `npm` is called with to install all that the lock file names. Not `npm ci`: it refuses a lock file that was
 * made where the registry lists the native packages of one platform only.
 */
export const INSTALL = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];

/**
 * Installs what is missing, and says so.
 *
 * @param {string} root the repository
 */
export const ensureInstalled = (root) => {
  if (isInstalled(root)) {
    return;
  }
  console.log('Installing packages …');
  const { status } = spawnSync('npm', INSTALL, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
};
