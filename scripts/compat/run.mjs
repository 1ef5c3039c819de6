import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';

/** What Strapi and npm are not to ask, send or open. */
const QUIET = { STRAPI_TELEMETRY_DISABLED: 'true', BROWSER: 'none', NO_UPDATE_NOTIFIER: 'true' };

/**
 * Runs a command in a folder.
 *
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} [output] whether it is shown or answered
 * @param {string} [bin] the folder of the Node that runs it
 * @throws Error where it fails
 */
export const run = (cwd, command, args, output = 'inherit', bin = '') => {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', output, 'inherit'],
    env: {
      ...process.env,
      ...QUIET,
      PATH: [bin, process.env.PATH].filter(Boolean).join(delimiter),
    },
  });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}.`);
  }
  return stdout;
};
