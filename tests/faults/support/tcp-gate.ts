import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP port before another one on loopback. Closed, it cuts all connections and refuses new ones. */
export class TcpGate {
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();
  #port = 0;

  private constructor(readonly target: number) {}

  static async start(target: number): Promise<TcpGate> {
    const gate = new TcpGate(target);
    await gate.open();
    return gate;
  }

  get port(): number {
    return this.#port;
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    return socket.on('error', () => undefined);
  }

  async open(): Promise<void> {
    const server = createServer({ noDelay: true }, (near) => {
      const far = connect({ port: this.target, host: '127.0.0.1', noDelay: true });
      this.#keep(near).pipe(this.#keep(far)).pipe(near);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Closing what is closed does nothing. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((resolve) => {
      if (!server) {
        resolve();
        return;
      }
      server.close(() => resolve());
      this.#sockets.forEach((socket) => socket.destroy());
    });
  }
}
