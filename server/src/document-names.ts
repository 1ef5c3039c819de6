import type { Core } from '@strapi/strapi';

/**
 * What editors call the banners or campaigns, by document id in the order of the names; those that are deleted are missing.
 * @param documentIds which; without: all
 */
export const documentNames = async (
  strapi: Core.Strapi,
  uid: string,
  documentIds?: readonly string[],
): Promise<Map<string, string>> => {
  const documents: Array<{ documentId: string; name: string | null }> = await strapi.db
    .query(uid)
    .findMany({
      select: ['documentId', 'name'],
      orderBy: [{ name: 'asc' }],
      // As editors see them: what is renamed is called so before it is published.
      where: { publishedAt: null, ...(documentIds && { documentId: { $in: documentIds } }) },
    });
  return new Map(documents.map(({ documentId, name }) => [documentId, name ?? '']));
};
