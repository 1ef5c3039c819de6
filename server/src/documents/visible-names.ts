import type { Core, UID } from '@strapi/strapi';

import { inSomeLocale } from '../../../domain/src/values/locale';
import { contentManagerView } from '../articles/content-manager-view';
import { documentAccess } from '../document-access';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import type { Viewer } from './viewer';

type Row = Record<string, unknown> & {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
};

/** What editors call entries by: our own types by their name, others by what the Content Manager is set up to. */
const nameField = async (strapi: Core.Strapi, uid: string): Promise<string | undefined> =>
  uid === BANNER_UID || uid === CAMPAIGN_UID
    ? 'name'
    : (await contentManagerView(strapi, uid)).mainField;

/**
 * What an editor calls entries of a content type, by document id: in the editor's language, else in the default locale,
 * else in any that the editor may see; as it is being written before as it is published.
 *
 * @param documentIds which; without: all
 * @returns `null` for a name that the editor may not see in the Content Manager, an empty text for an entry without a
 *   name; entries that are gone are missing
 */
export const visibleNames = async (
  strapi: Core.Strapi,
  { ability, language }: Viewer,
  uid: string,
  documentIds?: readonly string[],
): Promise<Map<string, string | null>> => {
  if (documentIds?.length === 0) {
    return new Map();
  }
  const field = await nameField(strapi, uid);
  const { populate, columns, may, sees } = await documentAccess(strapi, ability, uid, ['read']);
  const [rows, defaultLocale] = await Promise.all([
    strapi.db.query(uid as UID.ContentType).findMany({
      select: ['id', 'documentId', 'locale', 'publishedAt', ...(field ? [field] : []), ...columns],
      where: documentIds ? { documentId: { $in: [...new Set(documentIds)] } } : {},
      populate,
      orderBy: { id: 'asc' },
    }) as Promise<Row[]>,
    strapi.plugin('i18n').service('locales').getDefaultLocale() as Promise<string>,
  ]);
  const published = rows.filter(({ publishedAt }) => publishedAt);
  const drafts = rows.filter(({ publishedAt }) => !publishedAt);
  const names = new Map<string, Map<string, string>>();
  const seen = new Set<string>();
  for (const row of [...published, ...drafts]) {
    const { documentId, locale } = row;
    const ofEntry = names.get(documentId) ?? new Map<string, string>();
    names.set(documentId, ofEntry);
    if (may('read', row) && (!field || sees(row, field))) {
      seen.add(documentId);
      const text = field ? String(row[field] ?? '').trim() : '';
      if (text) {
        ofEntry.set(locale ?? '', text);
      }
    }
  }
  return new Map(
    [...names].map(([documentId, ofEntry]) => [
      documentId,
      seen.has(documentId) ? (inSomeLocale(ofEntry, language, defaultLocale) ?? '') : null,
    ]),
  );
};
