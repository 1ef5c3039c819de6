import { Agent, request } from 'node:http';
import { connect } from 'node:net';

import { Dice } from './dice';
import { type HostileRequest, hostileRequest, type Target } from './hostile-requests';

/** Milliseconds after which a request counts as never answered. */
const PATIENCE = 10_000;
/** One of so many is no HTTP at all. */
const NO_HTTP = 100;

/** How many answers there were of each kind: `2xx`, `429`, `5xx`, `none`. */
export type Answers = Record<string, number>;

const kindOf = (status: number): string =>
  status === 429 ? '429' : `${Math.floor(status / 100)}xx`;

/** `POST /reminders/…/cancel` */
const routeOf = ({ method, path }: HostileRequest): string => {
  const [, first, , last] = (path.split('?', 1)[0] as string).split('/');
  const known = ['choices', 'country', 'embed.js', 'events', 'reminders'].includes(first as string);
  const deep = path.startsWith('/reminders/') ? `/…${last === undefined ? '' : '/…'}` : '';
  return known
    ? `${method} /${first}${deep}${path.includes('preview=') ? '?preview' : ''}`
    : 'elsewhere';
};

/** Asks one server for what nobody should, as fast as it answers, over so many connections. */
export class Assailant {
  readonly #agent: Agent;
  readonly answers: Answers = {};
  /** By route, how many requests there were and how many milliseconds they took. */
  readonly costs: Record<string, { requests: number; milliseconds: number }> = {};
  /** The first requests that were answered with a failure. */
  readonly failures: string[] = [];

  constructor(
    readonly url: string,
    readonly connections: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  #send({ method, path, headers, body }: HostileRequest): Promise<number> {
    const { hostname, port } = new URL(this.url);
    return new Promise((resolve) => {
      const asking = request(
        {
          agent: this.#agent,
          hostname,
          port,
          method,
          path: `/api/donation-banners${path}`,
          headers: {
            ...headers,
            ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
          },
          timeout: PATIENCE,
        },
        (answer) => {
          answer.resume();
          answer.once('end', () => resolve(answer.statusCode ?? 0));
          answer.once('error', () => resolve(0));
        },
      );
      asking.once('timeout', () => asking.destroy());
      asking.once('error', () => resolve(0));
      asking.end(body);
    });
  }

  /** Bytes that are no request; the server hangs up. */
  #garble(dice: Dice): Promise<number> {
    const { hostname, port } = new URL(this.url);
    return new Promise((resolve) => {
      let said = '';
      const socket = connect(Number(port), hostname, () => {
        const path = `/api/donation-banners/choices?locale=\xff\xfe${dice.below(1e9)}`;
        socket.end(Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\nX: \x00\r\n\r\n`, 'latin1'));
      });
      socket.setTimeout(PATIENCE, () => socket.destroy());
      socket.on('data', (chunk) => (said += chunk.toString('latin1')));
      socket.once('error', () => undefined);
      socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0)));
    });
  }

  async #once(dice: Dice, target: Target): Promise<void> {
    const hostile = hostileRequest(dice, target);
    const began = performance.now();
    const status = dice.oneIn(NO_HTTP) ? await this.#garble(dice) : await this.#send(hostile);
    const cost = (this.costs[routeOf(hostile)] ??= { requests: 0, milliseconds: 0 });
    cost.requests += 1;
    cost.milliseconds += performance.now() - began;
    const kind = status === 0 ? 'none' : kindOf(status);
    this.answers[kind] = (this.answers[kind] ?? 0) + 1;
    if ((status === 0 || status >= 500) && this.failures.length < 5) {
      this.failures.push(`${status} for ${JSON.stringify(hostile).slice(0, 600)}`);
    }
  }

  /** Makes so many requests, the same for the same seed. */
  async attack(seed: number, requests: number, target: Target): Promise<void> {
    let left = requests;
    const attackOneByOne = async (index: number): Promise<void> => {
      const dice = new Dice(seed + index);
      while (left > 0) {
        left -= 1;
        await this.#once(dice, target);
      }
    };
    await Promise.all(
      Array.from({ length: this.connections }, (_, index) => attackOneByOne(index)),
    );
  }

  stop(): void {
    this.#agent.destroy();
  }
}
