import type { Engine } from './engine';
import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

const { FIREFOX_PATH, WEBKIT_DRIVER_PATH } = process.env;

/** The engines besides Chromium that `npm test` was asked for, by name. */
export const ENGINES: Array<{ name: string; start: () => Promise<Engine> }> = [
  { name: 'firefox', path: FIREFOX_PATH, start: startFirefox },
  { name: 'webkit', path: WEBKIT_DRIVER_PATH, start: startWebKit },
].flatMap(({ name, path, start }) => (path ? { name, start: () => start(path) } : []));
