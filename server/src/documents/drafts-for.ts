import type { Core, UID } from '@strapi/strapi';

import { type Ability, documentAccess } from '../document-access';

interface Row {
  documentId: string;
  locale?: string | null;
  publishedAt?: unknown;
}

/**
 * The drafts of a content type as far as a user may see all that readers would see of them; where they may not, what is
 * published in their place.
 * @param populate what to load with each
 */
export const draftsFor = async (
  strapi: Core.Strapi,
  ability: Ability,
  uid: UID.ContentType,
  populate: object,
): Promise<Row[]> => {
  const access = await documentAccess(strapi, ability, uid, ['read']);
  const rows: Row[] = await strapi.db.query(uid).findMany({
    populate: { ...access.populate, ...populate },
    orderBy: { documentId: 'asc' },
  });
  const keyOf = ({ documentId, locale }: Row): string => JSON.stringify([documentId, locale]);
  // Readers never see the name.
  const drafts = rows.filter((row) => !row.publishedAt && access.seesAllBut(row, ['name']));
  const drafted = new Set(drafts.map(keyOf));
  return rows.filter((row) =>
    row.publishedAt ? !drafted.has(keyOf(row)) : drafted.has(keyOf(row)),
  );
};
