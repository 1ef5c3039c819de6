import type { Placement } from '../../domain/src/banner';
import type { Campaign, Variant } from '../../domain/src/choices';
import { bannerOf, type VariantRow } from './campaign-variants';

/** A campaign's row with its components, as the database holds it. */
export interface CampaignDocument {
  documentId: string;
  name: string;
  placement: Placement;
  startsAt: string | null;
  endsAt: string | null;
  priority: number | null;
  traffic: number | null;
  variants: Array<VariantRow & { weight: number | null }>;
}

/** The campaign as readers get it. */
export const toCampaign = (document: CampaignDocument): Campaign => ({
  id: document.documentId,
  placement: document.placement,
  ...(document.startsAt ? { startsAt: new Date(document.startsAt).toISOString() } : {}),
  ...(document.endsAt ? { endsAt: new Date(document.endsAt).toISOString() } : {}),
  priority: document.priority ?? 0,
  traffic: document.traffic ?? 100,
  variants: document.variants.flatMap((variant): Variant[] => {
    const banner = bannerOf(variant);
    return banner ? [{ banner, weight: variant.weight ?? 1 }] : [];
  }),
});
