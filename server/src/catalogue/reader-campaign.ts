import { type AudienceForm, toAudience } from '../../../domain/src/audience-form';
import type { Placement } from '../../../domain/src/banner';
import type { Campaign, Variant } from '../../../domain/src/choices';
import { type FrequencyForm, toFrequencyCap } from '../../../domain/src/frequency-form';
import { toTrigger, type TriggerForm } from '../../../domain/src/trigger-form';
import { bannerOf, type VariantRow, VARIANTS_POPULATE } from './campaign-variants';

/** What has to be loaded with a campaign to show it. */
export const CAMPAIGN_POPULATE = {
  ...VARIANTS_POPULATE,
  audience: true,
  frequency: true,
  trigger: true,
};

/** A campaign as Strapi loads it with `CAMPAIGN_POPULATE`. */
export interface CampaignDocument {
  documentId: string;
  name: string;
  placement: Placement;
  startsAt: string | null;
  endsAt: string | null;
  priority: number | null;
  traffic: number | null;
  audience: AudienceForm | null;
  frequency: FrequencyForm | null;
  trigger: TriggerForm | null;
  variants: Array<VariantRow & { weight: number | null }>;
}

/** The campaign as readers get it: without the parts that set no limit. */
export const toCampaign = (document: CampaignDocument): Campaign => {
  const { startsAt, endsAt } = document;
  const audience = toAudience(document.audience ?? {});
  const frequency = toFrequencyCap(document.frequency ?? {});
  const trigger = toTrigger(document.trigger ?? {});
  return {
    id: document.documentId,
    placement: document.placement,
    ...(startsAt ? { startsAt: new Date(startsAt).toISOString() } : {}),
    ...(endsAt ? { endsAt: new Date(endsAt).toISOString() } : {}),
    priority: document.priority ?? 0,
    traffic: document.traffic ?? 100,
    ...(audience ? { audience } : {}),
    ...(frequency ? { frequency } : {}),
    ...(trigger ? { trigger } : {}),
    variants: document.variants.flatMap((variant): Variant[] => {
      const banner = bannerOf(variant);
      return banner ? [{ banner, weight: variant.weight ?? 1 }] : [];
    }),
  };
};
