import { resolve } from 'node:path';

import type { Core } from '@strapi/strapi';

/**
 * The repository's root, which is the plugin. Strapi runs in `demo`, but reads this file from `demo/config` when it
 * builds the admin and from `demo/dist/config` when it starts.
 */
const PLUGIN_ROOT = resolve(process.cwd(), '..');

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  'donation-banners': {
    enabled: true,
    resolve: PLUGIN_ROOT,
    config: {
      publicUrl: env('STRAPI_URL', 'http://localhost:1337'),
      siteOrigins: [env('SITE_URL', 'http://localhost:4000')],
      timeZone: 'Europe/Berlin',
      sendingHour: 8,
      // A newsroom can do with a minute; whoever tries the plugin out would rather not wait.
      dispatch: { cron: '*/5 * * * * *' },
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: {
        host: env('HOST', '127.0.0.1'),
        port: env.int('SMTP_PORT', 1025),
        ignoreTLS: true,
      },
      settings: {
        defaultFrom: 'The Harbour Gazette <letters@harbour-gazette.example>',
        defaultReplyTo: 'letters@harbour-gazette.example',
      },
    },
  },
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET', 'demo-jwt-secret-of-the-harbour-gazette') },
  },
});

export default config;
