/** Runs the demo's Strapi until it is told to stop. Runs in `demo/`, on what `run-build` has built. */
import './leash.mjs';

import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

await createStrapi({ appDir: resolve('.'), distDir: resolve('dist') }).start();
