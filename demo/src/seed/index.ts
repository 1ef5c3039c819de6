import type { Core } from '@strapi/strapi';

import { addAdmin, addLocales, openToReaders } from './access';
import { writeAppeals } from './appeals';
import { writeArticles } from './newsroom';

/** Everything that the seed writes, in an order in which it can be deleted. */
const WRITTEN = [
  'plugin::donation-banners.campaign',
  'plugin::donation-banners.banner',
  'api::article.article',
  'api::section.section',
] as const;

/** Deletes what an interrupted seed left behind. */
const clearAway = async (strapi: Core.Strapi): Promise<void> => {
  for (const uid of WRITTEN) {
    await strapi.db.query(uid).deleteMany({ where: {} });
  }
};

/**
 * Fills a new database with the newsroom: languages, an account, articles, banners and a campaign. It does
 * nothing where that is done or where there are articles; one that was interrupted begins again.
 */
export const seed = async (strapi: Core.Strapi): Promise<void> => {
  const progress = strapi.store({ type: 'core', name: 'harbour-gazette' });
  const state = await progress.get({ key: 'seed' });
  if (state === 'started') {
    await clearAway(strapi);
  } else if (state === 'done' || (await strapi.db.query('api::article.article').count()) > 0) {
    return;
  }
  await progress.set({ key: 'seed', value: 'started' });
  await addLocales(strapi);
  await openToReaders(strapi);
  await addAdmin(strapi);
  const articles = await writeArticles(strapi);
  await writeAppeals(strapi, articles, process.env.SITE_URL ?? 'http://localhost:4000');
  await progress.set({ key: 'seed', value: 'done' });
};
