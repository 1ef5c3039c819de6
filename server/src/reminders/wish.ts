import type { Core } from '@strapi/strapi';

import { knownTimeZone } from '../../../domain/src/schedule';
import { service } from '../service';
import { settings } from '../settings/settings';
import { errors } from '../strapi-utils';
import { dueAfter } from './reminder-time';

/** Of which banner, in which of its options, a reader wants to be reminded. */
export interface Wish {
  /** Document id. */
  banner: string;
  /** As the banner's option says it: `P1M`, `2026-12-01`. */
  option: string;
  locale?: string | undefined;
  /** IANA name. */
  timeZone?: string | undefined;
  pageUrl?: string | undefined;
}

const notFound = (field: string, message: string): Error =>
  new errors.NotFoundError(message, { errors: [{ path: [field], message }] });

/** Links back lead to the newsroom's own site only. */
export const ownPage = (strapi: Core.Strapi, url: string | undefined): string | null =>
  url && settings(strapi).siteOrigins.includes(new URL(url).origin) ? url : null;

/**
 * The banner that a wish is about, with its invitation, and when it is due by the reader's clock.
 * @throws NotFoundError at `banner` or `option` where there is none such
 */
export const understood = async (strapi: Core.Strapi, wish: Wish, now: Date) => {
  const catalogue = service(strapi, 'catalogue');
  const locale = await catalogue.servedLocale(wish.locale);
  const banner = await catalogue.banner(wish.banner, locale);
  if (!banner) {
    throw notFound('banner', 'There is no such banner.');
  }
  const { reminder } = banner;
  if (!reminder?.options.some(({ after }) => after === wish.option)) {
    throw notFound('option', 'This banner has no such reminder option.');
  }
  const timeZone = knownTimeZone(wish.timeZone, settings(strapi).timeZone);
  const dueAt = dueAfter(strapi, { option: wish.option, timeZone }, now);
  return { locale, banner, reminder, timeZone, dueAt };
};
