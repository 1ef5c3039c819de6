import type { Placement } from './banner';
import { type Entrant, keptFrom } from './entrant';
import { dealHand, entrantsOf, type Hand, type HandOf } from './hand';
import type { Reason } from './reasons';

/** Where the reasons that keep each entrant back, one after the other, lead to. */
interface Branch {
  next: Map<Reason | undefined, Branch>;
  hand?: Hand;
}

/**
 * Branches, and campaigns in hands, that are kept: about 20 MB. Readers may differ in more ways than memory holds; then all
 * are dealt anew.
 */
const MOST_KEPT = 200_000;

const newBranch = (): Branch => ({ next: new Map() });

/**
 * Deals hands, each once for all readers from whom the same is kept: shares do not depend on who asks. Choices are made
 * ready once while they are asked about: they must not change any more.
 */
export const keptHands = (): HandOf => {
  let last:
    | { choices: object; placement: Placement; entrants: Entrant[]; root: Branch; kept: number }
    | undefined;
  return (choices, placement, reader, now) => {
    if (last?.choices !== choices || last.placement !== placement) {
      const entrants = entrantsOf(choices, placement);
      last = { choices, placement, entrants, root: newBranch(), kept: 0 };
    } else if (last.kept > MOST_KEPT) {
      last = { ...last, root: newBranch(), kept: 0 };
    }
    const { entrants, root } = last;
    let branch = root;
    for (const entrant of entrants) {
      const reason = keptFrom(entrant, reader, now);
      let next = branch.next.get(reason);
      if (!next) {
        next = newBranch();
        branch.next.set(reason, next);
        last.kept += 1;
      }
      branch = next;
    }
    if (!branch.hand) {
      branch.hand = dealHand(choices, entrants, reader, now);
      last.kept += entrants.length;
    }
    return branch.hand;
  };
};
