import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { documentAccess } from '../document-access';
import { errors } from '../strapi-utils';
import { articleTypes } from './articles';
import { contentManagerView } from './content-manager-view';

/** Articles of one type, as far as one user may see or change them. */
export interface ArticleAccess {
  /** In this locale; `''` stands for all that the article has. `missing`: there is no such article. */
  to(documentId: string, locale: string): 'allowed' | 'forbidden' | 'missing';
  /** As the Content Manager names it; empty where it is missing or has no name. */
  titleOf(documentId: string, locale: string): string;
}

type Row = Record<string, unknown> & { documentId: string; locale: string | null };

/**
 * Holds what an editor does about articles to what they may do with articles of that type.
 * @throws ValidationError at `contentType` where there are no such articles
 * @throws ForbiddenError where they may do so with none
 */
export const allowArticle = (
  strapi: Core.Strapi,
  ctx: Context,
  { contentType }: { contentType: string },
  action: 'read' | 'update',
): void => {
  if (!articleTypes(strapi).includes(contentType)) {
    const message = 'There is no such content type with articles.';
    throw new errors.ValidationError(message, { errors: [{ path: ['contentType'], message }] });
  }
  if (!ctx.state.userAbility.can(`plugin::content-manager.explorer.${action}`, contentType)) {
    throw new errors.ForbiddenError();
  }
};

/**
 * Attaching is editing: it takes the right to see, or to change, the very article, with all conditions of the role
 * ("is its creator") and its locales.
 * @throws as `allowArticle`
 */
export const articleAccess = async (
  strapi: Core.Strapi,
  ctx: Context,
  contentType: string,
  documentIds: readonly string[],
  action: 'read' | 'update',
): Promise<ArticleAccess> => {
  allowArticle(strapi, ctx, { contentType }, action);
  const { populate, may } = await documentAccess(strapi, ctx, contentType, [action]);
  const rows: Row[] = await strapi.db.query(contentType as UID.ContentType).findMany({
    where: { documentId: { $in: [...documentIds] }, publishedAt: null },
    populate,
  });
  const { mainField } = await contentManagerView(strapi, contentType);

  const byDocument = new Map<string, Row[]>();
  for (const row of rows) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  }
  const versions = (documentId: string, locale: string): Row[] =>
    (byDocument.get(documentId) ?? []).filter((row) => !locale || row.locale === locale);

  return {
    to(documentId, locale) {
      const found = versions(documentId, locale);
      if (found.length === 0) {
        return 'missing';
      }
      return found.some((row) => !may(action, row)) ? 'forbidden' : 'allowed';
    },
    titleOf(documentId, locale) {
      const title = versions(documentId, locale)[0]?.[mainField ?? ''];
      return typeof title === 'string' ? title : '';
    },
  };
};
