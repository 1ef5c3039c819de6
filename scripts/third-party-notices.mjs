/** Writes the licences of the packages whose code is part of `dist` to `dist/THIRD-PARTY-NOTICES.txt`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** What Strapi's builder leaves out of its bundles; the reader script leaves out nothing. */
const EXTERNAL = Object.keys({ ...dependencies, ...peerDependencies });

const BUNDLES = [
  { entryPoints: ['server/src/index.ts'], platform: 'node', external: EXTERNAL },
  ...[
    'admin/src/index.ts',
    'public/src/element.ts',
    'public/src/react.tsx',
    'public/src/render.ts',
  ].map((entry) => ({ entryPoints: [entry], platform: 'browser', external: EXTERNAL })),
  { entryPoints: ['public/src/embed.ts', 'public/src/later.ts'], platform: 'browser' },
];

/** The folders of the packages that a bundle holds code of. */
const packagesIn = async (bundle) => {
  const { metafile } = await build({
    ...bundle,
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'out',
    jsx: 'automatic',
    logLevel: 'error',
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0
        ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.slice(0, 1) ?? [])
        : [],
    ),
  );
};

/** Name, version and the texts that the package's licence asks to keep. */
const noticeOf = (folder) => {
  const { name, version, license } = JSON.parse(
    readFileSync(`${root}${folder}/package.json`, 'utf8'),
  );
  const texts = readdirSync(`${root}${folder}`)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8').trim());
  if (texts.length === 0) {
    throw new Error(`${name} is part of dist and has no licence file.`);
  }
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
};

/** @returns the folders of all packages that `dist` holds code of, below the project's root */
export const writeThirdPartyNotices = async () => {
  const folders = [...new Set((await Promise.all(BUNDLES.map(packagesIn))).flat())].sort();
  const head = 'Parts of these packages are in the files beside this one.';
  writeFileSync(
    `${root}dist/THIRD-PARTY-NOTICES.txt`,
    `${[head, ...folders.map(noticeOf)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
  );
  return folders;
};
