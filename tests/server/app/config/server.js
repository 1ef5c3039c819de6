module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT'),
  url: `http://127.0.0.1:${env('PORT')}`,
  proxy: env.json('PROXY', {}),
  app: { keys: ['first-test-key', 'second-test-key'] },
});
