import type { Core, UID } from '@strapi/strapi';

import { inSomeLocale } from '../../../domain/src/values/locale';
import { service } from '../service';
import { contentManagerView } from './content-manager-view';

type Row = Record<string, unknown> & {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
};

/**
 * What an editor calls entries of a content type, by document id: their main field in the editor's language, else in the
 * default locale, else in any; as it is being written before as it is published. Entries without a name are missing.
 */
export const entryNames = async (
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
  language: string,
): Promise<Map<string, string>> => {
  const { mainField } = await contentManagerView(strapi, uid);
  if (!mainField || documentIds.length === 0) {
    return new Map();
  }
  const rows: Row[] = await strapi.db.query(uid as UID.ContentType).findMany({
    select: ['documentId', 'locale', 'publishedAt', mainField],
    where: { documentId: { $in: [...documentIds] } },
    orderBy: { id: 'asc' },
  });
  const names = new Map<string, Map<string, string>>();
  const published = rows.filter(({ publishedAt }) => publishedAt);
  const drafts = rows.filter(({ publishedAt }) => !publishedAt);
  for (const { documentId, locale, [mainField]: name } of [...published, ...drafts]) {
    const text = String(name ?? '').trim();
    if (text) {
      const ofEntry = names.get(documentId) ?? new Map<string, string>();
      names.set(documentId, ofEntry.set(locale ?? '', text));
    }
  }
  const defaultLocale = await service(strapi, 'catalogue').servedLocale(undefined);
  return new Map(
    [...names].map(([documentId, ofEntry]) => [
      documentId,
      inSomeLocale(ofEntry, language, defaultLocale) as string,
    ]),
  );
};
