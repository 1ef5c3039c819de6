import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Readers: a process of its own that asks one server. */
export class Load {
  readonly #process: ChildProcess;

  constructor(readonly url: string) {
    this.#process = fork(join(__dirname, 'load-process.js'));
  }

  /**
   * Answers per second, the paths being asked for one after the other by each connection.
   * @param bodies what is posted to each of the paths; without, they are got
   * @throws where any answer is not a 2xx
   */
  async perSecond(
    paths: string[],
    seconds: number,
    { bodies, connections = 10 }: { bodies?: string[] | undefined; connections?: number } = {},
  ): Promise<number> {
    this.#process.send({ url: this.url, paths, bodies, connections, seconds });
    const [{ perSecond, other }] = (await once(this.#process, 'message')) as [
      { perSecond: number; other: number },
    ];
    if (other > 0) {
      throw new Error(`${other} requests such as ${paths[0]} were not answered with a 2xx.`);
    }
    return perSecond;
  }

  stop(): void {
    this.#process.disconnect();
  }
}
