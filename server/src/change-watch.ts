import type { Core, UID } from '@strapi/strapi';

import { possibleArticleTypes } from './articles';
import { BANNER_UID, CAMPAIGN_UID } from './plugin-id';
import { service } from './service';

interface Row {
  documentId: string;
  locale: string | null;
}

/**
 * Watches banners, campaigns and articles, so that answers are made anew when one of them changes and
 * attachments go with what they belong to. Database lifecycles, since deleting a locale passes by the Document
 * Service. Publishing replaces rows: a document is gone only when none of its rows is left.
 */
export const watchChanges = (strapi: Core.Strapi): void => {
  const articles = possibleArticleTypes(strapi);
  const catalogue = () => service(strapi, 'catalogue');
  const attachments = () => service(strapi, 'attachments');

  const rowsOf = (uid: string, where: unknown): Promise<Row[]> =>
    strapi.db.query(uid as UID.ContentType).findMany({ select: ['documentId', 'locale'], where });

  /** Once the change is committed: before, others still read, and would keep, what was there. */
  const changed = async (uid: string): Promise<void> => {
    const forget = (): void =>
      articles.includes(uid) ? catalogue().forgetAnswers() : catalogue().invalidate();
    if (strapi.db.inTransaction()) {
      await strapi.db.transaction(({ onCommit }) => onCommit(forget));
    } else {
      forget();
    }
  };

  const followDeletion = async (uid: string, deleted: Row[]): Promise<void> => {
    for (const documentId of new Set(deleted.map((row) => row.documentId))) {
      const left = await rowsOf(uid, { documentId });
      if (uid === BANNER_UID && left.length === 0) {
        await attachments().forgetBanner(documentId);
      }
      if (articles.includes(uid)) {
        const locales = [...new Set(left.map(({ locale }) => locale ?? ''))];
        await attachments().keepLocales(uid, documentId, locales);
      }
    }
  };

  const beforeDelete = async (event: LifecycleEvent): Promise<void> => {
    event.state.deleted = await rowsOf(event.model.uid, event.params.where);
  };
  const afterDelete = async (event: LifecycleEvent): Promise<void> => {
    await followDeletion(event.model.uid, (event.state.deleted ?? []) as Row[]);
    await changed(event.model.uid);
  };
  const afterChange = (event: LifecycleEvent): Promise<void> => changed(event.model.uid);

  strapi.db.lifecycles.subscribe({
    models: [BANNER_UID, CAMPAIGN_UID, ...articles],
    beforeDelete,
    beforeDeleteMany: beforeDelete,
    afterDelete,
    afterDeleteMany: afterDelete,
    afterCreate: afterChange,
    afterCreateMany: afterChange,
    afterUpdate: afterChange,
    afterUpdateMany: afterChange,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};

interface LifecycleEvent {
  model: { uid: string };
  params: { where?: unknown };
  state: Record<string, unknown>;
}
