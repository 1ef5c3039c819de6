import type { Core } from '@strapi/strapi';

import { textsFor } from '../../../domain/src/texts';
import { ownPage } from '../reminders/wish';
import { settings } from '../settings/settings';
import type { WayOn } from './page';

/** Back to where the reader was, if that is on the newsroom's own site; else to that site, where one is set. */
export const wayOn = (
  strapi: Core.Strapi,
  pageUrl: string | null | undefined,
  locale: string,
): WayOn | null => {
  const { backToArticle, toSite } = textsFor(locale).reminder;
  const article = ownPage(strapi, pageUrl ?? undefined);
  const [site] = settings(strapi).siteOrigins;
  if (article) {
    return { url: article, label: backToArticle };
  }
  return site ? { url: site, label: toSite } : null;
};
