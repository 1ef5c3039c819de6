const { projects } = require('../../jest.config.js');

const server = projects.find(({ displayName }) => displayName === 'server');

/** The fault tests, apart from `npm test`: they take minutes. */
module.exports = {
  ...server,
  displayName: 'faults',
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/faults/setup.ts'],
};
