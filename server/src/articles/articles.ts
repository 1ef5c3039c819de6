import type { Core, UID } from '@strapi/strapi';

import { inSomeLocale } from '../../../domain/src/values/locale';
import { service } from '../service';
import { settings } from '../settings/settings';
import { contentManagerView } from './content-manager-view';

/** An entry of one of the app's own content types, in one locale (`''` where it has none, or for all). */
export interface ArticleRef {
  contentType: string;
  documentId: string;
  locale: string;
}

/** The app's own collection types. */
export const appCollections = (strapi: Core.Strapi): string[] =>
  Object.values(strapi.contentTypes)
    .filter(({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType')
    .map(({ uid }) => uid);

/** The content types whose entries could carry a banner: the app's own collection types with draft & publish. */
export const possibleArticleTypes = (strapi: Core.Strapi): string[] =>
  appCollections(strapi).filter(
    (uid) => strapi.contentTypes[uid as UID.ContentType]?.options?.draftAndPublish === true,
  );

/** The content types whose entries carry banners: those that the settings name, or every one that could. */
export const articleTypes = (strapi: Core.Strapi): string[] => {
  const { contentTypes } = settings(strapi);
  const possible = possibleArticleTypes(strapi);
  return contentTypes.length === 0
    ? possible
    : possible.filter((uid) => contentTypes.includes(uid));
};

/** Whether readers can see the article: in this locale, or for `''` in any. */
export const isPublished = async (
  strapi: Core.Strapi,
  { contentType, documentId, locale }: ArticleRef,
): Promise<boolean> => {
  const published = await strapi.db.query(contentType as UID.ContentType).findOne({
    select: ['id'],
    where: { documentId, publishedAt: { $notNull: true }, ...(locale ? { locale } : {}) },
  });
  return published !== null;
};

/** The article's title, as the Content Manager names it, for readers of the locale; `null` where it is gone or has none. */
export const articleTitle = async (
  strapi: Core.Strapi,
  { contentType, documentId, locale }: ArticleRef,
): Promise<string | null> => {
  if (!strapi.contentTypes[contentType as UID.ContentType]) {
    return null;
  }
  const { mainField } = await contentManagerView(strapi, contentType);
  const rows: Array<Record<string, unknown>> = await strapi.db
    .query(contentType as UID.ContentType)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } } });
  const titles = new Map(rows.map((row) => [String(row.locale ?? ''), row[mainField ?? '']]));
  const defaultLocale = await service(strapi, 'catalogue').servedLocale(undefined);
  const title = inSomeLocale(titles, locale, defaultLocale);
  return typeof title === 'string' ? title : null;
};
