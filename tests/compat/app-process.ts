import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';

import { freePort } from '../server/support/free-port';

export interface AppProcess {
  url: string;
  output(): string;
  stop(): Promise<void>;
}

/**
 * `npm run start` in an app, on a Node of its own. Its output names no address until it is ready.
 * @throws Error with what it said where it ends before
 */
export const startApp = async (
  appDir: string,
  nodeBin: string,
  smtpPort: number,
): Promise<AppProcess> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn('npm', ['run', 'start'], {
    cwd: appDir,
    detached: true,
    env: {
      ...process.env,
      PATH: `${nodeBin}${delimiter}${process.env.PATH}`,
      STRAPI_TELEMETRY_DISABLED: 'true',
      BROWSER: 'none',
      HOST: '127.0.0.1',
      PORT: String(port),
      SMTP_PORT: String(smtpPort),
    },
  });
  const gone = once(child, 'exit');
  let output = '';
  await new Promise<void>((ready, failed) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Strapi started successfully')) {
        ready();
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`Strapi ended with ${code}:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      // The whole group: npm starts Strapi as a process of its own.
      process.kill(-(child.pid as number), 'SIGTERM');
      await gone;
    },
  };
};
