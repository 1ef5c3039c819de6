/** Builds the reader script into `dist/embed`: what a page loads, and the later part under the name of its content. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { minify } from '@swc/core';
import { build, transform } from 'esbuild';

import { INTERNAL_NAMES } from './internal-names.mjs';

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
        // In custom properties, esbuild leaves them as they are.
        const dense = code.trim().replace(/([,:]) /g, '$1');
        contents = contents.replace(whole, () => JSON.stringify(dense));
      }
      return { contents, loader: 'ts' };
    });
  },
};

/** Leaves out of js-cookie what makes other copies of it: the reader script has one. */
const oneCookieJar = {
  name: 'one-cookie-jar',
  setup({ onLoad }) {
    onLoad({ filter: /js\.cookie\.mjs$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(
        /return Object\.create\([\s\S]*?\n {2}\)\n/,
        'return { set, get };\n',
      );
      if (contents === source) {
        throw new Error(`${path} ends in another way than it did.`);
      }
      return { contents };
    });
  },
};

/** The first 16 hexadecimal digits of the SHA-256, under which the server offers a file for good. */
const hashOf = (source) => createHash('sha256').update(source).digest('hex').slice(0, 16);

/** What the packages look for first, since servers run them as well; browsers have it. */
const IN_BROWSERS = {
  'globalThis.HTMLElement': 'HTMLElement',
  'globalThis.customElements': 'true',
};

/** The short name of each internal one, the same in every part. */
let shortened = {};

const bundle = async (entry, format, define = {}) => {
  const { outputFiles, mangleCache } = await build({
    entryPoints: [`${root}public/src/${entry}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format,
    define: { ...IN_BROWSERS, ...define },
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    // The compiler has been strict already; saying so to browsers as well takes bytes.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    plugins: [minifiedStyles, oneCookieJar],
    mangleProps: new RegExp(`^(${INTERNAL_NAMES.join('|')})$`),
    mangleCache: shortened,
  });
  shortened = mangleCache;
  const { code } = await minify(outputFiles[0].text, {
    ecma: 2022,
    module: format === 'esm',
    mangle: { toplevel: true },
    // What is unsafe of it: code that replaces the language's own functions, or makes texts of symbols.
    compress: {
      passes: 4,
      toplevel: true,
      hoist_funs: true,
      hoist_vars: true,
      pure_getters: true,
      unsafe: true,
      unsafe_arrows: true,
    },
  });
  return code;
};

/** @returns the paths of the files written: the script, then its later part */
export const buildEmbed = async () => {
  const later = await bundle('later', 'esm');
  const embed = await bundle('embed', 'iife', {
    LATER_HASH: JSON.stringify(hashOf(later)),
  });
  mkdirSync(`${root}dist/embed`, { recursive: true });
  return [
    ['embed.js', embed],
    ['later.js', later],
  ].map(([name, source]) => {
    writeFileSync(`${root}dist/embed/${name}`, source);
    return `${root}dist/embed/${name}`;
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildEmbed();
}
