import { createRequire } from 'node:module';
import { join } from 'node:path';

import type * as Utils from '@strapi/utils';

/** A file of Strapi's core, wherever a package manager keeps it. */
const OF_CORE = /[\\/]@strapi[\\/]core[\\/]/;

/** As the app's own files require. ES modules, as which the plugin is built too, have no `require` of theirs. */
const appRequire = createRequire(join(process.cwd(), 'package.json'));

/** What runs is what was loaded first: it loads plugins. Where no Strapi runs, the plugin is used by a tool or a test. */
const loadedCore = Object.keys(appRequire.cache).find((file) => OF_CORE.test(file));

/**
 * The `@strapi/utils` of the Strapi that runs. Strapi knows errors by their classes, and answers with the right status
 * to those of that one copy; a package manager may have put another beside the plugin.
 */
const utils: typeof Utils = (loadedCore ? createRequire(loadedCore) : appRequire)('@strapi/utils');

export const { errors } = utils;
