import secrets from '../../server/src/services/secrets';

/** A Strapi that has this configuration, as far as secrets look at it. */
const startWith = (config: {
  secrets?: string[];
  encryptionKey?: unknown;
  keys?: string[];
}): (() => void) => {
  const values: Record<string, unknown> = {
    'plugin::donation-banners': { secrets: config.secrets ?? [] },
    'admin.secrets.encryptionKey': config.encryptionKey,
    'server.app.keys': config.keys ?? ['8Jt0yTqv3Q7rJm2cXbVnLw==', 'zR5mC1uYk9sPq4hTgN0aEw=='],
  };
  const strapi = {
    config: { get: (name: string) => values[name] },
    log: { warn: () => undefined },
  };
  return () => secrets({ strapi: strapi as never }).start();
};

test.each([
  ['admin.secrets.encryptionKey', { encryptionKey: 'x' }],
  ['admin.secrets.encryptionKey', { encryptionKey: 'tobemodified-tobemodified' }],
  ['admin.secrets.encryptionKey', { encryptionKey: 1234567890123456 }],
  ['server.app.keys', { keys: ['toBeModified1', 'toBeModified2'] }],
  ['server.app.keys', { keys: ['a', 'b'] }],
  ['server.app.keys', { keys: [] }],
])('a start with a guessable %s is refused: %j', (setting, config) => {
  expect(startWith(config)).toThrow(`donation-banners: "${setting}" seals readers’ addresses`);
});

test.each([
  { encryptionKey: 'q2Wm0cYb7nXv4tRk9sLpZg==' },
  { secrets: ['a secret of the plugin’s own, long enough'], encryptionKey: 'x' },
  {},
])('a start with %j is not', (config) => {
  expect(startWith(config)).not.toThrow();
});
