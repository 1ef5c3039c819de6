/** Builds the reader script into `dist/embed`: what a page loads, and the later part under the name of its content. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const TARGET = 'es2022';

/** Leaves the blanks out of stylesheets in `*-styles.ts`. */
const minifiedStyles = {
  name: 'minified-styles',
  setup({ onLoad }) {
    onLoad({ filter: /-styles\.ts$/ }, async ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [whole, css] of contents.matchAll(/\/\* css \*\/ `([^`]*)`/g)) {
        const { code } = await transform(css, { loader: 'css', minify: true, target: TARGET });
        contents = contents.replace(whole, () => JSON.stringify(code.trim()));
      }
      return { contents, loader: 'ts' };
    });
  },
};

/** The first 16 hexadecimal digits of the SHA-256, under which the server offers a file for good. */
const hashOf = (source) => createHash('sha256').update(source).digest('hex').slice(0, 16);

const bundle = async (entry, format, define = {}) => {
  const { outputFiles } = await build({
    entryPoints: [`${root}public/src/${entry}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format,
    define,
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [minifiedStyles],
  });
  return outputFiles[0].text;
};

/** @returns the paths of the files written: the script, then its later parts */
export const buildEmbed = async () => {
  const later = await bundle('later', 'esm');
  const targeting = await bundle('targeting', 'esm');
  const embed = await bundle('embed', 'iife', {
    LATER_HASH: JSON.stringify(hashOf(later)),
    TARGETING_HASH: JSON.stringify(hashOf(targeting)),
  });
  mkdirSync(`${root}dist/embed`, { recursive: true });
  return [
    ['embed.js', embed],
    ['later.js', later],
    ['targeting.js', targeting],
  ].map(([name, source]) => {
    writeFileSync(`${root}dist/embed/${name}`, source);
    return `${root}dist/embed/${name}`;
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildEmbed();
}
