import type { Core, UID } from '@strapi/strapi';

import { CAMPAIGN_UID, PLUGIN_ID } from '../plugin-id';

const VARIANT_UID = `${PLUGIN_ID}.variant` as UID.Component;

export interface VariantRow {
  id: number;
  bannerDocumentId: string | null;
  banner: { documentId: string } | null;
}

/** What has to be loaded with a campaign to know its banners. */
export const VARIANTS_POPULATE = {
  variants: { populate: { banner: { select: ['documentId', 'name'] } } },
};

/** The document id of a variant's banner, published or not at the moment. */
export const bannerOf = (variant: VariantRow): string | undefined =>
  variant.banner?.documentId ?? variant.bannerDocumentId ?? undefined;

/**
 * Writes down which banners a campaign was just published with. Strapi empties the relation of the published
 * campaign when a banner is unpublished, and does not restore it when the banner is published again.
 */
export const rememberVariants = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const load = async (published: boolean): Promise<VariantRow[]> => {
    const row = await strapi.db.query(CAMPAIGN_UID).findOne({
      where: { documentId, publishedAt: { $null: !published } },
      populate: VARIANTS_POPULATE,
    });
    return row?.variants ?? [];
  };
  const [draft, published] = [await load(false), await load(true)];
  for (const [index, { id }] of published.entries()) {
    const banner = draft[index]?.banner?.documentId;
    if (banner) {
      await strapi.db
        .query(VARIANT_UID)
        .update({ where: { id }, data: { bannerDocumentId: banner } });
    }
  }
};
