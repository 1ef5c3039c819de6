import type { Core, UID } from '@strapi/strapi';

import { inSomeLocale } from '../../../domain/src/values/locale';
import { documentAccess } from '../document-access';
import type { Viewer } from '../documents/viewer';
import { articleAccess } from './article-access';
import { articleTypes } from './articles';
import { contentManagerView } from './content-manager-view';

/** An article as editors look for it. */
export interface FoundArticle {
  contentType: string;
  documentId: string;
  /** Of what was found, in the editor's language, else in the default locale, else in any; the document id where there is none, `null` where the editor may not see it. */
  title: string | null;
  /** What the app calls articles of this type. */
  type: string;
  /** Empty for articles without locales. */
  locales: Array<{ locale: string; published: boolean }>;
  published: boolean;
}

interface Wanted {
  /** Part of the title; empty: any. */
  search: string;
  /** This one alone. */
  article: { contentType: string; documentId: string } | null;
}

/** Of each content type. */
const MOST = 20;

/** An article has a row for each locale. */
const MOST_ROWS = MOST * 8;

interface Row {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
}

const findOfType = async (
  strapi: Core.Strapi,
  { ability, language }: Viewer,
  contentType: string,
  { search, article }: Wanted,
): Promise<FoundArticle[]> => {
  const articles = strapi.db.query(contentType as UID.ContentType);
  const { mainField = 'documentId' } = await contentManagerView(strapi, contentType);
  const { populate, columns, where, may, sees } = await documentAccess(
    strapi,
    ability,
    contentType,
    ['read'],
  );
  const matching: Row[] = await articles.findMany({
    select: ['id', 'documentId', 'locale', ...columns],
    where: {
      $and: [
        { publishedAt: null },
        where('read'),
        search ? { [mainField]: { $containsi: search } } : {},
        article ? { documentId: article.documentId } : {},
      ],
    },
    populate,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    limit: MOST_ROWS,
  });
  // What it is called must not be found out by searching for it.
  const latest = matching.filter(
    (row) => may('read', row) && (!search || mainField === 'documentId' || sees(row, mainField)),
  );
  const ids = [...new Set(latest.map(({ documentId }) => documentId))].slice(0, MOST);
  const [defaultLocale, access, rows] = await Promise.all([
    strapi.plugin('i18n').service('locales').getDefaultLocale() as Promise<string>,
    articleAccess(strapi, ability, contentType, ids, 'read'),
    articles.findMany({
      select: ['documentId', 'locale', 'publishedAt'],
      where: { documentId: { $in: ids } },
      orderBy: { id: 'asc' },
    }) as Promise<Row[]>,
  ]);
  return ids.flatMap((documentId) => {
    const seen = access.localesOf(documentId);
    const versions = rows.filter(
      (row) => row.documentId === documentId && seen.includes(row.locale ?? ''),
    );
    const publishedIn = new Set(
      versions.flatMap(({ locale, publishedAt }) => (publishedAt ? [locale ?? ''] : [])),
    );
    const hits = latest.filter((row) => row.documentId === documentId);
    const found = new Map(hits.map(({ locale }) => [locale ?? '', locale ?? '']));
    const shownIn = inSomeLocale(found, language, defaultLocale) ?? '';
    const title = access.titleOf(documentId, shownIn);
    const locales = [...new Set(versions.flatMap(({ locale }) => locale ?? []))];
    return [
      {
        contentType,
        documentId,
        title: title === '' ? documentId : title,
        type: strapi.contentType(contentType as UID.ContentType).info.displayName,
        locales: locales.map((locale) => ({ locale, published: publishedIn.has(locale) })),
        published: publishedIn.size > 0,
      },
    ];
  });
};

/** The articles that an editor may see and looks for, in the locales that they may see, those changed last first. */
export const findArticles = async (
  strapi: Core.Strapi,
  viewer: Viewer,
  wanted: Wanted,
): Promise<FoundArticle[]> => {
  const types = articleTypes(strapi).filter(
    (uid) =>
      (!wanted.article || wanted.article.contentType === uid) &&
      viewer.ability.can('plugin::content-manager.explorer.read', uid),
  );
  return (await Promise.all(types.map((uid) => findOfType(strapi, viewer, uid, wanted)))).flat();
};
