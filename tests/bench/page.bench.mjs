/** Tasks of the main thread while a reader meets a banner, in Chromium on a processor four times as slow; goal: none of 50 ms. */
import { spawnSync } from 'node:child_process';

import { ensureChromium } from '../../scripts/chromium.mjs';

const { status } = spawnSync('npx', ['playwright', 'test', '--project=speed'], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: ensureChromium(), BENCH_PAGE: '1' },
});
process.exitCode = status ?? 1;
