import type { Core } from '@strapi/strapi';

/**
 * Reads all as of one moment. Publishing replaces rows: several queries would otherwise find one half of what was there
 * before and one half of what came after, such as a campaign without its banners. Inside a transaction, what that one sees.
 */
export const asOfOneMoment = async <Result>(
  strapi: Core.Strapi,
  read: () => Promise<Result>,
): Promise<Result> =>
  strapi.db.inTransaction()
    ? read()
    : strapi.db.transaction(async ({ trx }) => {
        // The other databases do so unasked.
        if (strapi.db.dialect.client === 'postgres') {
          await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        }
        return read();
      });
