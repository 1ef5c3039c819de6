import type { Core } from '@strapi/strapi';

import { type ArticleRef, isPublished } from '../articles/articles';
import type { Viewer } from '../documents/viewer';
import { visibleNames } from '../documents/visible-names';
import { CAMPAIGN_UID } from '../plugin-id';
import { service } from '../service';
import type { Attachment } from './attachment-rows';
import { type BannerSummary, summariseBanners } from './banner-summary';
import { type ShownInPlacement, shownByPlacement } from './shown-by-placement';

/** Entries of the history that an editor is shown. */
const RECENT = 10;

/** A decision as editors see it. */
export const presentAttachment = (
  attachment: Attachment | null,
  banners: Map<string, BannerSummary>,
) =>
  attachment && {
    mode: attachment.mode,
    locale: attachment.locale,
    placement: attachment.placement,
    version: attachment.version,
    decidedAt: attachment.decidedAt,
    decidedBy: attachment.decidedBy,
    banner: banners.get(attachment.banner) ?? null,
  };

/** The banners with these ids, by id; empty ids are none. */
export const bannersById = async (
  strapi: Core.Strapi,
  { ability }: Viewer,
  ids: readonly (string | undefined)[],
  locale: string,
): Promise<Map<string, BannerSummary>> => {
  const wanted = ids.filter((id): id is string => Boolean(id));
  const found = await summariseBanners(strapi, ability, wanted, locale);
  return new Map(found.map((banner) => [banner.documentId, banner]));
};

/** A banner in the history; `null` where there is none, or it is gone. */
const headingOf = (banner: BannerSummary | undefined) =>
  banner ? { documentId: banner.documentId, heading: banner.heading } : null;

/**
 * What an article's readers see, what editors decided about it, and who did; names and copy as far as the viewer may see
 * them in the Content Manager.
 */
export const articleState = async (strapi: Core.Strapi, viewer: Viewer, article: ArticleRef) => {
  const { contentType, documentId, locale } = article;
  const catalogue = service(strapi, 'catalogue');
  const attachments = service(strapi, 'attachments');
  const inForce = (await attachments.inForce(contentType, [documentId], locale)).get(documentId);
  const attachment = inForce?.attachment ?? null;
  const everywhere = inForce?.everywhere ?? null;
  const history = await attachments.history(article, RECENT);

  const { campaigns } = await catalogue.preview(article, locale);
  const shown = shownByPlacement(campaigns, attachment?.placement ?? 'article-end');

  const campaignIds = shown.flatMap(({ campaign }) => campaign?.id ?? []);
  const campaignNames = await visibleNames(strapi, viewer, CAMPAIGN_UID, campaignIds);
  const banners = await bannersById(
    strapi,
    viewer,
    [
      ...shown.map(({ banner }) => banner),
      attachment?.banner,
      everywhere?.banner,
      ...history.map(({ banner }) => banner),
    ],
    locale,
  );
  const presentShown = ({ placement, banner, campaign }: ShownInPlacement) => ({
    placement,
    source: campaign ? 'campaign' : 'attachment',
    banner: banners.get(banner) ?? null,
    campaign: campaign && {
      documentId: campaign.id,
      name: campaignNames.get(campaign.id) ?? null,
      share: campaign.share,
      forSome: campaign.forSome,
    },
  });
  const nothing = { placement: 'article-end', source: 'none', banner: null, campaign: null };
  const [main = nothing, ...elsewhere] = shown.map(presentShown);
  return {
    attachment: presentAttachment(attachment, banners),
    everywhere: presentAttachment(everywhere, banners),
    history: history.map(({ banner, ...entry }) => ({
      ...entry,
      banner: headingOf(banners.get(banner)),
    })),
    shown: { ...main, elsewhere },
    articlePublished: await isPublished(strapi, article),
  };
};
