import type { Shared } from '../services/mail';

/** Milliseconds for which letters share what they have in common, before banners are read anew. */
const SHARED_FOR = 5_000;

/** What letters that are sent about now have in common. */
export const sharedLetters = (): (() => Shared) => {
  let letters: { shared: Shared; since: number } | undefined;
  return () => {
    if (!letters || performance.now() - letters.since > SHARED_FOR) {
      letters = { shared: new Map(), since: performance.now() };
    }
    return letters.shared;
  };
};
