/** Packages that ship ES modules only, which jest has to compile. */
const esmOnly = [
  'country-to-currency',
  'fractional-indexing',
  'temporal-polyfill',
  'temporal-utils',
  'msw',
  '@mswjs',
  '@open-draft',
  'until-async',
  'rettime',
  'nanoid',
  'fractional-indexing',
];

const project = (name, environment, { projectName = name, ...more } = {}) => ({
  displayName: projectName,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  setupFilesAfterEnv: ['<rootDir>/tests/support/unit-time-limit.ts'],
  testEnvironment: environment,
  transform: {
    '^.+\\.(m?[jt]sx?)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/demo', '<rootDir>/tests/.tmp'],
  ...more,
});

/** The same integration tests on another database or engine, but for those that have nothing to do with it. */
const server = (projectName, globals, others = []) =>
  project('server', 'node', {
    projectName,
    globals,
    globalSetup: '<rootDir>/tests/server/support/make-templates.ts',
    globalTeardown: '<rootDir>/tests/server/support/drop-templates.ts',
    setupFilesAfterEnv: ['<rootDir>/tests/server/support/setup.ts'],
    testPathIgnorePatterns: ['/node_modules/', ...others.map((file) => `/tests/server/${file}`)],
  });

const notOfDatabases = [
  'address-warnings',
  'admin-routes-and-roles',
  'app-ownership',
  'attachment-rights',
  'bounded-memory',
  'bullmq',
  'calendar-file',
  'cdn',
  'confirmation-limit',
  'delivery-errors',
  'desk-bad-input',
  'empty-parameters',
  'forged-address',
  'form-data',
  'generated-bodies',
  'guessable-secrets',
  'honeypot',
  'inherited-names',
  'letters/letters.test',
  'limited-previews',
  'mail-providers',
  'opened-links',
  'package-layouts',
  'public-address',
  'rate-limits',
  'setting-rules',
  'strapi-version',
  'unknown-content-type',
  'without-addresses',
];

/** They send nothing when it is due, or with BullMQ always. */
const notOfEngines = [
  'address-warnings',
  'admin-routes-and-roles',
  'app-ownership',
  'attachment-rights',
  'attachments',
  'bounded-memory',
  'bullmq',
  'calendar-file',
  'catalogue',
  'cdn',
  'choices',
  'confirmation-limit',
  'content-rules',
  'data-',
  'delivery-errors',
  'desk-bad-input',
  'document-rules',
  'dormant-attachments',
  'editor-name',
  'empty-parameters',
  'explain',
  'forged-address',
  'form-again',
  'form-data',
  'generated-bodies',
  'guessable-secrets',
  'honeypot',
  'inherited-names',
  'lease',
  'letters/letters',
  'limited-previews',
  'locales',
  'opened-links',
  'own-document-ids',
  'package-layouts',
  'poisoned-counts',
  'private-pictures',
  'public-address',
  'rate-limits',
  'setting',
  'site',
  'strapi-version',
  'switched-off',
  'told-in-transaction',
  'unknown-content-type',
  'without-addresses',
];

const { TEST_POSTGRES_URL, TEST_MYSQL_URL, TEST_REDIS_URL } = process.env;

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('domain', 'node'),
    project('public', 'jest-fixed-jsdom'),
    project('admin', 'jest-fixed-jsdom', {
      moduleNameMapper: {
        '^@strapi/strapi/admin$': '<rootDir>/tests/admin/support/strapi-admin.js',
      },
    }),
    server('server', {}),
    ...(TEST_POSTGRES_URL
      ? [server('server-postgres', { TEST_DATABASE: 'postgres' }, notOfDatabases)]
      : []),
    ...(TEST_MYSQL_URL ? [server('server-mysql', { TEST_DATABASE: 'mysql' }, notOfDatabases)] : []),
    ...(TEST_REDIS_URL ? [server('server-bullmq', { TEST_ENGINE: 'bullmq' }, notOfEngines)] : []),
  ],
};
