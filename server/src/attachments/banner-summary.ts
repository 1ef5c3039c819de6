import type { Core } from '@strapi/strapi';

import type { BlocksContent } from '../../../domain/src/copy/block-nodes';
import { runTexts } from '../../../domain/src/copy/block-runs';
import { lookupLocale } from '../../../domain/src/values/locale';
import { type Ability, documentAccess } from '../document-access';
import type { MediaFile } from '../pictures/media-library';
import { thumbnailOf } from '../pictures/thumbnail';
import { BANNER_UID } from '../plugin-id';
import { service } from '../service';

/** A banner as editors pick it. */
export interface BannerSummary {
  documentId: string;
  /** `null`, as the heading is, where the editor may not see it. */
  name: string | null;
  heading: string | null;
  /** How its copy begins; empty where the editor may not see it. */
  excerpt: string;
  /** Address of a small picture. */
  thumbnail: string | null;
  /** Whether readers can get it, in whichever locale. */
  published: boolean;
  locales: Array<{ locale: string; published: boolean }>;
  /** The locale that readers of the asked one get, `null` where they get none. */
  readersGet: string | null;
}

type BannerRow = {
  documentId: string;
  locale: string;
  name: string | null;
  heading: string | null;
  body: BlocksContent | null;
  image: MediaFile | null;
  publishedAt: string | null;
};

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
 * The banners with these ids as far as a user may see them, as drafts where they have one, in the order of the ids; those that are gone are left out.
 * @param locale of the copy, where the banner has it; `''`: the default one
 */
export const summariseBanners = async (
  strapi: Core.Strapi,
  ability: Ability,
  documentIds: readonly string[],
  locale: string,
): Promise<BannerSummary[]> => {
  if (documentIds.length === 0) {
    return [];
  }
  const catalogue = service(strapi, 'catalogue');
  const defaultLocale = await catalogue.servedLocale(undefined);
  const wanted = locale || defaultLocale;
  const { populate, columns, may, sees } = await documentAccess(strapi, ability, BANNER_UID, [
    'read',
  ]);
  const rows: BannerRow[] = await strapi.db.query(BANNER_UID).findMany({
    select: ['id', 'documentId', 'locale', 'name', 'heading', 'body', 'publishedAt', ...columns],
    where: { documentId: { $in: [...documentIds] } },
    populate: { ...populate, image: true },
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
    const isSeen = (field: keyof BannerRow): boolean => may('read', shown) && sees(shown, field);
    // The name is the same in every locale.
    const named = versions.find((row) => may('read', row) && sees(row, 'name'));
    return [
      {
        documentId,
        name: named ? (shown.name ?? '') : null,
        heading: isSeen('heading') ? (shown.heading ?? '') : null,
        excerpt: isSeen('body') ? excerptOf(shown.body) : '',
        thumbnail: isSeen('image') ? await thumbnailOf(strapi, shown.image) : null,
        published: locales.some(({ published }) => published),
        locales,
        readersGet: (await catalogue.banner(documentId, wanted))?.locale ?? null,
      },
    ];
  };
  return (await Promise.all([...new Set(documentIds)].map(summary))).flat();
};

/**
 * One page of the ids of the banners that a user may see, by name, as far as the text is in a name or heading that they
 * may see. `page` counts from 1.
 */
export const findBanners = async (
  strapi: Core.Strapi,
  ability: Ability,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): Promise<{ documentIds: string[]; total: number }> => {
  const { populate, columns, mayAny, where, may, sees } = await documentAccess(
    strapi,
    ability,
    BANNER_UID,
    ['read'],
  );
  if (!mayAny('read')) {
    return { documentIds: [], total: 0 };
  }
  const found = (['name', 'heading'] as const).map((field) => ({
    [field]: { $containsi: search },
  }));
  const rows: BannerRow[] = await strapi.db.query(BANNER_UID).findMany({
    select: ['id', 'documentId', 'locale', 'name', 'heading', ...columns],
    where: { $and: [{ publishedAt: null }, where('read'), ...(search ? [{ $or: found }] : [])] },
    populate,
    orderBy: [{ name: 'asc' }, { documentId: 'asc' }],
  });
  const isIn = (row: BannerRow, field: 'name' | 'heading'): boolean =>
    sees(row, field) &&
    Boolean(row[field]?.toLocaleLowerCase().includes(search.toLocaleLowerCase()));
  const seen = rows.filter(
    (row) => may('read', row) && (!search || isIn(row, 'name') || isIn(row, 'heading')),
  );
  const ids = [...new Set(seen.map(({ documentId }) => documentId))];
  const start = (page - 1) * pageSize;
  return { documentIds: ids.slice(start, start + pageSize), total: ids.length };
};
