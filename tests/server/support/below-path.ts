import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A newspaper's host as readers know it: what is below `/cms` is passed on to the CMS, which does not know of that path;
 * everything else is the site's.
 */
export class BelowPath {
  /** Where the CMS is really; known once it has started. */
  target = '';
  /** What the site answers with. */
  page = '';
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((incoming, outgoing) => {
      const { url = '', method, headers } = incoming;
      if (!url.startsWith('/cms/')) {
        outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(this.page);
        return;
      }
      const passed = ask(`${this.target}${url.slice('/cms'.length)}`, { method, headers });
      passed.on('response', (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.on('error', () => outgoing.destroy());
      incoming.pipe(passed);
    });
  }

  static async start(): Promise<BelowPath> {
    const host = new BelowPath();
    await new Promise<void>((ready) => host.#server.listen(0, '127.0.0.1', ready));
    return host;
  }

  get site(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The public address of the CMS. */
  get cms(): string {
    return `${this.site}/cms`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
