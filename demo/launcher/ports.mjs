import { createServer } from 'node:net';

import { Explained } from './settings.mjs';

/**
 * @param {import('./settings.mjs').Listener} listener
 * @param {string} host
 * @returns {Promise<import('node:net').Server>}
 */
const occupy = ({ variable, purpose, port }, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(
        new Explained(
          error.code === 'EADDRINUSE'
            ? `Port ${port}, meant for ${purpose}, is taken. Stop what uses it, or choose another with ${variable}=${port + 1}.`
            : `Cannot listen on port ${port} of ${host} for ${purpose} (${error.code}). See ${variable} and HOST.`,
        ),
      );
    });
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });

/**
 * Makes sure that every port is free, before anything takes its time.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @throws {Explained} that names the first one taken and its variable
 */
export const checkPorts = async ({ host, listeners }) => {
  /** @type {import('node:net').Server[]} */
  const occupied = [];
  try {
    // All at once, so that one port given twice is noticed.
    for (const listener of Object.values(listeners)) {
      occupied.push(await occupy(listener, host));
    }
  } finally {
    await Promise.all(occupied.map((server) => new Promise((done) => server.close(done))));
  }
};
