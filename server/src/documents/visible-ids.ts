import type { Core, UID } from '@strapi/strapi';

import { type Ability, documentAccess } from '../document-access';

/** Which of the documents the user may see, in some locale at least. */
export const visibleIds = async (
  strapi: Core.Strapi,
  ability: Ability,
  uid: string,
  documentIds: readonly string[],
): Promise<Set<string>> => {
  if (documentIds.length === 0) {
    return new Set();
  }
  const { populate, columns, may } = await documentAccess(strapi, ability, uid, ['read']);
  const rows: Array<{ documentId: string }> = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({
      select: ['id', 'documentId', 'locale', ...columns],
      where: { documentId: { $in: [...new Set(documentIds)] } },
      populate,
    });
  return new Set(rows.flatMap((row) => (may('read', row) ? [row.documentId] : [])));
};
