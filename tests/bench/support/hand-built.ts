import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const OK_ROUTES = `module.exports = {
  routes: ['GET', 'POST'].map((method) => (
    { method, path: '/ok', handler: 'ok.find', config: { auth: false } }
  )),
};`;

const OK_CONTROLLER = `module.exports = () => ({
  find(ctx) {
    ctx.body = { ok: true };
  },
});`;

const core = (factory: string): string =>
  `module.exports = require('@strapi/strapi').factories.${factory}('api::appeal.appeal');`;

const ROUTES = `module.exports = require('@strapi/strapi').factories.createCoreRouter('api::appeal.appeal', {
  config: { find: { auth: false } },
});`;

const component = (name: string, repeatable = false) => ({
  type: 'component',
  component: `donation-banners.${name}`,
  repeatable,
});

/** The banner as a newsroom would model it for itself, of the same parts. */
const APPEAL = {
  kind: 'collectionType',
  collectionName: 'appeals',
  info: { singularName: 'appeal', pluralName: 'appeals', displayName: 'Appeal' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    name: { type: 'string' },
    heading: { type: 'string' },
    body: { type: 'blocks' },
    image: { type: 'media', allowedTypes: ['images'] },
    ask: component('ask', true),
    continueLabel: { type: 'string' },
    donateUrl: { type: 'string' },
    reminder: component('reminder-invitation'),
    closable: { type: 'boolean' },
    quietDays: { type: 'integer' },
    appearance: component('appearance'),
  },
};

/**
 * Adds to an app what the bench compares with: `/api/ok`, which answers `{ok: true}`, and `GET /api/appeals`, Strapi's
 * own REST find.
 */
export const addHandBuilt = async (appDir: string): Promise<void> => {
  const files: Record<string, string> = {
    'ok/routes/ok.js': OK_ROUTES,
    'ok/controllers/ok.js': OK_CONTROLLER,
    'appeal/content-types/appeal/schema.json': JSON.stringify(APPEAL),
    'appeal/routes/appeal.js': ROUTES,
    'appeal/controllers/appeal.js': core('createCoreController'),
    'appeal/services/appeal.js': core('createCoreService'),
  };
  for (const [path, source] of Object.entries(files)) {
    const file = join(appDir, 'src/api', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, source);
  }
};

/** The query that fetches one appeal with all its parts. */
export const appealQuery = (documentId: string): string =>
  new URLSearchParams({
    'filters[documentId][$eq]': documentId,
    locale: 'en',
    'populate[image]': 'true',
    'populate[ask]': 'true',
    'populate[reminder][populate][options]': 'true',
    'populate[appearance]': 'true',
  }).toString();
