import type { AddressInfo } from 'node:net';

import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the sink answers to a recipient: `undefined` accepts. */
export type Refusal = { code: number; message: string } | undefined;

/** A real SMTP server on loopback that keeps what it is sent. */
export class Inbox {
  readonly mails: ParsedMail[] = [];
  /** How it answers each recipient; tests may change it. */
  refuse: (address: string) => Refusal = () => undefined;
  /** Awaited before a message is accepted; tests may make it slow. */
  accepting: () => Promise<void> = async () => undefined;
  #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refuse(address);
        done(
          refusal
            ? Object.assign(new Error(refusal.message), { responseCode: refusal.code })
            : undefined,
        );
      },
      onData: (stream, _session, done) => {
        simpleParser(stream).then(async (mail) => {
          await this.accepting();
          this.mails.push(mail);
          done();
        }, done);
      },
    });
  }

  static async start(): Promise<Inbox> {
    const inbox = new Inbox();
    await new Promise<void>((resolve, reject) => {
      inbox.#server.once('error', reject);
      inbox.#server.listen(0, '127.0.0.1', resolve);
    });
    // A sender that is killed in the middle of a message cuts its connection.
    inbox.#server.on('error', () => undefined);
    return inbox;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
