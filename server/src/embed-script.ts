import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface EmbedScript {
  source: string;
  /** The first 16 hexadecimal digits of its SHA-256. */
  hash: string;
}

let script: EmbedScript | undefined;

/** The reader script as it was built, read once. */
export const embedScript = (): EmbedScript => {
  if (!script) {
    const source = readFileSync(join(__dirname, '..', 'embed', 'embed.js'), 'utf8');
    script = { source, hash: createHash('sha256').update(source).digest('hex').slice(0, 16) };
  }
  return script;
};
