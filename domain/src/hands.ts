import type { Placement } from './banner';
import { dealHand, type Hand, type HandOf, outcomeOf, prepare, type Prepared } from './prepare';
import type { Targeting } from './targeting';

/** Where the outcomes for the candidates, one after the other, lead to. */
interface Branch {
  next: Branch[];
  hand?: Hand;
}

/**
 * Deals hands, each once for all readers for whom the outcomes are the same: shares do not depend on who asks. Choices are
 * prepared once while they are asked about: they must not change any more.
 */
export const handsWith = (targeting: Pick<Targeting, 'testsOf'>): HandOf => {
  let last: { choices: object; placement: Placement; prepared: Prepared; root: Branch } | undefined;
  return (choices, placement, reader, now) => {
    if (last?.choices !== choices || last.placement !== placement) {
      const prepared = prepare(choices, placement, targeting);
      last = { choices, placement, prepared, root: { next: [] } };
    }
    const { prepared } = last;
    let branch = last.root;
    for (const { candidate } of prepared.entrants) {
      const outcome = outcomeOf(candidate, reader, now);
      branch = branch.next[outcome] ??= { next: [] };
    }
    return (branch.hand ??= dealHand(prepared, reader, now));
  };
};
