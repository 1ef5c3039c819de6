import type { Core } from '@strapi/strapi';

import type { BannerDocument } from '../../../domain/src/reader-banner';
import { BANNER_POPULATE } from '../catalogue/reader-banner';
import { BANNER_UID, LAST_PUBLISHED_UID, REMINDER_UID } from '../plugin-id';

interface LastPublished {
  id: number;
  bannerDocumentId: string;
  document: BannerDocument;
}

interface Deletion {
  params: { where?: object };
}

const isPromised = async (strapi: Core.Strapi, bannerDocumentId: string): Promise<boolean> =>
  (await strapi.db.query(REMINDER_UID).count({ where: { bannerDocumentId } })) > 0;

/**
 * Keeps what a banner said, before its published version goes, whatever takes it away: unpublishing, deleting, a locale
 * that is removed. A reminder of it says that, and never what a draft says.
 */
export const keepLastPublished = (strapi: Core.Strapi): void => {
  const kept = () => strapi.db.query(LAST_PUBLISHED_UID);

  const keep = async (document: BannerDocument): Promise<void> => {
    const { documentId: bannerDocumentId, locale } = document;
    if (!(await isPromised(strapi, bannerDocumentId))) {
      return;
    }
    const key = { bannerDocumentId, bannerLocale: locale ?? '' };
    const { count } = await kept().updateMany({ where: key, data: { document } });
    if (count === 0) {
      await kept().create({ data: { ...key, document } });
    }
  };

  const beforeDelete = async ({ params }: Deletion): Promise<void> => {
    const going: BannerDocument[] = await strapi.db.query(BANNER_UID).findMany({
      where: { $and: [params.where ?? {}, { publishedAt: { $notNull: true } }] },
      populate: BANNER_POPULATE,
    });
    for (const document of going) {
      await keep(document);
    }
  };

  strapi.db.lifecycles.subscribe({
    models: [BANNER_UID],
    beforeDelete,
    beforeDeleteMany: beforeDelete,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};

/** What was published last, in each locale in which the banner ever was: as it is published, where it is. */
export const lastPublished = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<BannerDocument[]> => {
  const [kept, published] = await Promise.all([
    strapi.db
      .query(LAST_PUBLISHED_UID)
      .findMany({ where: { bannerDocumentId: documentId } }) as Promise<LastPublished[]>,
    strapi.db.query(BANNER_UID).findMany({
      where: { documentId, publishedAt: { $notNull: true } },
      populate: BANNER_POPULATE,
    }) as Promise<BannerDocument[]>,
  ]);
  const locales = new Set(published.map(({ locale }) => locale));
  const gone = kept.map(({ document }) => document).filter(({ locale }) => !locales.has(locale));
  return [...published, ...gone];
};

/** Deletes what is kept of banners of which there is no reminder any more. */
export const forgetLastPublished = async (strapi: Core.Strapi): Promise<void> => {
  const table = strapi.db.query(LAST_PUBLISHED_UID);
  const rows: LastPublished[] = await table.findMany({ select: ['id', 'bannerDocumentId'] });
  for (const { id, bannerDocumentId } of rows) {
    if (!(await isPromised(strapi, bannerDocumentId))) {
      await table.delete({ where: { id } });
    }
  }
};
