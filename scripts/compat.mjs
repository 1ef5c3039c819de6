/**
 * `npm run compat`: tries the plugin as a newsroom installs it, on several versions of Strapi and of Node, and writes
 * what it saw into the README. Takes minutes for each. `npm run compat -- 5.47.1 --node 22` tries those named. It packs
 * what `dist` holds: build after a change.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

import { makeApp } from './compat/app.mjs';
import { ensureNode } from './compat/node.mjs';
import { run } from './compat/run.mjs';
import { writeTable } from './compat/table.mjs';
import { ensureChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Apart from the repository: Strapi looks for configuration in the folders above an app. */
const work = join(tmpdir(), 'donation-banners-compat');
const SEEN = join(root, 'tests/compat/seen.json');

/** The oldest that is claimed, the newest that can be installed, and some in between. */
const VERSIONS = ['5.12.7', '5.23.6', '5.33.4', '5.40.0', '5.47.1', '5.54.0'];
const NODES = ['20', '22', '24'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string', multiple: true } },
});
const versions = positionals.length > 0 ? positionals : VERSIONS;
const nodes = values.node ?? NODES;

mkdirSync(work, { recursive: true });
process.env.CHROMIUM_PATH = ensureChromium();
const [{ filename }] = JSON.parse(
  run(root, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], 'pipe'),
);

for (const version of versions) {
  const app = makeApp(work, version, join(work, filename));
  for (const major of nodes) {
    const node = ensureNode(work, major);
    console.log(`\n── Strapi ${version}, Node ${major}`);
    app.useNode(node);
    const { status } = spawnSync(
      join(root, 'node_modules/.bin/playwright'),
      ['test', '--config', 'tests/compat/playwright.config.ts'],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, COMPAT_APP: app.folder, COMPAT_NODE: node.bin },
      },
    );
    /** @type {Record<string, Record<string, boolean>>} */
    const seen = JSON.parse(readFileSync(SEEN, 'utf8'));
    seen[version] = { ...seen[version], [major]: status === 0 };
    writeFileSync(SEEN, `${JSON.stringify(seen, null, 2)}\n`);
    writeTable(root, seen);
    if (status !== 0) {
      process.exitCode = 1;
    }
  }
}
