import { type AudienceForm, toAudience } from '../../../domain/src/audience-form';
import type { Placement } from '../../../domain/src/banner';
import type { FrequencyForm } from '../../../domain/src/frequency-form';
import type { PlannedCampaign } from '../../../domain/src/planned-campaign';
import { asRule, asValue, isComplete } from '../content-rule/rule';
import type { CampaignList } from '../services/campaigns';

/** A relation in the Content Manager's form: only what was changed since it was loaded. */
interface RelationForm {
  connect?: Array<{ documentId?: string; apiData?: { documentId?: string } }>;
  disconnect?: unknown[];
}

interface VariantForm {
  id?: number;
  weight?: number | null;
  banner?: RelationForm | null;
}

/** A campaign as the Content Manager's form holds it. */
export interface CampaignFormValues {
  placement?: Placement;
  startsAt?: string | Date | null;
  endsAt?: string | Date | null;
  priority?: number | null;
  traffic?: number | null;
  contentRule?: unknown;
  audience?: AudienceForm | null;
  frequency?: FrequencyForm | null;
  variants?: VariantForm[] | null;
}

const momentOf = (value: string | Date | null | undefined): string | undefined => {
  const moment = value ? new Date(value) : null;
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined;
};

/** The banner that the form names, or the one that is stored where it does not say. */
const bannerOf = (
  { id, banner }: VariantForm,
  stored: CampaignList['variants'],
): string | undefined => {
  const chosen = banner?.connect?.at(-1);
  if (chosen) {
    return chosen.apiData?.documentId ?? chosen.documentId;
  }
  return banner?.disconnect?.length ? undefined : stored[String(id)];
};

/** The form as a campaign, before it is saved. A rule that is being written counts from its first value on. */
export const planOf = (
  form: CampaignFormValues,
  id: string,
  stored: CampaignList['variants'],
): PlannedCampaign => {
  const rule = asRule(form.contentRule);
  const [startsAt, endsAt] = [momentOf(form.startsAt), momentOf(form.endsAt)];
  const audience = toAudience(form.audience ?? {});
  return {
    id,
    placement: form.placement ?? 'article-end',
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
    priority: form.priority ?? 0,
    traffic: form.traffic ?? 100,
    ...(audience ? { audience } : {}),
    rule: asValue(
      isComplete(rule)
        ? rule
        : { ...rule, conditions: rule.conditions.filter(({ values }) => values.length > 0) },
    ),
    variants: (form.variants ?? []).flatMap((variant) => {
      const banner = bannerOf(variant, stored);
      return banner ? [{ banner, weight: variant.weight ?? 1 }] : [];
    }),
  };
};
