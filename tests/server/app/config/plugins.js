module.exports = ({ env }) => ({
  ...(env('PLUGIN_PATH')
    ? {
        'donation-banners': {
          enabled: env.bool('PLUGIN_ENABLED', true),
          resolve: env('PLUGIN_PATH'),
          config: {
            siteOrigins: ['https://gazette.example'],
            // All tests call from one address.
            limits: { enabled: false },
            ...env.json('PLUGIN_CONFIG', {}),
          },
        },
      }
    : {}),
  'users-permissions': { config: { jwtSecret: 'jwt-secret-for-tests-only' } },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: {
        host: '127.0.0.1',
        port: env.int('SMTP_PORT', 25),
        ignoreTLS: true,
        connectionTimeout: 5000,
      },
      settings: {
        defaultFrom: 'Letters <letters@gazette.example>',
        defaultReplyTo: 'letters@gazette.example',
      },
    },
  },
});
