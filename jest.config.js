/** Packages that ship ES modules only, which jest has to compile. */
const esmOnly = [
  'fractional-indexing',
  'temporal-polyfill',
  'temporal-utils',
  'msw',
  '@mswjs',
  '@open-draft',
  'until-async',
  'rettime',
  'nanoid',
];

const project = (name, environment, more = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
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
    project('server', 'node', {
      setupFilesAfterEnv: ['<rootDir>/tests/server/support/setup.ts'],
    }),
  ],
};
