import { type Trigger, TRIGGERS } from './choices';
import type { Problem } from './problem';
import { rangeProblems } from './whole-number';

/** When a banner appears, as an editor's form holds it. */
export interface TriggerForm {
  kind?: string | null;
  amount?: number | null;
}

/** Amounts of the kinds that need one. */
const AMOUNTS = {
  seconds: { range: [1, 3600], missing: 'Say after how many seconds.' },
  scroll: { range: [1, 100], missing: 'Say after how many percent of the page.' },
} as const;

/** What the form means; `undefined` where the banner appears at once. */
export const toTrigger = ({ kind, amount }: TriggerForm): Trigger | undefined => {
  const known = TRIGGERS.find((each) => each === kind);
  if (known === 'article-end') {
    return { kind: known };
  }
  return known && typeof amount === 'number' ? { kind: known, amount } : undefined;
};

/** What is wrong with the trigger as it is written so far. */
export function* triggerProblems(form: TriggerForm, at: Problem['path']): Generator<Problem> {
  const { kind, amount } = form;
  if (kind !== 'seconds' && kind !== 'scroll') {
    return;
  }
  if (typeof amount !== 'number') {
    yield { path: [...at, 'amount'], message: AMOUNTS[kind].missing };
  } else {
    yield* rangeProblems(form, at, { amount: AMOUNTS[kind].range });
  }
}
