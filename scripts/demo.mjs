/**
 * Starts the demo newsroom: `npm run demo`, or `npm run demo -- --headless` for scripts.
 * Until packages are installed it can use nothing but Node itself. See `demo/README.md`.
 */
import { Console } from 'node:console';
import process from 'node:process';

import { stopAll } from '../demo/launcher/children.mjs';
import { ready, startInbox, startSite, startStrapi } from '../demo/launcher/newsroom.mjs';
import { checkPorts } from '../demo/launcher/ports.mjs';
import { prepare } from '../demo/launcher/prepare.mjs';
import { Explained, readSettings } from '../demo/launcher/settings.mjs';

const headless = process.argv.includes('--headless');
const out = headless ? process.stderr : process.stdout;

if (headless) {
  // Stdout belongs to the one line that says that everything is ready.
  globalThis.console = new Console(process.stderr);
}

/** @param {string} text */
const say = (text) => {
  out.write(`${text}\n`);
};

/** @type {Array<() => Promise<void>>} */
const stops = [];
const stopping = new AbortController();
let isOpen = false;

/**
 * Stops everything that runs, then the launcher itself.
 *
 * @param {number} code
 */
const stop = async (code) => {
  if (stopping.signal.aborted) {
    return;
  }
  stopping.abort();
  // Whatever happens, nothing is left behind.
  setTimeout(() => process.exit(1), 8_000).unref();
  await Promise.allSettled([stopAll(), ...stops.map((each) => each())]);
  process.exit(code);
};

/** @param {import('../demo/launcher/settings.mjs').Settings} settings */
const announce = ({ urls, admin }) => {
  if (headless) {
    process.stdout.write(`${JSON.stringify({ ready: true, ...urls, admin })}\n`);
    return;
  }
  say(`
  The Harbour Gazette is open.

    Reader site     ${urls.site}
    Strapi admin    ${urls.strapi}/admin
                    ${admin.email}
                    ${admin.password}
    E-mail inbox    ${urls.inbox}

  Ctrl+C closes it.
`);
};

const main = async () => {
  const settings = readSettings(process.env);
  const { signal } = stopping;
  await checkPorts(settings);
  await prepare(say);
  signal.throwIfAborted();

  say('Opening the newsroom …');
  stops.push(await startInbox(settings));
  signal.throwIfAborted();
  await startStrapi(settings, {
    output: headless ? 2 : 1,
    onExit: () => {
      if (signal.aborted) {
        return;
      }
      if (isOpen) {
        say('Strapi has stopped. The reader site still has the articles that were read.');
      } else {
        say('Strapi could not start.');
        void stop(1);
      }
    },
  });
  stops.push(await startSite(settings));
  await ready(settings, signal);
  signal.throwIfAborted();
  isOpen = true;
  announce(settings);
};

for (const name of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.on(name, () => void stop(0));
}

if (process.env.npm_lifecycle_event) {
  // npm does not pass SIGTERM on to what it runs, so its end is a reason to stop as well.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      void stop(0);
    }
  }, 500).unref();
}

try {
  await main();
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Explained ? error.message : error);
    await stop(1);
  }
}
