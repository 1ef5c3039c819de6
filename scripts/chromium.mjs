import { existsSync } from 'node:fs';

import { installOnDebian } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const find = () => {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) {
    return given;
  }
  return (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => NAMES.map((name) => `${folder}/${name}`))
    .find((path) => existsSync(path));
};

/**
 * The path of a Chromium or Chrome for the browser tests. Where there is none, Debian's is installed, if this is
 * Debian and we may.
 * @throws Error that says what to install
 */
export const ensureChromium = () => {
  if (!find()) {
    installOnDebian('the browser tests', 'chromium');
  }
  const path = find();
  if (!path) {
    throw new Error(
      'The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium), or name its path in CHROMIUM_PATH.',
    );
  }
  return path;
};
