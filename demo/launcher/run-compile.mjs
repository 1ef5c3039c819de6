/** Compiles the demo's TypeScript. Runs in `demo/`. */
import './leash.mjs';

import { createRequire } from 'node:module';

await createRequire(import.meta.url)('@strapi/strapi').compileStrapi();
