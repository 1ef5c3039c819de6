import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Received {
  messageId: string;
  to: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Recipients that match are answered with this SMTP code. */
export interface Refusal {
  code: number;
  /** Source of a regular expression. */
  pattern: string;
}

/** A real SMTP server in a process of its own, so that it takes no time from who sends. */
export class Sink {
  private constructor(
    readonly port: number,
    readonly process: ChildProcess,
  ) {}

  static async start(): Promise<Sink> {
    const child = fork(join(__dirname, 'sink-process.js'));
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new Sink(port, child);
  }

  async #tell(message: object): Promise<Received[]> {
    this.process.send(message);
    const [{ received }] = (await once(this.process, 'message')) as [{ received: Received[] }];
    return received;
  }

  /** Refuses from now on; without a refusal accepts all. */
  async refuse(refusal: Refusal | null): Promise<void> {
    await this.#tell({ refusal });
  }

  /** Every message that was accepted, repeats included. */
  received(): Promise<Received[]> {
    return this.#tell({ ask: true });
  }

  stop(): void {
    this.process.kill('SIGKILL');
  }
}
