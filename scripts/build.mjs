/** Builds `dist`: the plugin's two halves and the packages for front ends, the reader script, and the types. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

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

await build({
  entryPoints: [`${root}public/src/embed.ts`],
  outfile: `${root}dist/embed/embed.js`,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  legalComments: 'none',
});

// The builder writes each entry's own declarations only, not those of the rooms that they refer to.
for (const entry of readdirSync(`${root}dist`)) {
  rmSync(`${root}dist/${entry}/src`, { recursive: true, force: true });
}
rmSync(`${root}dist/types`, { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.build.json');
