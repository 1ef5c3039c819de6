import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BEGIN = '<!-- npm run compat writes this -->';
const END = '<!-- up to here -->';

const MARKS = { true: 'works', false: 'does not work', undefined: 'not tried' };

/** Writes into the README on which versions of Strapi and Node it was seen to work. */
export const writeTable = (root, seen) => {
  const versions = Object.keys(seen).sort((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  const nodes = [...new Set(Object.values(seen).flatMap((each) => Object.keys(each)))].sort();
  const cells = [
    ['Strapi', ...nodes.map((node) => `Node ${node}`)],
    ...versions.map((version) => [
      version,
      ...nodes.map((node) => MARKS[`${seen[version][node]}`]),
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const row = (each) =>
    `| ${each.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const table = [
    row(cells[0]),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...cells.slice(1).map(row),
  ].join('\n');
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const from = readme.indexOf(BEGIN) + BEGIN.length;
  writeFileSync(
    file,
    `${readme.slice(0, from)}\n\n${table}\n\n${readme.slice(readme.indexOf(END, from))}`,
  );
};
