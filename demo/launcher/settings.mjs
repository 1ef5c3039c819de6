import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, which is the plugin. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The demo's folder. */
export const DEMO = join(ROOT, 'demo');

/** A problem that its message alone explains, without a stack trace. */
export class Explained extends Error {}

/**
 * A port that the newsroom listens on.
 *
 * @typedef {{ variable: string, purpose: string, port: number }} Listener
 */

/**
 * Where everything is.
 *
 * @typedef {object} Settings
 * @property {string} host
 * @property {string} database the SQLite file
 * @property {Record<'strapi' | 'site' | 'smtp' | 'inbox', Listener>} listeners
 * @property {{ strapi: string, site: string, inbox: string }} urls
 * @property {{ email: string, password: string }} admin
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} variable
 * @param {number} usual
 * @param {string} purpose
 * @returns {Listener}
 */
const listener = (env, variable, usual, purpose) => {
  const given = env[variable] || String(usual);
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Explained(`${variable}=${given} is not a port. Use a number from 1 to 65535.`);
  }
  return { variable, purpose, port };
};

/**
 * Reads the environment.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export const readSettings = (env) => {
  const host = env.HOST || '127.0.0.1';
  const listeners = {
    strapi: listener(env, 'PORT', 1337, 'Strapi'),
    site: listener(env, 'SITE_PORT', 4000, 'the reader site'),
    smtp: listener(env, 'SMTP_PORT', 1025, 'incoming e-mail'),
    inbox: listener(env, 'INBOX_PORT', 1080, 'the inbox'),
  };
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  /** @param {Listener} one */
  const url = ({ port }) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  return {
    host,
    database: resolve(env.DATABASE_FILENAME || join(DEMO, '.tmp/data.db')),
    listeners,
    urls: {
      strapi: url(listeners.strapi),
      site: url(listeners.site),
      inbox: url(listeners.inbox),
    },
    admin: JSON.parse(readFileSync(join(DEMO, 'account.json'), 'utf8')),
  };
};
