import { deciderWith } from './decider';
import { keptHands } from './hands';

export type { Decision } from './decider';

/** Decides fast for many readers on the same choices. */
export const decide = deciderWith(keptHands());
