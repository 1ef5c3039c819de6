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

/** Of an article's decisions, the one that holds in this locale: its own, else the one for every locale. */
export const decisionIn = (
  attachments: readonly Attachment[],
  locale: string,
): Attachment | undefined =>
  attachments.find((each) => each.locale === locale) ??
  attachments.find((each) => each.locale === '');

const keyOf = ({ contentType, documentId, locale }: ArticleRef) => ({
  contentType,
  entryDocumentId: documentId,
  entryLocale: locale,
});

/** What editors decided about single articles: show this banner, or show none. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(ATTACHMENT_UID);
  const changed = (article?: { contentType: string; documentId: string }): Promise<void> =>
    service(strapi, 'changes').record(
      article
        ? { kind: 'article', contentType: article.contentType, documentId: article.documentId }
        : { kind: 'articles' },
    );

  const removeWhere = async (where: Record<string, unknown>): Promise<boolean> => {
    const { count } = await table().deleteMany({ where });
    return count > 0;
  };

  return {
    /** All decisions about an article, whatever their locale. */
    async of(contentType: string, documentId: string): Promise<Attachment[]> {
      const rows: Row[] = await table().findMany({
        where: { contentType, entryDocumentId: documentId },
      });
      return rows.map(toAttachment);
    },

    /** The decision that holds for the article in this locale. */
    async find({ contentType, documentId, locale }: ArticleRef): Promise<Attachment | null> {
      return decisionIn(await this.of(contentType, documentId), locale) ?? null;
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
      await changed(attachment);
    },

    /** Takes the article's decision in this locale back: banners are chosen automatically again. */
    async remove(article: ArticleRef): Promise<void> {
      if (await removeWhere(keyOf(article))) {
        await changed(article);
      }
    },

    /** Forgets the decisions about an article's locales that are gone; all of them where none is left. */
    async keepLocales(contentType: string, documentId: string, locales: string[]): Promise<void> {
      const removed = await removeWhere({
        contentType,
        entryDocumentId: documentId,
        ...(locales.length > 0 ? { entryLocale: { $notIn: [...locales, ''] } } : {}),
      });
      if (removed) {
        await changed({ contentType, documentId });
      }
    },

    /** Forgets every decision to show a banner that no longer exists. */
    async forgetBanner(bannerDocumentId: string): Promise<void> {
      if (await removeWhere({ bannerDocumentId })) {
        await changed();
      }
    },

    /** Forgets the decisions about content types that the app no longer has. */
    async keepContentTypes(contentTypes: string[]): Promise<void> {
      if (await removeWhere({ contentType: { $notIn: contentTypes } })) {
        await changed();
      }
    },
  };
};
