import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../../dist/embed');

/** The built reader script and its later parts, under the names that the server offers them by. */
export const embedFiles = (): Map<string, string> => {
  const files = new Map<string, string>();
  for (const name of readdirSync(FOLDER)) {
    const source = readFileSync(join(FOLDER, name), 'utf8');
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 16);
    files.set(name, source).set(`embed.${hash}.js`, source);
  }
  return files;
};
