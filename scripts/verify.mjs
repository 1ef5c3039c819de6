/**
 * Checks the package as somebody gets it who installs it: Strapi's own `plugin verify`, and for every export of the
 * packed tarball that it resolves with `import` and `require` and that TypeScript finds its types; each command runs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const {
  name,
  bin: commands,
  exports,
  dependencies,
  peerDependencies,
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Kilobytes, minified and gzipped, that a reader's page may load: see docs/adr/0001-reader-script-budget.md. */
const EMBED_CEILINGS = { 'before the banner shows': 6, everything: 11 };
const tool = (command) => join(root, 'node_modules/.bin', command);

execFileSync(tool('strapi-plugin'), ['verify'], { cwd: root, stdio: 'inherit' });

// Below the root, so that the peers resolve as they would beside an installed plugin.
mkdirSync(join(root, 'tests/.tmp'), { recursive: true });
const consumer = mkdtempSync(join(root, 'tests/.tmp/consumer-'));
try {
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', consumer], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const installed = join(consumer, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(consumer, filename), '--strip-components=1', '-C', installed]);

  const entries = Object.entries(exports).filter(([, target]) => typeof target === 'object');
  const problems = [];
  for (const [path, target] of entries) {
    for (const [condition, file] of Object.entries(target)) {
      // `source` is for those who develop the plugin; it is not shipped.
      if (condition !== 'source' && !existsSync(join(installed, file))) {
        problems.push(`${path}: ${condition} points to ${file}, which is not in the package`);
      }
    }
  }

  // The admin half runs in a bundler and the element in a browser only; all others load in Node both ways.
  const inNode = entries
    .map(([path]) => name + path.slice(1))
    .filter((id) => !id.endsWith('strapi-admin'));
  writeFileSync(
    join(consumer, 'require.cjs'),
    inNode
      .map(
        (id) =>
          `if (!Object.keys(require('${id}')).length) throw new Error('${id} exports nothing');`,
      )
      .join('\n'),
  );
  writeFileSync(
    join(consumer, 'import.mjs'),
    inNode
      .filter((id) => !id.endsWith('strapi-server'))
      .map(
        (id, index) =>
          `import * as e${index} from '${id}';\nif (!Object.keys(e${index}).length) throw new Error('${id}');`,
      )
      .join('\n'),
  );
  for (const script of ['require.cjs', 'import.mjs']) {
    try {
      execFileSync('node', [script], { cwd: consumer, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      problems.push(`${script}: ${error.stderr}`);
    }
  }

  for (const [command, file] of Object.entries(commands)) {
    const { stderr } = spawnSync(join(installed, file), { cwd: consumer, encoding: 'utf8' });
    if (!stderr?.includes(`npx ${command} export`)) {
      problems.push(`${command}: ${file} does not say how it is called`);
    }
  }

  const typed = entries.map(
    ([path], index) => `import * as e${index} from '${name}${path.slice(1)}';`,
  );
  const uses = entries.map((_, index) => `const u${index}: object = e${index};\nvoid u${index};`);
  // An export without types is `any`, and `any` alone extends and does not extend everything.
  const proofs = entries.map(
    (_, index) =>
      `const typed${index}: 0 extends 1 & typeof e${index} ? never : true = true;\nvoid typed${index};`,
  );
  writeFileSync(join(consumer, 'types.ts'), [...typed, ...uses, ...proofs].join('\n'));
  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['node16', 'node16'],
  ]) {
    try {
      execFileSync(
        tool('tsc'),
        [
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          '--jsx',
          'react-jsx',
          '--target',
          'es2022',
          '--lib',
          'es2023,dom',
          '--module',
          module,
          '--moduleResolution',
          moduleResolution,
          'types.ts',
        ],
        { cwd: consumer, encoding: 'utf8', stdio: 'pipe' },
      );
    } catch (error) {
      problems.push(`types (${moduleResolution}): ${error.stdout}`);
    }
  }

  // Whatever our sources import and nobody installs beside the package is part of it.
  const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const imported = ['domain', 'public', 'server', 'admin'].flatMap((room) =>
    readdirSync(join(root, room, 'src'), { recursive: true })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(root, room, 'src', file), 'utf8').matchAll(
          /^import (?!type )[^;]*?from '((?:@[\w-]+\/)?[\w:-]+)|^import '([\w@/-]+)'/gm,
        ),
      ])
      .map(([, from, effect]) => from ?? effect),
  );
  const isInstalled = (id) => id in dependencies || id in peerDependencies || isBuiltin(id);
  for (const id of new Set(['js-cookie', ...imported])) {
    if ((id === 'js-cookie' || !isInstalled(id)) && !notices.includes(`\n${id} `)) {
      problems.push(`THIRD-PARTY-NOTICES.txt does not name ${id}, which is part of dist`);
    }
  }

  for (const file of ['index.js', 'index.mjs']) {
    if (!readFileSync(join(installed, 'dist/react', file), 'utf8').startsWith("'use client'")) {
      problems.push(`./react: ${file} does not begin with 'use client'`);
    }
  }
  spawnSync('node', [join(root, 'scripts/bench.mjs'), 'embed'], { stdio: 'inherit' });
  const { rows } = JSON.parse(readFileSync(join(root, 'tests/bench/results/embed.json'), 'utf8'));
  for (const { metric, value } of rows) {
    if (value > EMBED_CEILINGS[metric]) {
      problems.push(`./embed.js: ${value} kB ${metric}, more than ${EMBED_CEILINGS[metric]} kB`);
    }
  }

  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  } else {
    const size = readFileSync(join(consumer, filename)).length;
    console.log(
      `${entries.length} exports resolve and are typed, from a tarball of ${files.length} files, ${Math.round(size / 1024)} kB.`,
    );
  }
} finally {
  rmSync(consumer, { recursive: true, force: true });
}
