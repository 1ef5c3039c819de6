import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import type { Newsroom } from './newsroom';

/** A request to the API of a mail service. */
export interface Call {
  host: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ApiAnswer {
  status: number;
  body: string | object;
  headers?: Record<string, string>;
}

/** A stand-in, on loopback, of the APIs of mail services: it answers as their public descriptions say. */
export class MailApis {
  readonly calls: Call[] = [];
  /** How it answers; tests set it. */
  answer: (call: Call) => ApiAnswer = () => ({ status: 500, body: '' });
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      void text(request).then((body) => {
        const host = String(request.headers['x-asked-host'] ?? request.headers.host);
        const call = { host, path: request.url ?? '', headers: request.headers, body };
        this.calls.push(call);
        const { status, body: said, headers } = this.answer(call);
        const isText = typeof said === 'string';
        response.writeHead(status, {
          'content-type': isText ? 'text/xml' : 'application/json',
          ...headers,
        });
        response.end(isText ? said : JSON.stringify(said));
      });
    });
  }

  static async start(): Promise<MailApis> {
    const apis = new MailApis();
    await new Promise<void>((ready) => apis.#server.listen(0, '127.0.0.1', ready));
    return apis;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Has the newsroom send with a provider, as its configuration would, and takes its HTTPS requests. */
  async serve(newsroom: Newsroom, provider: ProviderConfig): Promise<void> {
    await newsroom.run(
      (strapi, { port, ...config }: ProviderConfig & { port: number }) => {
        const [{ createRequire }, http, https] = ['module', 'http', 'https'].map((name) =>
          (process as any).getBuiltinModule(name),
        );
        https.request = (options: any, done: unknown) => {
          const { hostname, path, method, headers } = options;
          return http.request(
            {
              hostname: '127.0.0.1',
              port,
              path,
              method,
              headers: { ...headers, 'x-asked-host': hostname },
            },
            done,
          );
        };
        strapi.config.set('plugin::email', config);
        const { provider: name, providerOptions, settings } = config;
        (strapi.plugin('email') as any).provider = createRequire(`${process.cwd()}/`)(
          name === 'sendmail' ? '@strapi/provider-email-sendmail' : name,
        ).init(providerOptions, settings);
      },
      { ...provider, port: this.port },
    );
  }
}

/** What stands in `config/plugins` under `email.config`. */
export interface ProviderConfig {
  provider: string;
  providerOptions: Record<string, unknown>;
  settings: Record<string, string>;
}
