import type { Core, UID } from '@strapi/strapi';

import { inSomeLocale } from '../../../domain/src/values/locale';
import { type Ability, documentAccess } from '../document-access';
import { errors } from '../strapi-utils';
import { articleTypes, type ArticleRef } from './articles';
import { contentManagerView } from './content-manager-view';

type Standing = 'allowed' | 'forbidden' | 'missing';

/** Articles of one type, as far as one user may see or change them. */
export interface ArticleAccess {
  /**
   * In this locale; `''` stands for all that the article has, and, where it is to be changed, for all that it may get.
   * `missing`: there is no such article.
   */
  to(documentId: string, locale: string): Standing;
  /** In the locale that readers of this one get: the article's own, else the default one, else any. */
  toServed(documentId: string, locale: string): Standing;
  /** The locales in which the user may do so; `''` for articles without locales. */
  localesOf(documentId: string): string[];
  /** As the Content Manager names it; empty where it is missing or has no name, `null` where the user may not see it. */
  titleOf(documentId: string, locale: string): string | null;
}

type Row = Record<string, unknown> & { documentId: string; locale: string | null };

/**
 * Holds what an editor does about articles to what they may do with articles of that type.
 * @throws ValidationError at `contentType` where there are no such articles
 * @throws ForbiddenError where they may do so with none
 */
const demandType = (
  strapi: Core.Strapi,
  ability: Ability,
  contentType: string,
  action: 'read' | 'update',
): void => {
  if (!articleTypes(strapi).includes(contentType)) {
    const message = 'There is no such content type with articles.';
    throw new errors.ValidationError(message, { errors: [{ path: ['contentType'], message }] });
  }
  if (!ability.can(`plugin::content-manager.explorer.${action}`, contentType)) {
    throw new errors.ForbiddenError();
  }
};

/** All locales that an article of the type may be written in; none where it has no locales. */
const possibleLocales = async (strapi: Core.Strapi, contentType: string): Promise<string[]> => {
  const i18n = strapi.plugin('i18n');
  const model = strapi.contentTypes[contentType as UID.ContentType];
  if (!i18n.service('content-types').isLocalizedContentType(model)) {
    return [];
  }
  const locales: Array<{ code: string }> = await i18n.service('locales').find();
  return locales.map(({ code }) => code);
};

/**
 * Attaching is editing: it takes the right to see, or to change, the very article, with all conditions of the role
 * ("is its creator") and its locales.
 * @throws ValidationError at `contentType` where there are no such articles
 * @throws ForbiddenError where the user may do so with none
 */
export const articleAccess = async (
  strapi: Core.Strapi,
  ability: Ability,
  contentType: string,
  documentIds: readonly string[],
  action: 'read' | 'update',
): Promise<ArticleAccess> => {
  demandType(strapi, ability, contentType, action);
  const actions = action === 'read' ? (['read'] as const) : (['read', action] as const);
  const [{ populate, columns, may, sees }, { mainField }] = await Promise.all([
    documentAccess(strapi, ability, contentType, actions),
    contentManagerView(strapi, contentType),
  ]);
  const [rows, locales, defaultLocale] = await Promise.all([
    strapi.db.query(contentType as UID.ContentType).findMany({
      select: ['id', 'documentId', 'locale', ...(mainField ? [mainField] : []), ...columns],
      where: { documentId: { $in: [...documentIds] }, publishedAt: null },
      populate,
    }) as Promise<Row[]>,
    possibleLocales(strapi, contentType),
    strapi.plugin('i18n').service('locales').getDefaultLocale() as Promise<string>,
  ]);

  const byDocument = new Map<string, Row[]>();
  for (const row of rows) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  }
  const versions = (documentId: string, locale: string): Row[] =>
    (byDocument.get(documentId) ?? []).filter((row) => !locale || row.locale === locale);
  const standing = (found: Row[]): Standing => {
    if (found.length === 0) {
      return 'missing';
    }
    return found.every((row) => may(action, row)) ? 'allowed' : 'forbidden';
  };

  return {
    to(documentId, locale) {
      const found = versions(documentId, locale);
      // What holds for every locale holds for those to come.
      const toCome =
        locale === '' && action === 'update'
          ? locales.flatMap((code) => found.slice(0, 1).map((row) => ({ ...row, locale: code })))
          : [];
      return standing([...found, ...toCome]);
    },
    toServed(documentId, locale) {
      const all = new Map(versions(documentId, '').map((row) => [row.locale ?? '', row]));
      return standing([inSomeLocale(all, locale, defaultLocale) ?? []].flat());
    },
    localesOf: (documentId) =>
      versions(documentId, '').flatMap((row) => (may(action, row) ? [row.locale ?? ''] : [])),
    titleOf(documentId, locale) {
      const found = versions(documentId, locale);
      const row = found.find((each) => may('read', each) && (!mainField || sees(each, mainField)));
      if (!row) {
        return found.length > 0 ? null : '';
      }
      const title = row[mainField ?? ''];
      return typeof title === 'string' ? title : '';
    },
  };
};

/**
 * Holds what an editor does about one article to what they may do with it in its locale.
 * @throws as `articleAccess`; NotFoundError where there is no such article, ForbiddenError where it is not theirs to
 */
export const demandArticle = async (
  strapi: Core.Strapi,
  ability: Ability,
  { contentType, documentId, locale }: ArticleRef,
  action: 'read' | 'update',
): Promise<void> => {
  const access = await articleAccess(strapi, ability, contentType, [documentId], action);
  const found = access.to(documentId, locale);
  if (found === 'missing') {
    throw new errors.NotFoundError('There is no such article.');
  }
  if (found === 'forbidden') {
    throw new errors.ForbiddenError();
  }
};
