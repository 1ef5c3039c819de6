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

/**
 * What js-cookie does and the reader script never asks for: other copies of itself, names with signs that cookies may not
 * have, values in quotation marks or with semicolons, dates, all cookies at once, and servers. Each stands there once, or
 * the build fails.
 */
const UNUSED_OF_COOKIES = [
  [/return Object\.create\([\s\S]*?\n {2}\)\n/, 'return { set, get };\n'],
  [/if \(value\[0\] === '"'\) {[\s\S]*?\n {4}}\n/, ''],
  [/name = encodeURIComponent\(name\)[\s\S]*?;\n/, ''],
  [/function assign \(target\) {[\s\S]*?\n}\n/, 'const { assign } = Object;\n'],
  ["if (typeof document === 'undefined') {\n      return\n    }\n", ''],
  [
    "if (typeof document === 'undefined' || (arguments.length && !name)) {\n      return\n    }\n",
    '',
  ],
  [".split(';')[0]", ''],
  [
    /if \(typeof attributes\.expires === 'number'\) {[\s\S]*?toUTCString\(\);\n {4}}\n/,
    'attributes.expires &&= new Date(Date.now() + attributes.expires * 864e5).toUTCString();\n',
  ],
  ['if (!(found in jar)) jar', 'jar'],
  ["document.cookie ? document.cookie.split('; ') : []", "document.cookie.split('; ')"],
  ['return name ? jar[name] : jar\n', 'return jar[name]\n'],
];

const usedOfCookies = {
  name: 'used-of-cookies',
  setup({ onLoad }) {
    onLoad({ filter: /js\.cookie\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [unused, instead] of UNUSED_OF_COOKIES) {
        if (contents.split(unused).length !== 2) {
          throw new Error(`js-cookie is written otherwise now: ${unused} is not there once.`);
        }
        contents = contents.replace(unused, instead);
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
    plugins: [minifiedStyles, usedOfCookies],
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
