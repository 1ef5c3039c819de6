import { existsSync } from 'node:fs';

import { installOnDebian } from './debian.mjs';

/** What the engines that the reader's path is tested in besides Chromium need, by the name in `TEST_ENGINES`. */
const ENGINES = {
  firefox: {
    variable: 'FIREFOX_PATH',
    path: '/usr/bin/firefox-esr',
    packages: ['firefox-esr'],
  },
  webkit: {
    variable: 'WEBKIT_DRIVER_PATH',
    path: '/usr/bin/WebKitWebDriver',
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/**
 * The environment's variables that name the engines asked for. What is missing is installed, if this is Debian and we may.
 *
 * @param asked `firefox webkit`, either or nothing
 * @throws Error that says what to install; an engine that was asked for is not passed over
 */
export const ensureEngines = (asked) =>
  Object.fromEntries(
    asked
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((name) => {
        const engine = ENGINES[name];
        if (!engine) {
          throw new Error(
            `TEST_ENGINES: there is no ${name}; there are ${Object.keys(ENGINES).join(' and ')}.`,
          );
        }
        const { variable, packages } = engine;
        const path = process.env[variable] || engine.path;
        if (!existsSync(path)) {
          installOnDebian(`the reader’s path in ${name}`, ...packages);
        }
        if (!existsSync(path)) {
          throw new Error(
            `TEST_ENGINES: ${path} is missing. Install ${packages.join(', ')} (Debian), or name its path in ${variable}.`,
          );
        }
        return [variable, path];
      }),
  );
