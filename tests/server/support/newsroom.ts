import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Core } from '@strapi/strapi';

import { chosenDatabase, createDatabase, type DatabaseKind } from './databases';
import { chosenEngine, onBullmq, queueKeysOf, removeKeys } from './engines';
import { freePort } from './free-port';
import { keepInMind, removeNow } from './leftovers';

const ROOT = resolve(__dirname, '../../..');
const TEMPLATE = join(ROOT, 'tests/server/app');

export interface NewsroomOptions {
  /** Whether the plugin is installed; `disabled`: with `enabled: false`. */
  plugin?: boolean | 'disabled';
  /** The folder of the plugin, where it is not this repository's. */
  pluginPath?: string;
  /** The folder whose Strapi is started, where it is not this repository's. */
  strapiFolder?: string;
  /** More of the plugin's configuration. */
  config?: Record<string, unknown>;
  smtpPort?: number;
  /** Strapi's `server.proxy`. */
  proxy?: { koa: boolean; ipHeader?: string; maxIpsCount?: number };
  autoReload?: boolean;
  /** `NODE_ENV`, where it is not that of tests or of `autoReload`. */
  environment?: string;
  /** The folder of an admin panel that is built; without, none is served. */
  adminPanel?: string;
  /** An app folder that exists; without, a fresh copy of the template. */
  appDir?: string;
  /** What a new app keeps its data in; without, that of the jest project. */
  database?: DatabaseKind;
  /** The database of an app that exists, as its first instance's `databaseUrl` says; `null` for SQLite. */
  databaseUrl?: string | null;
}

const removeApp = async (appDir: string, databaseUrl: string | null): Promise<void> => {
  await removeNow(appDir);
  if (databaseUrl) {
    await removeNow(databaseUrl);
  }
};

/** Tests send when they say so, unless they say otherwise, with the engine that all run with. */
const withEngine = (config: Record<string, unknown>) => ({
  ...config,
  dispatch: {
    ...chosenEngine(),
    ...((config.dispatch as { engine?: string } | undefined) ?? { enabled: false }),
  },
});

type Work<Argument, Result> = (strapi: Core.Strapi, argument: Argument) => Result | Promise<Result>;

/** One real Strapi app with its own SQLite database, in a process of its own. */
export class Newsroom {
  readonly #pending = new Map<number, (answer: { value?: unknown; error?: Error }) => void>();
  #next = 0;
  /** Under what it keeps its keys on Redis, where it keeps any. */
  queueKeys: string | undefined;

  private constructor(
    readonly appDir: string,
    readonly databaseUrl: string | null,
    readonly url: string,
    readonly process: ChildProcess,
    /** What its process was started with, for commands in its folder. */
    readonly env: NodeJS.ProcessEnv,
    readonly output: () => string,
  ) {
    process.on('message', (message: { id?: number; value?: unknown; error?: Error }) => {
      if (message.id !== undefined) {
        this.#pending.get(message.id)?.(message);
        this.#pending.delete(message.id);
      }
    });
  }

  /** A fresh copy of the template, apart from this repository: Strapi would take our tsconfig.json for the app's. */
  static async createApp(): Promise<string> {
    const appDir = await mkdtemp(join(tmpdir(), 'newsroom-'));
    keepInMind(appDir, () => rm(appDir, { recursive: true, force: true }));
    await cp(TEMPLATE, appDir, { recursive: true });
    await mkdir(join(appDir, '.tmp'));
    await symlink(join(ROOT, 'node_modules'), join(appDir, 'node_modules'), 'dir');
    return appDir;
  }

  static async start(options: NewsroomOptions = {}): Promise<Newsroom> {
    const appDir = options.appDir ?? (await Newsroom.createApp());
    const databaseUrl =
      options.databaseUrl !== undefined
        ? options.databaseUrl
        : await createDatabase(options.database ?? chosenDatabase(), appDir);
    if (options.adminPanel) {
      await symlink(options.adminPanel, join(appDir, 'build'), 'dir');
    }
    const port = await freePort();
    const config = withEngine(options.config ?? {});
    const env = {
      ...process.env,
      NODE_ENV: options.environment ?? (options.autoReload ? 'development' : 'test'),
      AUTO_RELOAD: String(options.autoReload ?? false),
      SERVE_ADMIN: String(options.adminPanel !== undefined),
      STRAPI_TELEMETRY_DISABLED: 'true',
      PORT: String(port),
      DATABASE_URL: databaseUrl ?? '',
      SMTP_PORT: String(options.smtpPort ?? 1),
      STRAPI_FOLDER: options.strapiFolder ?? ROOT,
      PLUGIN_PATH: options.plugin === false ? '' : (options.pluginPath ?? ROOT),
      PLUGIN_ENABLED: String(options.plugin !== 'disabled'),
      PLUGIN_CONFIG: JSON.stringify(config),
      PROXY: JSON.stringify(options.proxy ?? {}),
    };
    const child = fork(join(__dirname, 'strapi-process.js'), { cwd: appDir, silent: true, env });
    const gone = once(child, 'exit');
    const processName = `process ${child.pid}`;
    keepInMind(processName, () => {
      child.kill('SIGKILL');
      return gone;
    });
    void gone.then(() => removeNow(processName));
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    try {
      await new Promise<void>((ready, failed) => {
        child.on('message', (message: { ready?: boolean }) => message.ready && ready());
        child.once('exit', (code) => failed(new Error(`Strapi ended with ${code}:\n${output}`)));
      });
    } catch (error) {
      if (!options.appDir) {
        await removeApp(appDir, databaseUrl);
      }
      throw error;
    }
    const url = `http://127.0.0.1:${port}`;
    const newsroom = new Newsroom(appDir, databaseUrl, url, child, env, () => output);
    if (
      ![false, 'disabled'].includes(options.plugin ?? true) &&
      config.dispatch.engine === onBullmq.engine
    ) {
      const queueKeys = await queueKeysOf(newsroom);
      newsroom.queueKeys = queueKeys;
      keepInMind(queueKeys, () => removeKeys(queueKeys));
    }
    return newsroom;
  }

  /** Runs a function inside the Strapi process. It may use its two arguments only: no imports, no closures. */
  async run<Result, Argument = undefined>(
    work: Work<Argument, Result>,
    argument?: Argument,
  ): Promise<Awaited<Result>> {
    const id = this.#next++;
    const answer = new Promise<{ value?: unknown; error?: Error }>((resolveAnswer) => {
      this.#pending.set(id, resolveAnswer);
    });
    this.process.send({ id, source: work.toString(), argument });
    const { value, error } = await answer;
    if (error) {
      throw Object.assign(new Error(error.message), error);
    }
    return value as Awaited<Result>;
  }

  /** Calls the content API below `/api/donation-banners`. */
  api(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.url}/api/donation-banners${path}`, init);
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.api(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const gone = once(this.process, 'exit');
      this.process.kill('SIGTERM');
      await gone;
    }
  }

  async stopAndRemove(): Promise<void> {
    await this.stop();
    await removeApp(this.appDir, this.databaseUrl);
    if (this.queueKeys) {
      await removeNow(this.queueKeys);
    }
  }
}
