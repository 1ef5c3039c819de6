import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

import { freePort } from './free-port';
import { keepInMind, removeNow } from './leftovers';

const ROOT = resolve(__dirname, '../../..');

export interface Development {
  url: string;
  output(): string;
  /** Asks until the answer fits; `strapi develop` is away for a few seconds whenever it restarts. */
  until(path: string, init: RequestInit, fits: (answer: Response) => boolean): Promise<Response>;
  stop(): Promise<void>;
}

/** In milliseconds: on a busy machine a restart takes many times as long. */
const PATIENCE = 120_000;

/** Runs the real `strapi develop` on an app, with the plugin installed. */
export const develop = async (appDir: string): Promise<Development> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    join(ROOT, 'node_modules/.bin/strapi'),
    ['develop', '--no-watch-admin', '--no-build-admin', '--no-install-deps'],
    {
      cwd: appDir,
      detached: true,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        STRAPI_TELEMETRY_DISABLED: 'true',
        PORT: String(port),
        PLUGIN_PATH: ROOT,
      },
    },
  );
  const gone = once(child, 'exit');
  const processName = `process ${child.pid}`;
  // The whole group: `strapi develop` runs the server in a worker.
  keepInMind(processName, async () => {
    if (child.exitCode === null && child.pid !== undefined) {
      process.kill(-child.pid, 'SIGKILL');
      await gone;
    }
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));

  const until: Development['until'] = async (path, init, fits) => {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const answer = await fetch(`${url}${path}`, init).catch(() => null);
      if (answer && fits(answer)) {
        return answer;
      }
      await new Promise((wake) => setTimeout(wake, 250));
    }
    throw new Error(`${path} did not answer as expected.\n${output}`);
  };

  return {
    url,
    until,
    output: () => output,
    stop: () => removeNow(processName),
  };
};
