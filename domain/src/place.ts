/** No UTF-16 code unit, so that parts cannot run into each other. */
const SEPARATOR = 0x10000;

/**
 * A sticky place in [0, 1): the same parts always lead to the same, others to one that has nothing to do with it. FNV-1a
 * (32 bit) over the code units, then the finaliser of MurmurHash3, without which similar parts would lie side by side.
 */
export const place = (...parts: string[]): number => {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ SEPARATOR, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};
