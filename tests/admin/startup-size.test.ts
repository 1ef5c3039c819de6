/** @jest-environment node */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build, type OutputFile } from 'esbuild';

const ROOT = join(__dirname, '../..');

/** What the plugin's code may add to what every page of the admin loads, in bytes after gzip. */
const BUDGET = 10_000;

/** What loads with the entry: itself and what it imports without asking. The rest is loaded when a page wants it. */
const loadedAtOnce = (
  entry: string,
  importsOf: (path: string) => string[],
  loaded = new Set<string>(),
): Set<string> => {
  if (!loaded.has(entry)) {
    loaded.add(entry);
    importsOf(entry).forEach((path) => loadedAtOnce(path, importsOf, loaded));
  }
  return loaded;
};

it('adds no more than 10 kB of code to what the admin loads at its start', async () => {
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['admin/src/index.ts'],
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    metafile: true,
    write: false,
  });
  const outputs = Object.entries(metafile.outputs);
  const entry = outputs.find(([, { entryPoint }]) => entryPoint === 'admin/src/index.ts')![0];
  const importsOf = (path: string): string[] =>
    metafile.outputs[path]!.imports.filter(
      ({ kind, external }) => kind === 'import-statement' && !external,
    ).map((imported) => imported.path);
  const size = (path: string): number =>
    gzipSync((outputFiles.find((file) => file.path.endsWith(path)) as OutputFile).contents).length;
  const total = [...loadedAtOnce(entry, importsOf)].reduce((sum, path) => sum + size(path), 0);
  expect(total).toBeLessThanOrEqual(BUDGET);
});
