import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';

import { keep } from './children.mjs';
import { DEMO } from './settings.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

/**
 * Starts the inbox: an SMTP server that delivers to nobody, and the page that shows what it got.
 * What arrives is kept beside the database.
 *
 * @param {Settings} settings
 * @returns {Promise<() => Promise<void>>} stops it
 */
export const startInbox = async ({ host, listeners, database }) => {
  const { MailDev } = await import('maildev');
  const inbox = new MailDev({
    smtp: listeners.smtp.port,
    ip: host,
    web: listeners.inbox.port,
    webIp: host,
    mailDirectory: join(dirname(database), 'mail'),
    silent: true,
  });
  await inbox.start();
  return () => inbox.stop();
};

/**
 * Starts the reader site.
 *
 * @param {Settings} settings
 * @returns {Promise<() => Promise<void>>} stops it
 */
export const startSite = async ({ host, listeners, urls }) => {
  const { createSite } = createRequire(import.meta.url)(join(DEMO, 'dist/site/index.js'));
  /** @type {import('node:http').Server} */
  const site = createSite(urls.strapi);
  await new Promise((resolve, reject) => {
    site.once('error', reject);
    site.listen(listeners.site.port, host, () => resolve(undefined));
  });
  return async () => {
    site.close();
    site.closeAllConnections();
  };
};

/**
 * Starts Strapi in a process of its own.
 *
 * @param {Settings} settings
 * @param {{ output: number, onExit: () => void }} options
 */
export const startStrapi = async ({ host, database, listeners, urls }, options) => {
  // Strapi wants the folder of uploads to be there.
  await mkdir(join(dirname(database), 'public/uploads'), { recursive: true });
  keep('run-strapi.mjs', {
    ...options,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      HOST: host,
      PORT: String(listeners.strapi.port),
      SMTP_PORT: String(listeners.smtp.port),
      STRAPI_URL: urls.strapi,
      SITE_URL: urls.site,
      DATABASE_FILENAME: database,
    },
  });
};

/**
 * Waits until an address answers.
 *
 * @param {string} url
 * @param {AbortSignal} signal ends the waiting
 */
const answers = async (url, signal) => {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal });
      await response.arrayBuffer();
      if (response.ok) {
        return;
      }
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/**
 * Waits until everything answers.
 *
 * @param {Settings} settings
 * @param {AbortSignal} signal ends the waiting
 */
export const ready = async ({ urls }, signal) => {
  await answers(`${urls.strapi}/_health`, signal);
  await answers(`${urls.strapi}/admin`, signal);
  await answers(`${urls.site}/en`, signal);
  await answers(`${urls.inbox}/api/healthz`, signal);
};
