/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ENDPOINT = /^\s+(\w+): ?build(?:er)?\.(?:query|mutation)/gm;

const endpointsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mjs|ts)$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(ENDPOINT)])
    .map(([, name]) => name as string);

const STRAPI = dirname(dirname(require.resolve('@strapi/strapi/package.json')));

it('names its endpoints as no other part of the admin does: they share one API, where the first one wins', () => {
  const theirs = readdirSync(STRAPI)
    .map((name) => join(STRAPI, name, 'dist/admin'))
    .flatMap((folder) => {
      try {
        return endpointsIn(folder);
      } catch {
        return [];
      }
    });
  const ours = endpointsIn(join(__dirname, '../../admin/src'));
  expect(theirs).toContain('getSettings');
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((name) => theirs.includes(name))).toEqual([]);
});
