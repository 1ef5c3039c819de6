import type { Core } from '@strapi/strapi';

import type { BlocksContent } from '../../../domain/src/copy/block-nodes';
import { runTexts } from '../../../domain/src/copy/block-runs';
import { lookupLocale } from '../../../domain/src/values/locale';
import type { MediaFile } from '../pictures/media-library';
import { thumbnailOf } from '../pictures/thumbnail';
import { BANNER_UID } from '../plugin-id';
import { service } from '../service';

/** A banner as editors pick it. */
export interface BannerSummary {
  documentId: string;
  name: string;
  heading: string;
  /** How its copy begins. */
  excerpt: string;
  /** Address of a small picture. */
  thumbnail: string | null;
  /** Whether readers can get it, in whichever locale. */
  published: boolean;
  locales: Array<{ locale: string; published: boolean }>;
  /** The locale that readers of the asked one get, `null` where they get none. */
  readersGet: string | null;
}

interface BannerRow {
  documentId: string;
  locale: string;
  name: string | null;
  heading: string | null;
  body: BlocksContent | null;
  image: MediaFile | null;
  publishedAt: string | null;
}

/** Characters: two lines of a list. */
const EXCERPT = 140;

const excerptOf = (body: BlocksContent | null): string => {
  const text = runTexts(body ?? [])
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
};

const localesOf = (versions: BannerRow[]): BannerSummary['locales'] => {
  const published = new Map<string, boolean>();
  for (const { locale, publishedAt } of versions) {
    published.set(locale, published.get(locale) === true || publishedAt !== null);
  }
  return [...published].map(([locale, isPublished]) => ({ locale, published: isPublished }));
};

/**
 * The banners with these ids, as drafts where they have one, in the order of the ids; those that are gone are left out.
 * @param locale of the copy, where the banner has it; `''`: the default one
 */
export const summariseBanners = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale: string,
): Promise<BannerSummary[]> => {
  if (documentIds.length === 0) {
    return [];
  }
  const catalogue = service(strapi, 'catalogue');
  const defaultLocale = await catalogue.servedLocale(undefined);
  const wanted = locale || defaultLocale;
  const rows: BannerRow[] = await strapi.db.query(BANNER_UID).findMany({
    select: ['documentId', 'locale', 'name', 'heading', 'body', 'publishedAt'],
    where: { documentId: { $in: [...documentIds] } },
    populate: { image: true },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  });
  const byDocument = new Map<string, BannerRow[]>();
  for (const row of rows) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  }
  const summary = async (documentId: string): Promise<BannerSummary[]> => {
    const versions = byDocument.get(documentId) ?? [];
    const written = versions.map((row) => row.locale);
    const served = lookupLocale(wanted, written, defaultLocale);
    const inLocale = versions.filter((row) => row.locale === served);
    const candidates = inLocale.length > 0 ? inLocale : versions;
    const shown = candidates.find(({ publishedAt }) => publishedAt === null) ?? candidates[0];
    if (!shown) {
      return [];
    }
    const locales = localesOf(versions);
    return [
      {
        documentId,
        name: shown.name ?? '',
        heading: shown.heading ?? '',
        excerpt: excerptOf(shown.body),
        thumbnail: await thumbnailOf(strapi, shown.image),
        published: locales.some(({ published }) => published),
        locales,
        readersGet: (await catalogue.banner(documentId, wanted))?.locale ?? null,
      },
    ];
  };
  return (await Promise.all([...new Set(documentIds)].map(summary))).flat();
};

/** One page of the ids of the banners whose name or heading holds the text, by name. `page` counts from 1. */
export const findBanners = async (
  strapi: Core.Strapi,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): Promise<{ documentIds: string[]; total: number }> => {
  const rows: Array<{ documentId: string }> = await strapi.db.query(BANNER_UID).findMany({
    select: ['documentId', 'name'],
    where: {
      publishedAt: null,
      ...(search
        ? { $or: [{ name: { $containsi: search } }, { heading: { $containsi: search } }] }
        : {}),
    },
    orderBy: [{ name: 'asc' }, { documentId: 'asc' }],
  });
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const start = (page - 1) * pageSize;
  return { documentIds: ids.slice(start, start + pageSize), total: ids.length };
};
