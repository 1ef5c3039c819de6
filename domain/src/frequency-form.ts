import type { FrequencyCap } from './frequency';
import type { Problem } from './problem';
import { REMEMBERED } from './remembered';
import { rangeProblems } from './whole-number';

/** How often one reader meets a campaign, as an editor's form holds it. */
export interface FrequencyForm {
  impressions?: number | null;
  days?: number | null;
  daysBetween?: number | null;
  stopAfter?: number | null;
}

/** What the form means; `undefined` where it sets no limit. */
export const toFrequencyCap = ({
  impressions,
  days,
  daysBetween,
  stopAfter,
}: FrequencyForm): FrequencyCap | undefined => {
  const cap: FrequencyCap = {
    ...(impressions && days ? { impressions, days } : {}),
    ...(daysBetween ? { daysBetween } : {}),
    ...(stopAfter ? { stopAfter } : {}),
  };
  return Object.keys(cap).length > 0 ? cap : undefined;
};

/** What is wrong with the limits as they are written so far. */
export function* frequencyProblems(form: FrequencyForm, at: Problem['path']): Generator<Problem> {
  yield* rangeProblems(form, at, {
    impressions: [1, REMEMBERED.impressions],
    days: [1, REMEMBERED.days],
    daysBetween: [1, REMEMBERED.days],
    stopAfter: [1, REMEMBERED.impressions],
  });
  const [count, days] = [form.impressions ?? undefined, form.days ?? undefined];
  if (count !== undefined && days === undefined) {
    yield { path: [...at, 'days'], message: 'Say in how many days.' };
  }
  if (days !== undefined && count === undefined) {
    yield { path: [...at, 'impressions'], message: 'Say how many times in these days.' };
  }
}
