import base from '../../playwright.config';

/** The combination that `npm run compat` has prepared. */
export default {
  ...base,
  projects: [{ name: 'compat' }],
  testDir: '.',
  outputDir: '../artefacts/compat',
  timeout: 900_000,
  workers: 1,
  retries: 0,
};
