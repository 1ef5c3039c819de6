import hash from '@emotion/hash';

/** A sticky place in [0, 1) (MurmurHash2, 32 bit). */
export const place = (...parts: string[]): number => parseInt(hash(parts.join('\n')), 36) / 2 ** 32;
