/** No UTF-16 code unit, so that parts cannot run into each other. */
const SEPARATOR = 0x10000;
const PRIME = 0x01000193;

/** What hashes begin with. */
const BASIS = 0x811c9dc5;

/** The hash of a part after others, by theirs: FNV-1a (32 bit) over the code units. */
export const hashed = (part: string, before = BASIS): number => {
  let hash = before;
  for (let index = 0; index < part.length; index += 1) {
    hash = Math.imul(hash ^ part.charCodeAt(index), PRIME);
  }
  return Math.imul(hash ^ SEPARATOR, PRIME);
};

/** The place in [0, 1) of a hash, by the finaliser of MurmurHash3, without which similar parts would lie side by side. */
export const placeOf = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return ((twice ^ (twice >>> 16)) >>> 0) / 2 ** 32;
};

/** A sticky place in [0, 1): the same parts always lead to the same, others to one that has nothing to do with it. */
export const place = (...parts: string[]): number =>
  placeOf(parts.reduce((before, part) => hashed(part, before), BASIS));
