import { testsOf } from './audience';
import { deciderWith } from './decider';
import { pausedBy } from './frequency';
import { handsWith } from './hands';

export type { Decision } from './decider';

const targeting = { testsOf, pausedBy };

/** Decides for a reader on choices of every kind. */
export const decide = deciderWith(handsWith(targeting), targeting);
