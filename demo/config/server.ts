import { dirname, join } from 'node:path';

import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: env.array('APP_KEYS', ['demo-app-key-one', 'demo-app-key-two']) },
  // Uploads lie beside the database, so that a database of its own brings its own files.
  dirs: { public: join(dirname(env('DATABASE_FILENAME', '.tmp/data.db')), 'public') },
  logger: {
    config: { level: env('STRAPI_LOG_LEVEL', 'warn') },
    updates: { enabled: false },
    startup: { enabled: false },
  },
});

export default config;
