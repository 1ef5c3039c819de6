import type { Core } from '@strapi/strapi';

import { seed } from './seed';

export default {
  /** Fills a new database with the newsroom. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await seed(strapi);
  },
};
