import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { test as base } from '@playwright/test';

import { freePort } from '../../server/support/free-port';

const ROOT = resolve(__dirname, '../../..');

/** The demo's one line when it is ready. */
export interface Newsroom {
  strapi: string;
  site: string;
  inbox: string;
  admin: { email: string; password: string };
}

/** Starts the demo with its data in the folder; seeded where the folder is empty. */
export const startNewsroom = async (folder: string) => {
  const child = spawn('node', ['scripts/demo.mjs', '--headless'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(await freePort()),
      SITE_PORT: String(await freePort()),
      SMTP_PORT: String(await freePort()),
      INBOX_PORT: String(await freePort()),
      DATABASE_FILENAME: join(folder, 'data.db'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let progress = '';
  child.stderr.on('data', (chunk: Buffer) => (progress += chunk.toString()));
  const ready = new Promise<Newsroom>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => found(JSON.parse(line)));
    child.once('exit', (code) => failed(new Error(`The demo ended with ${code}:\n${progress}`)));
  });
  return {
    newsroom: await ready,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
};

/** A test in a demo newsroom of its own, freshly seeded. */
export const test = base.extend<object, { newsroom: Newsroom }>({
  newsroom: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this parameter.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'demo-'));
      const { newsroom, stop } = await startNewsroom(folder);
      await use(newsroom);
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

export { expect } from '@playwright/test';
