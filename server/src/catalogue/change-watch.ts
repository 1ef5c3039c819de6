import type { Core, UID } from '@strapi/strapi';

import { articleRelations } from '../articles/article-fields';
import { appCollections, possibleArticleTypes } from '../articles/articles';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import { service } from '../service';

interface Row {
  documentId: string;
  locale: string | null;
  publishedAt?: unknown;
}

interface LifecycleEvent {
  model: { uid: string };
  params: { where?: unknown; data?: unknown };
  result?: unknown;
  state: { rows?: Row[] };
}

const FILE_UID = 'plugin::upload.file';
const STORE_UID = 'strapi::core-store';
/** Under which Strapi keeps the default locale. */
const DEFAULT_LOCALE_KEY = 'plugin_i18n_default_locale';
/** Beyond, a change of many articles is told as one. */
const MOST_NAMED = 100;

const hasKey = (data: unknown, key: string): boolean =>
  [data].flat().some((each) => typeof each === 'object' && each !== null && key in each);

/** Whether all of a type is deleted in one locale, as Strapi does when somebody takes the locale out of the settings. */
const isLocaleRemoved = (uid: string, where: unknown): boolean =>
  uid !== BANNER_UID && Object.keys(where ?? {}).join() === 'locale';

/**
 * Watches what answers about choices are made of, so that they are made anew when it changes, and attachments go with
 * what they belong to. Database lifecycles, since deleting a locale passes by the Document Service. Publishing replaces
 * rows: a document is gone only when none of its rows is left. Drafts are no reader's business.
 */
export const watchChanges = (strapi: Core.Strapi): void => {
  const articles = possibleArticleTypes(strapi);
  const collections = appCollections(strapi);
  const relations = articleRelations(strapi);
  const changes = () => service(strapi, 'changes');
  const attachments = () => service(strapi, 'attachments');

  const rowsOf = (uid: string, where: unknown): Promise<Row[]> =>
    strapi.db
      .query(uid as UID.ContentType)
      .findMany({ select: ['documentId', 'locale', 'publishedAt'], where });

  const usedRelations = () =>
    relations.filter(({ contentType, field }) =>
      service(strapi, 'catalogue').looksAt(contentType, field),
    );

  /** Rows that readers can, or could, see. */
  const changed = async (uid: string, rows: Row[]): Promise<void> => {
    const ids = [
      ...new Set(
        rows.filter(({ publishedAt }) => publishedAt !== null).map(({ documentId }) => documentId),
      ),
    ];
    if (ids.length === 0) {
      return;
    }
    if (uid === BANNER_UID || uid === CAMPAIGN_UID) {
      await changes().record({ kind: 'catalogue' });
    }
    if (!articles.includes(uid)) {
      return;
    }
    const takesFromOthers = usedRelations().some(
      ({ contentType, exclusive }) => contentType === uid && exclusive,
    );
    if (takesFromOthers || ids.length > MOST_NAMED) {
      await changes().record({ kind: 'articles', contentType: uid });
      return;
    }
    for (const documentId of ids) {
      await changes().record({ kind: 'article', contentType: uid, documentId });
    }
  };

  /** An entry that articles are related to: they lose it when it goes, and may gain or lose it from its side. */
  const relatedChanged = async (uid: string, data: unknown, deleted: boolean): Promise<void> => {
    const types = new Set(
      usedRelations()
        .filter(
          ({ target, inverse }) =>
            target === uid && (deleted || (inverse !== undefined && hasKey(data, inverse))),
        )
        .map(({ contentType }) => contentType),
    );
    for (const contentType of types) {
      await changes().record({ kind: 'articles', contentType });
    }
  };

  const followDeletion = async (uid: string, deleted: Row[]): Promise<void> => {
    for (const documentId of new Set(deleted.map((row) => row.documentId))) {
      const left = await rowsOf(uid, { documentId });
      if (uid === BANNER_UID && left.length === 0) {
        await attachments().forgetBanner(documentId);
      }
      if (collections.includes(uid) && left.length === 0) {
        await attachments().forgetArticle(uid, documentId);
      } else if (collections.includes(uid)) {
        const locales = deleted
          .filter((row) => row.documentId === documentId)
          .map(({ locale }) => locale ?? '')
          .filter((locale) => locale && !left.some((row) => row.locale === locale));
        await attachments().forgetVersions(uid, documentId, locales);
      }
    }
  };

  const watch = (models: string[], listeners: Record<string, (event: LifecycleEvent) => unknown>) =>
    strapi.db.lifecycles.subscribe({
      models,
      ...listeners,
    } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);

  const remember = async (event: LifecycleEvent): Promise<void> => {
    event.state.rows = await rowsOf(event.model.uid, event.params.where);
  };
  const saved = ({ model, result }: LifecycleEvent) => changed(model.uid, [result as Row]);
  const deleted = async ({ model, params, state }: LifecycleEvent): Promise<void> => {
    const { rows = [] } = state;
    if (!isLocaleRemoved(model.uid, params.where)) {
      await followDeletion(model.uid, rows);
    }
    await changed(model.uid, rows);
  };
  const deletions = {
    beforeDelete: remember,
    beforeDeleteMany: remember,
    afterDelete: deleted,
    afterDeleteMany: deleted,
  };
  // Without draft & publish a type carries no banners, but keeps what was decided about its entries.
  watch(
    collections.filter((uid) => !articles.includes(uid)),
    deletions,
  );
  watch([BANNER_UID, CAMPAIGN_UID, ...articles], {
    ...deletions,
    beforeUpdateMany: remember,
    afterCreate: saved,
    afterUpdate: saved,
    afterCreateMany: ({ model, params }) => changed(model.uid, params.data as Row[]),
    afterUpdateMany: ({ model, params, state: { rows = [] } }) => {
      const published = hasKey(params.data, 'publishedAt') ? { publishedAt: undefined } : {};
      return changed(
        model.uid,
        rows.map((row) => ({ ...row, ...published })),
      );
    },
  });

  const relatedSaved = ({ model, params }: LifecycleEvent) =>
    relatedChanged(model.uid, params.data, false);
  const relatedDeleted = ({ model }: LifecycleEvent) => relatedChanged(model.uid, undefined, true);
  watch([...new Set(relations.map(({ target }) => target))], {
    afterCreate: relatedSaved,
    afterCreateMany: relatedSaved,
    afterUpdate: relatedSaved,
    afterUpdateMany: relatedSaved,
    afterDelete: relatedDeleted,
    afterDeleteMany: relatedDeleted,
  });

  const fileChanged = () => changes().record({ kind: 'catalogue' });
  watch([FILE_UID], {
    afterUpdate: fileChanged,
    afterUpdateMany: fileChanged,
    afterDelete: fileChanged,
    afterDeleteMany: fileChanged,
  });

  const settingChanged = async ({ result }: LifecycleEvent): Promise<void> => {
    if ((result as { key?: string } | null)?.key === DEFAULT_LOCALE_KEY) {
      await changes().record({ kind: 'catalogue' });
    }
  };
  watch([STORE_UID], { afterCreate: settingChanged, afterUpdate: settingChanged });
};
