import { createServer } from 'node:net';

/**
 * Below what systems give to outgoing connections (Linux from 32768, RFC 6335 from 49152), which could take a port
 * between the look at it and its use; above those that browsers refuse (the last one is 10080).
 */
const FIRST = 12_000;
/** Processes that run side by side have process numbers close to each other, and so no port in common. */
const PROCESSES = 200;
const PER_PROCESS = 100;

const first = FIRST + (process.pid % PROCESSES) * PER_PROCESS;
let taken = Math.floor(Math.random() * PER_PROCESS);

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A TCP port on loopback that nobody listens on at the moment, and another one at each call. */
export const freePort = async (): Promise<number> => {
  for (let attempt = 0; attempt < PER_PROCESS; attempt += 1) {
    const port = first + (taken++ % PER_PROCESS);
    if (await isFree(port)) {
      return port;
    }
  }
  throw new Error(`No port is free from ${first} to ${first + PER_PROCESS - 1}.`);
};
