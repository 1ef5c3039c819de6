import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Placement } from '../../../domain/src/banner';
import type { ArticleRef } from '../articles';
import { ATTACHMENT_UID, BANNER_UID } from '../plugin-id';
import { service } from '../service';

/** An editor's decision about one article. */
export interface Attachment extends ArticleRef {
  mode: 'show' | 'hide';
  /** Document id of the banner; empty with `hide`. */
  banner: string;
  placement: Placement;
}

interface Row {
  id: number;
  contentType: string;
  entryDocumentId: string;
  entryLocale: string;
  mode: 'show' | 'hide';
  bannerDocumentId: string | null;
  placement: Placement;
}

const toAttachment = (row: Row): Attachment => ({
  contentType: row.contentType,
  documentId: row.entryDocumentId,
  locale: row.entryLocale,
  mode: row.mode,
  banner: row.bannerDocumentId ?? '',
  placement: row.placement,
});

const keyOf = ({ contentType, documentId, locale }: ArticleRef) => ({
  contentType,
  entryDocumentId: documentId,
  entryLocale: locale,
});

/** What editors decided about single articles: show this banner, or show none. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(ATTACHMENT_UID);
  const changed = (): void => service(strapi, 'catalogue').invalidate();

  const removeWhere = async (where: Record<string, unknown>): Promise<void> => {
    const { count } = await table().deleteMany({ where });
    if (count > 0) {
      changed();
    }
  };

  return {
    /** The decision that holds for the article in this locale: its own, else the one for every locale. */
    async find(article: ArticleRef): Promise<Attachment | null> {
      const rows: Row[] = await table().findMany({
        where: { ...keyOf(article), entryLocale: { $in: [article.locale, ''] } },
      });
      const row = rows.find(({ entryLocale }) => entryLocale === article.locale) ?? rows[0];
      return row ? toAttachment(row) : null;
    },

    /**
     * Sets the decision for one article in one locale, in place of any it had.
     * @throws ValidationError at `banner` where there is no such banner
     */
    async set(attachment: Attachment): Promise<void> {
      const { mode, banner, placement } = attachment;
      if (
        mode === 'show' &&
        !(await strapi.db.query(BANNER_UID).findOne({ where: { documentId: banner } }))
      ) {
        throw new errors.ValidationError('There is no such banner.', {
          errors: [{ path: ['banner'], message: 'There is no such banner.' }],
        });
      }
      const data = { mode, bannerDocumentId: mode === 'show' ? banner : '', placement };
      const where = keyOf(attachment);
      const updated = await table().updateMany({ where, data });
      if (updated.count === 0) {
        try {
          await table().create({ data: { ...where, ...data } });
        } catch (error) {
          // Another request may have created it meanwhile: the unique index lets only one in.
          const again = await table().updateMany({ where, data });
          if (again.count === 0) {
            throw error;
          }
        }
      }
      changed();
    },

    /** Takes the article's decision in this locale back: banners are chosen automatically again. */
    async remove(article: ArticleRef): Promise<void> {
      await removeWhere(keyOf(article));
    },

    /** Forgets the decisions about an article's locales that are gone; all of them where none is left. */
    async keepLocales(contentType: string, documentId: string, locales: string[]): Promise<void> {
      await removeWhere({
        contentType,
        entryDocumentId: documentId,
        ...(locales.length > 0 ? { entryLocale: { $notIn: [...locales, ''] } } : {}),
      });
    },

    /** Forgets every decision to show a banner that no longer exists. */
    async forgetBanner(bannerDocumentId: string): Promise<void> {
      await removeWhere({ bannerDocumentId });
    },

    /** Forgets the decisions about content types that the app no longer has. */
    async keepContentTypes(contentTypes: string[]): Promise<void> {
      await removeWhere({ contentType: { $notIn: contentTypes } });
    },
  };
};
