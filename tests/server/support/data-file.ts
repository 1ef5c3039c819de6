import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { keepInMind, removeNow } from './leftovers';
import type { Newsroom } from './newsroom';

const COMMAND = join(resolve(__dirname, '../../..'), 'bin/donation-banners.js');

/** The lines of an export, made inside the running newsroom. */
export const exported = (newsroom: Newsroom): Promise<string[]> =>
  newsroom.run(async (strapi) => {
    const lines: string[] = [];
    await strapi
      .plugin('donation-banners')
      .service('data-file')
      .export((line: string) => {
        lines.push(line);
      });
    return lines;
  });

interface Counted {
  added: Record<string, number>;
  kept: Record<string, number>;
  notices: string[];
}

/** Imports these lines inside the running newsroom. */
export const imported = (newsroom: Newsroom, lines: string[]): Promise<Counted> =>
  newsroom.run(async (strapi, given: string[]) => {
    const all = async function* () {
      yield* given;
    };
    return strapi.plugin('donation-banners').service('data-file').import(all());
  }, lines);

/** The records of an export; without rights, to which every first start of Strapi adds. */
export const recordsOf = (lines: string[]): string[] =>
  lines.slice(1).filter((line) => !/^\{"kind":"(permission|end)"/.test(line));

interface Streams {
  /** The descriptor of the file that its output goes to; without, that is answered. */
  output?: number;
  env?: NodeJS.ProcessEnv;
}

/** Starts `npx donation-banners …` in the newsroom's folder, with its environment. */
export const startCommand = (
  newsroom: Newsroom,
  words: readonly string[],
  { output, env = {} }: Streams = {},
): ChildProcess => {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    cwd: newsroom.appDir,
    env: { ...newsroom.env, ...env },
    stdio: ['pipe', output ?? 'pipe', 'pipe'],
  });
  // It may end before it has read all.
  child.stdin?.on('error', () => undefined);
  const name = `command ${child.pid}`;
  keepInMind(name, () => void child.kill('SIGKILL'));
  child.once('exit', () => void removeNow(name));
  return child;
};

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs it to its end. */
export const command = async (
  newsroom: Newsroom,
  words: readonly string[],
  { input = '', ...streams }: Streams & { input?: string } = {},
): Promise<Ended> => {
  const child = startCommand(newsroom, words, streams);
  child.stdin?.end(input);
  const [stdout, stderr, status] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    text(child.stderr as Readable),
    new Promise<number | null>((ended) => child.once('close', ended)),
  ]);
  return { status, stdout, stderr };
};
