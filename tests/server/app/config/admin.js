/* global strapi */
module.exports = ({ env }) => ({
  preview: {
    enabled: true,
    config: {
      handler: (uid, params) =>
        strapi
          .plugin('donation-banners')
          ?.service('preview-pages')
          .address(
            uid,
            params,
            ({ documentId, locale }) => `https://gazette.example/${locale}/${documentId}?from=desk`,
          ),
    },
  },
  serveAdminPanel: env.bool('SERVE_ADMIN', false),
  autoOpen: false,
  auth: { secret: 'admin-secret-for-tests-only' },
  apiToken: { salt: 'api-token-salt-for-tests-only' },
  transfer: { token: { salt: 'transfer-salt-for-tests-only' } },
  secrets: { encryptionKey: 'encryption-key-for-tests-only-32b' },
});
