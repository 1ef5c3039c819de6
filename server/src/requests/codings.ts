import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'koa';

/** How bytes may go to whoever asks (RFC 9110, section 8.4.1). */
export type Coding = 'br' | 'gzip' | 'identity';

/** The same bytes in each coding. Those that nobody asks for are never made. */
export type Coded = (coding: Coding) => Buffer;

/** Brotli's levels go to 11; this one takes a millisecond for an answer, and leaves no more of it than gzip at its best. */
const QUICK = 5;

/**
 * Bytes that are sent many times.
 *
 * @param effort the level of Brotli, from 0 to 11: more for what never changes
 */
export const coded = (bytes: Buffer, effort = QUICK): Coded => {
  const known: Partial<Record<Coding, Buffer>> = {};
  const encode = {
    br: () => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }),
    gzip: () => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
    identity: () => bytes,
  };
  return (coding) => (known[coding] ??= encode[coding]());
};

/** Browsers like all that they know equally. */
const SMALLEST_FIRST = ['br', 'gzip'] as const;

/** What browsers, CDNs and Node.js say; reading each anew takes longer than an answer. */
const KNOWN = new Map<string, Coding>([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate, br', 'br'],
  ['br, gzip, deflate', 'br'],
  ['gzip, br', 'br'],
  ['br, gzip', 'br'],
  ['br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip', 'gzip'],
  ['identity', 'identity'],
]);

const codingFor = (ctx: Context): Coding => {
  const header = ctx.headers['accept-encoding'];
  // Who says nothing would take anything, but may not expect it.
  if (!header) {
    return 'identity';
  }
  return (
    KNOWN.get(String(header)) ??
    SMALLEST_FIRST.find((each) => ctx.acceptsEncodings(each) === each) ??
    'identity'
  );
};

/** Answers with the bytes in the smallest coding that whoever asks can read. */
export const sendCoded = (ctx: Context, type: string, bytes: Coded): void => {
  const coding = codingFor(ctx);
  if (coding !== 'identity') {
    ctx.res.setHeader('Content-Encoding', coding);
  }
  ctx.res.setHeader('Content-Type', type);
  ctx.body = bytes(coding);
};
