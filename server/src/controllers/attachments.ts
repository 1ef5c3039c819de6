import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';

import { allocate } from '../../../domain/src/allocate';
import { allowArticle } from '../article-access';
import { type ArticleRef, isPublished } from '../articles';
import { BANNER_UID } from '../plugin-id';
import { articleQuery, attachmentBody, bannersQuery } from '../request-fields';
import { service } from '../service';

/** A banner as editors pick it. */
interface BannerSummary {
  documentId: string;
  name: string;
  heading: string;
  /** Whether readers can get it, in whichever locale. */
  published: boolean;
}

interface BannerRow {
  documentId: string;
  locale: string;
  name: string | null;
  heading: string | null;
  publishedAt: string | null;
}

const MOST_BANNERS = 50;

const summarise = (rows: BannerRow[], locale: string): BannerSummary[] => {
  const byDocument = new Map<string, BannerRow[]>();
  for (const row of rows) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  }
  return [...byDocument.entries()].map(([documentId, versions]) => {
    const shown = versions.find((row) => row.locale === locale) ?? versions[0];
    return {
      documentId,
      name: shown?.name ?? '',
      heading: shown?.heading ?? '',
      published: versions.some(({ publishedAt }) => publishedAt !== null),
    };
  });
};

/** The admin API of attachments: what an editor decides about one article. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const banners = (where: Record<string, unknown>): Promise<BannerRow[]> =>
    strapi.db.query(BANNER_UID).findMany({
      select: ['documentId', 'locale', 'name', 'heading', 'publishedAt'],
      where,
      orderBy: [{ name: 'asc' }, { publishedAt: 'asc' }],
    });

  const summary = async (documentId: string, locale: string): Promise<BannerSummary | null> =>
    summarise(await banners({ documentId }), locale)[0] ?? null;

  const state = async (article: ArticleRef) => {
    const catalogue = service(strapi, 'catalogue');
    const attachment = await service(strapi, 'attachments').find(article);
    const { campaigns } = await catalogue.preview(article, article.locale);
    const placement = attachment?.placement ?? 'article-end';
    const here = campaigns.filter((campaign) => campaign.placement === placement);
    const pinned = here.find((campaign) => campaign.pinned);
    const [widest] = pinned ? [] : allocate(here).sort((a, b) => b.share - a.share);
    const campaign = here.find(({ id }) => id === widest?.id);
    const banner = (pinned ?? campaign)?.variants[0]?.banner;
    return {
      attachment: attachment && {
        mode: attachment.mode,
        locale: attachment.locale,
        placement: attachment.placement,
        banner: attachment.banner ? await summary(attachment.banner, article.locale) : null,
      },
      shown: {
        source: pinned ? 'attachment' : campaign ? 'campaign' : 'none',
        banner: banner ? await summary(banner, article.locale) : null,
        campaign: campaign
          ? {
              documentId: campaign.id,
              name: (await catalogue.campaignName(campaign.id)) ?? '',
              share: Math.round((widest?.share ?? 0) * 100),
            }
          : null,
      },
      articlePublished: await isPublished(strapi, article),
    };
  };

  return {
    async find(ctx: Context) {
      const article = validateZodSchema(articleQuery)(ctx.query);
      allowArticle(strapi, ctx, article, 'read');
      ctx.body = { data: await state(article) };
    },

    async set(ctx: Context) {
      const attachment = validateZodSchema(attachmentBody)(ctx.request.body);
      allowArticle(strapi, ctx, attachment, 'update');
      await service(strapi, 'attachments').set({ ...attachment, banner: attachment.banner ?? '' });
      ctx.body = { data: await state(attachment) };
    },

    async remove(ctx: Context) {
      const article = validateZodSchema(articleQuery)(ctx.query);
      allowArticle(strapi, ctx, article, 'update');
      await service(strapi, 'attachments').remove(article);
      ctx.body = { data: await state(article) };
    },

    /** The banners that an editor can choose from. */
    async banners(ctx: Context) {
      const { search, locale } = validateZodSchema(bannersQuery)(ctx.query);
      const where = search
        ? { $or: [{ name: { $containsi: search } }, { heading: { $containsi: search } }] }
        : {};
      ctx.body = { data: summarise(await banners(where), locale).slice(0, MOST_BANNERS) };
    },
  };
};
