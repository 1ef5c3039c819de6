import type { Core } from '@strapi/strapi';

/** Every secret here is for a newsroom that lives on one machine and holds nothing real. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  preview: {
    enabled: true,
    config: {
      allowedOrigins: [env('SITE_URL', 'http://localhost:4000')],
      handler: (uid: string, params: object) =>
        strapi
          .plugin('donation-banners')
          .service('preview-pages')
          .address(
            uid,
            params,
            ({ documentId, locale }: { documentId: string; locale: string }) =>
              `${env('SITE_URL', 'http://localhost:4000')}/${locale}/article/${documentId}`,
          ),
    },
  },
  auth: { secret: env('ADMIN_JWT_SECRET', 'demo-admin-jwt-secret-of-the-harbour-gazette') },
  apiToken: { salt: env('API_TOKEN_SALT', 'demo-api-token-salt') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', 'demo-transfer-token-salt') } },
  secrets: {
    encryptionKey: env('ENCRYPTION_KEY', 'demo-encryption-key-harbour-gazette'),
  },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
  // Everybody is told the log-in, and browser tests use it more than five times in five minutes.
  rateLimit: { enabled: false },
});

export default config;
