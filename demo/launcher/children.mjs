import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { DEMO, Explained } from './settings.mjs';

const WINDOWS = process.platform === 'win32';

/** Milliseconds that a child may take to stop by itself. */
const PATIENCE = 5_000;

/** Characters of a quiet child's output that are kept to explain a failure. */
const KEPT = 8_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Signals a child together with everything it has started.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
const signalGroup = (child, signal) => {
  try {
    if (WINDOWS || child.pid === undefined) {
      child.kill(signal);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // The group is gone already.
  }
};

/**
 * Starts one of the `run-*.mjs` scripts beside this file, at the head of a process group of its own.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output: 'pipe' | number }} options
 */
const start = (script, args, { cwd = DEMO, env = process.env, output }) => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    cwd,
    env,
    detached: !WINDOWS,
    stdio: ['ignore', output, output, 'ipc'],
  });
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    // Whatever a script leaves behind when it ends ends too.
    signalGroup(child, 'SIGKILL');
  });
  return child;
};

/**
 * Runs a script to its end, quietly.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @throws {Explained} with the end of its output, where it fails
 */
export const run = (script, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = start(script, args, { ...options, output: 'pipe' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output = (output + text).slice(-KEPT);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) {
        resolve(undefined);
      } else {
        reject(new Explained(`${output.trimEnd()}\n\nThis failed (${signal ?? `exit ${code}`}).`));
      }
    });
  });

/**
 * Starts a script that goes on, such as Strapi.
 *
 * @param {string} script
 * @param {{ env: NodeJS.ProcessEnv, output: number, onExit: () => void }} options
 */
export const keep = (script, { env, output, onExit }) => {
  start(script, [], { env, output }).once('exit', onExit);
};

/** Stops every child, kindly first. */
export const stopAll = async () => {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise((resolve) => {
          const force = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE);
          child.once('exit', () => {
            clearTimeout(force);
            resolve(undefined);
          });
          signalGroup(child, 'SIGTERM');
        }),
    ),
  );
};
