import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';

import { USUAL_API_PREFIX } from '../../domain/src/api-address';
import { coded, type Coded } from './requests/codings';

/** A file of the reader script. */
export interface EmbedScript {
  source: Coded;
  /** The first 16 hexadecimal digits of its SHA-256. */
  hash: string;
}

const script = (source: string): EmbedScript => {
  const bytes = Buffer.from(source);
  return {
    source: coded(bytes, constants.BROTLI_MAX_QUALITY),
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  };
};

const built = (file: string): string => readFileSync(join(__dirname, '..', 'embed', file), 'utf8');

let files: { prefix: string; scripts: [embed: EmbedScript, later: EmbedScript] } | undefined;

/** Read once. The script's copies on other hosts cannot tell the prefix by their own address, so it is written into it. */
const scriptsFor = (prefix: string): [embed: EmbedScript, later: EmbedScript] => {
  if (files?.prefix !== prefix) {
    const knowing = built('embed.js').replaceAll(`"${USUAL_API_PREFIX}"`, () =>
      JSON.stringify(prefix),
    );
    files = { prefix, scripts: [script(knowing), script(built('later.js'))] };
  }
  return files.scripts;
};

/** The reader script as it was built, for a server with this `api.rest.prefix`. */
export const embedScript = (prefix: string): EmbedScript => scriptsFor(prefix)[0];

/** The reader script, or the part that it loads later, by its hash. */
export const embedFile = (prefix: string, hash: string): EmbedScript | undefined =>
  scriptsFor(prefix).find((file) => file.hash === hash);
