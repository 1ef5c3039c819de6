module.exports = ({ env }) => ({
  serveAdminPanel: env.bool('SERVE_ADMIN', false),
  autoOpen: false,
  auth: { secret: 'admin-secret-for-tests-only' },
  apiToken: { salt: 'api-token-salt-for-tests-only' },
  transfer: { token: { salt: 'transfer-salt-for-tests-only' } },
  secrets: { encryptionKey: 'encryption-key-for-tests-only-32b' },
});
