import { type AudienceForm, audienceProblems } from './audience-form';
import { type FrequencyForm, frequencyProblems } from './frequency-form';
import type { Problem } from './problem';
import { type TriggerForm, triggerProblems } from './trigger-form';

/** A campaign as an editor's form holds it. */
export interface CampaignForm {
  startsAt?: string | Date | null;
  endsAt?: string | Date | null;
  traffic?: number | null;
  audience?: AudienceForm | null;
  frequency?: FrequencyForm | null;
  trigger?: TriggerForm | null;
  variants?: Array<{ weight?: number | null }> | null;
}

/** What is wrong with what an editor has written so far. Missing parts are no problem: a draft may be incomplete. */
export function* campaignProblems(form: CampaignForm): Generator<Problem> {
  const { startsAt, endsAt, traffic } = form;
  if (startsAt && endsAt && new Date(endsAt) <= new Date(startsAt)) {
    yield { path: ['endsAt'], message: 'A campaign has to end after it starts.' };
  }
  if (typeof traffic === 'number' && !(traffic >= 0 && traffic <= 100)) {
    yield { path: ['traffic'], message: 'Choose between 0 and 100 percent of readers.' };
  }
  yield* audienceProblems(form.audience ?? {}, ['audience']);
  yield* frequencyProblems(form.frequency ?? {}, ['frequency']);
  yield* triggerProblems(form.trigger ?? {}, ['trigger']);
  for (const [index, { weight }] of (form.variants ?? []).entries()) {
    if (typeof weight === 'number' && !(weight >= 0)) {
      yield { path: ['variants', index, 'weight'], message: 'A weight cannot be below zero.' };
    }
  }
}

/** What a campaign still lacks before readers can meet it. */
export function* missingFromCampaign(form: CampaignForm): Generator<Problem> {
  const variants = form.variants ?? [];
  if (variants.length === 0) {
    yield { path: ['variants'], message: 'Choose at least one banner for this campaign.' };
  } else if (variants.every(({ weight }) => (weight ?? 0) === 0)) {
    yield { path: ['variants'], message: 'Give at least one banner a weight above zero.' };
  }
}
