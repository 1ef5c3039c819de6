import type { Core } from '@strapi/strapi';

import { fillFor } from '../../../public/src/view';
import { calendarFile } from './calendar-file';
import { ownPage, understood, type Wish } from './wish';

/**
 * An entry for the reader's own calendar, as an iCalendar file; nothing is kept.
 * @throws NotFoundError at `banner` or `option` where there is none such
 */
export const calendarEntry = async (
  strapi: Core.Strapi,
  wish: Wish,
  now: Date,
): Promise<{ dueAt: Date; file: string }> => {
  const { banner, timeZone, dueAt } = await understood(strapi, wish, now);
  const [minimum] = Object.values(banner.minimum);
  const title = fillFor(minimum, banner.locale, now, {})(banner.heading);
  const pageUrl = ownPage(strapi, wish.pageUrl);
  return { dueAt, file: calendarFile(title, dueAt, timeZone, pageUrl, now) };
};
