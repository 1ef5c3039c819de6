import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const load = createRequire(__filename);
const i18n = dirname(load.resolve('@strapi/i18n/package.json'));

/** The code of every locale that Strapi lets a newsroom choose. */
export const STRAPI_LOCALES: readonly string[] = (
  load(join(i18n, 'dist/server/constants/iso-locales.json.js')) as Array<{ code: string }>
).map(({ code }) => code);
