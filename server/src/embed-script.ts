import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';

import { coded, type Coded } from './requests/codings';

/** A file of the reader script. */
export interface EmbedScript {
  source: Coded;
  /** The first 16 hexadecimal digits of its SHA-256. */
  hash: string;
}

const read = (file: string): EmbedScript => {
  const bytes = readFileSync(join(__dirname, '..', 'embed', file));
  return {
    source: coded(bytes, constants.BROTLI_MAX_QUALITY),
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  };
};

let files: EmbedScript[] | undefined;

const all = (): EmbedScript[] => {
  files ??= ['embed.js', 'later.js'].map(read);
  return files;
};

/** The reader script as it was built, read once. */
export const embedScript = (): EmbedScript => all()[0] as EmbedScript;

/** The reader script, or the part that it loads later, by its hash. */
export const embedFile = (hash: string): EmbedScript | undefined =>
  all().find((file) => file.hash === hash);
