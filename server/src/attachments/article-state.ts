import type { Core } from '@strapi/strapi';

import { type ArticleRef, isPublished } from '../articles/articles';
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
  ids: readonly (string | undefined)[],
  locale: string,
): Promise<Map<string, BannerSummary>> => {
  const wanted = ids.filter((id): id is string => Boolean(id));
  const found = await summariseBanners(strapi, wanted, locale);
  return new Map(found.map((banner) => [banner.documentId, banner]));
};

/** What an article's readers see, what editors decided about it, and who did. */
export const articleState = async (strapi: Core.Strapi, article: ArticleRef) => {
  const { contentType, documentId, locale } = article;
  const catalogue = service(strapi, 'catalogue');
  const attachments = service(strapi, 'attachments');
  const inForce = (await attachments.inForce(contentType, [documentId], locale)).get(documentId);
  const attachment = inForce?.attachment ?? null;
  const everywhere = inForce?.everywhere ?? null;
  const history = await attachments.history(article, RECENT);

  const { campaigns } = await catalogue.preview(article, locale);
  const shown = shownByPlacement(campaigns, attachment?.placement ?? 'article-end');

  const banners = await bannersById(
    strapi,
    [
      ...shown.map(({ banner }) => banner),
      attachment?.banner,
      everywhere?.banner,
      ...history.map(({ banner }) => banner),
    ],
    locale,
  );
  const presentShown = async ({ placement, banner, campaign }: ShownInPlacement) => ({
    placement,
    source: campaign ? 'campaign' : 'attachment',
    banner: banners.get(banner) ?? null,
    campaign: campaign && {
      documentId: campaign.id,
      name: (await catalogue.campaignName(campaign.id)) ?? '',
      share: campaign.share,
      forSome: campaign.forSome,
    },
  });
  const nothing = { placement: 'article-end', source: 'none', banner: null, campaign: null };
  const [main = nothing, ...elsewhere] = await Promise.all(shown.map(presentShown));
  return {
    attachment: presentAttachment(attachment, banners),
    everywhere: presentAttachment(everywhere, banners),
    history: history.map(({ banner, ...entry }) => ({
      ...entry,
      banner: banner ? (banners.get(banner)?.heading ?? null) : null,
    })),
    shown: { ...main, elsewhere },
    articlePublished: await isPublished(strapi, article),
  };
};
