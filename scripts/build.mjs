/** Builds `dist`: the plugin's two halves and the packages for front ends, the reader script, and the types. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { buildEmbed } from './build-embed.mjs';
import { writeThirdPartyNotices } from './third-party-notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
  });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
};

rmSync(`${root}dist`, { recursive: true, force: true });
run('strapi-plugin', 'build', '--silent');

await buildEmbed();

// Bundlers drop what a server component has to be told: that this one belongs to the browser.
for (const file of ['index.js', 'index.mjs']) {
  const path = `${root}dist/react/${file}`;
  writeFileSync(path, `'use client';\n${readFileSync(path, 'utf8')}`);
}

// The builder writes each entry's own declarations only, not those of the rooms that they refer to.
for (const entry of readdirSync(`${root}dist`)) {
  rmSync(`${root}dist/${entry}/src`, { recursive: true, force: true });
}
rmSync(`${root}dist/types`, { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.build.json');

await writeThirdPartyNotices();
