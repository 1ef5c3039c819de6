import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../../server/support/free-port';

const config = (folder: string, port: number, upstream: string): string => `
daemon off;
worker_processes 1;
user ${process.getuid?.() === 0 ? 'root' : 'nobody'};
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  keepalive_requests 1000000;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  proxy_cache_path ${folder}/cache keys_zone=choices:10m inactive=1d;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${upstream};
      proxy_cache choices;
      proxy_cache_key $request_uri;
      proxy_cache_lock on;
      # A purge, as far as nginx has one: the answer is fetched anew and kept in place of the old one.
      proxy_cache_bypass $http_x_refresh;
    }
  }
}
`;

/** Whether nginx is there to be run. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

/** A real HTTP cache in front of one server, with the settings that nginx comes with. */
export class Nginx {
  private constructor(
    readonly url: string,
    readonly folder: string,
    readonly process: ChildProcess,
  ) {}

  static async start(upstream: string): Promise<Nginx> {
    const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    const port = await freePort();
    await writeFile(join(folder, 'nginx.conf'), config(folder, port, upstream));
    const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: 'inherit',
    });
    const url = `http://127.0.0.1:${port}`;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (
        await fetch(url).then(
          () => true,
          () => false,
        )
      ) {
        return new Nginx(url, folder, child);
      }
      await new Promise((wake) => setTimeout(wake, 50));
    }
    child.kill();
    throw new Error('nginx does not answer.');
  }

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await gone;
    await rm(this.folder, { recursive: true, force: true });
  }
}
