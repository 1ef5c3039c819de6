import { defineConfig } from '@playwright/test';

/** The system's own Chromium; nothing is downloaded. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'tests/artefacts/traces',
  // Side by side: what needs a newsroom, one after the other in it, and what needs a reader's page alone.
  workers: 2,
  projects: [
    {
      name: 'newsroom',
      testIgnore: ['**/browser/{reader,desk,engines,engines-desk,speed}/**'],
      workers: 1,
    },
    { name: 'reader', testDir: 'tests/browser/reader', workers: 1 },
    { name: 'desk', testDir: 'tests/browser/desk', workers: 1 },
    // Those that `npm test` was asked for: none in Chromium. A driver that no longer answers is not waited for as long.
    { name: 'engines', testDir: 'tests/browser/engines', workers: 1, timeout: 90_000 },
    // Durations are a bench's: they depend on what else the machine does.
    ...(process.env.BENCH_PAGE
      ? [{ name: 'speed', testDir: 'tests/browser/speed', workers: 1 }]
      : []),
    // Where a change is judged, there is no time for one more newsroom.
    ...(process.env.CI
      ? []
      : [{ name: 'engines-desk', testDir: 'tests/browser/engines-desk', workers: 1 }]),
  ],
  timeout: 240_000,
  // Where a change is judged, a busy machine may trip a test or take its time; the report still names it as flaky.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: process.env.CI ? 30_000 : 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    actionTimeout: process.env.CI ? 30_000 : 15_000,
    viewport: { width: 1280, height: 1200 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
