import type { Core, UID } from '@strapi/strapi';

import type { Placement } from '../../../domain/src/banner';
import { type ContentRule, matchesContentRule } from '../../../domain/src/content-rule';
import { type ArticleRow, facetQuery, toFacets } from '../articles/article-facets';
import { articleTypes, type ArticleRef } from '../articles/articles';
import type { AttachmentRow } from '../attachments/attachment-rows';
import { compile, type Compiled, type CompiledCampaign } from '../catalogue/compile';
import { type Ability, documentAccess } from '../document-access';
import { visibleIds } from '../documents/visible-ids';
import { PERMISSIONS } from '../permissions';
import { ATTACHMENT_UID, BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import { service } from '../service';

/** What Strapi's Preview hands to the handler in `config/admin`. */
export interface PreviewParams {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

/** Where the site shows an article; nothing where it shows it nowhere. */
export type ArticleAddress = (
  article: ArticleRef,
) => string | null | undefined | Promise<string | null | undefined>;

/** Under this name the token stands in the page's address. */
const PARAMETER = 'donation-banners-preview';

/** Articles looked at, the latest first, for one that a campaign is for. */
const LOOKED_AT = 50;

interface Shown {
  banner: string;
  placement: Placement;
  /** Of the campaigns that it may be shown by; an article for one of them is looked for. */
  rules: Array<ContentRule | null>;
}

/** Shows a banner or a campaign that is being written in the site's own page: what Strapi's Preview asks for. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** Who asks, where they may preview the document: Strapi asks its handler for any admin user. */
  const makerOf = async (uid: string, documentId: string) => {
    const { userAbility, user } = strapi.requestContext.get()?.state ?? {};
    const ability = userAbility as Ability | undefined;
    if (!ability?.can(PERMISSIONS.createPreviewLinks)) {
      return null;
    }
    const seen = await visibleIds(strapi, ability, uid, [documentId]);
    return seen.has(documentId) ? { ability, by: user.id as number } : null;
  };

  const heaviest = ({ campaign }: CompiledCampaign): string | undefined =>
    [...campaign.variants].sort((a, b) => b.weight - a.weight)[0]?.banner;

  const shownOf = (uid: string, documentId: string, { campaigns }: Compiled): Shown | null => {
    if (uid === CAMPAIGN_UID) {
      const found = campaigns.find(({ campaign }) => campaign.id === documentId);
      const banner = found && heaviest(found);
      return banner ? { banner, placement: found.campaign.placement, rules: [found.rule] } : null;
    }
    const having = campaigns.filter(({ campaign }) =>
      campaign.variants.some(({ banner }) => banner === documentId),
    );
    return {
      banner: documentId,
      placement: having[0]?.campaign.placement ?? 'article-end',
      rules: having.map(({ rule }) => rule),
    };
  };

  /** The article that the banner was attached to last, as far as it is published, and the maker's to see. */
  const attachedTo = async (
    { banner }: Shown,
    ability: Ability,
    locale: string,
  ): Promise<ArticleRef | null> => {
    const row: AttachmentRow | null = await strapi.db.query(ATTACHMENT_UID).findOne({
      where: { mode: 'show', bannerDocumentId: banner, entryLocale: { $in: ['', locale] } },
      orderBy: { id: 'desc' },
    });
    if (!row || !articleTypes(strapi).includes(row.contentType)) {
      return null;
    }
    const { contentType, entryDocumentId: documentId } = row;
    const seen = await visibleIds(strapi, ability, contentType, [documentId]);
    return seen.has(documentId) ? { contentType, documentId, locale } : null;
  };

  /** A late article that one of its campaigns is for; without one, the latest. Of those that the maker may see. */
  const latest = async (
    { rules }: Shown,
    ability: Ability,
    compiled: Compiled,
    locale: string,
  ): Promise<ArticleRef | null> => {
    let fallback: ArticleRef | null = null;
    for (const contentType of articleTypes(strapi)) {
      const fields = compiled.fields.get(contentType) ?? [];
      const { mayAny, where, may, populate, columns } = await documentAccess(
        strapi,
        ability,
        contentType,
        ['read'],
      );
      const facets = facetQuery(fields);
      const rows: ArticleRow[] = !mayAny('read')
        ? []
        : await strapi.db.query(contentType as UID.ContentType).findMany({
            select: [...facets.select, ...columns],
            where: {
              $and: [
                { publishedAt: { $notNull: true }, $or: [{ locale }, { locale: null }] },
                where('read'),
              ],
            },
            populate: { ...populate, ...facets.populate },
            orderBy: { id: 'desc' },
            limit: LOOKED_AT,
          });
      const seen = rows.filter((row) => may('read', row));
      const refs = seen.map((row) => ({
        ref: { contentType, documentId: row.documentId, locale },
        facets: toFacets(contentType, fields, row),
      }));
      const fitting = refs.find(({ facets }) =>
        rules.some((rule) => matchesContentRule(rule, facets)),
      );
      if (fitting) {
        return fitting.ref;
      }
      fallback ??= refs[0]?.ref ?? null;
    }
    return fallback;
  };

  return {
    /**
     * The address of a page of the site that shows this banner, or this campaign's banner, as it is saved, for a day.
     *
     * @param uid of whatever is open in the Content Manager
     * @param articleAddress where the site shows an article
     * @returns `undefined` for other content types, for users without the right to make preview links, and where the
     *   site has no article yet
     */
    async address(
      uid: string,
      { documentId, locale: asked, status }: PreviewParams,
      articleAddress: ArticleAddress,
    ): Promise<string | undefined> {
      if ((uid !== BANNER_UID && uid !== CAMPAIGN_UID) || !documentId) {
        return undefined;
      }
      const maker = await makerOf(uid, documentId);
      if (!maker) {
        return undefined;
      }
      const { ability, by } = maker;
      const drafts = status !== 'published';
      const compiled = await compile(strapi, { drafts, ability });
      const locale = asked || compiled.defaultLocale;
      const shown = shownOf(uid, documentId, compiled);
      const article =
        shown &&
        ((await attachedTo(shown, ability, locale)) ??
          (await latest(shown, ability, compiled, locale)));
      const page = article && (await articleAddress(article));
      if (!page) {
        return undefined;
      }
      const { banner, placement } = shown;
      const { token } = service(strapi, 'previews').issue({
        ...article,
        banner,
        placement,
        drafts,
        by,
      });
      const address = new URL(page);
      address.searchParams.set(PARAMETER, token);
      return address.href;
    },
  };
};
