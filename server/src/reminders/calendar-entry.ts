import type { Core } from '@strapi/strapi';

import { repetitionOf } from '../../../domain/src/reminder-option';
import { textsFor } from '../../../domain/src/texts';
import { filledCopy } from '../catalogue/filled-copy';
import { publicAddresses } from '../settings/public-address';
import { calendarFile } from './calendar-file';
import { dueAfter } from './reminder-time';
import { ownPage, understood, type Wish } from './wish';

/**
 * An entry for the reader's own calendar, as an iCalendar file, on each day of a repeating option; nothing is kept.
 * @throws NotFoundError at `banner` or `option` where there is none such
 */
export const calendarEntry = async (
  strapi: Core.Strapi,
  wish: Wish,
  now: Date,
): Promise<{ dueAt: Date; file: string }> => {
  const { banner, timeZone, dueAt } = await understood(strapi, wish, now);
  const { option } = wish;
  const days = Array.from({ length: repetitionOf(option).times }, (_, index) =>
    dueAfter(strapi, { option, timeZone }, now, { number: index + 1, requestedAt: now }),
  );
  const { hostname } = new URL(publicAddresses(strapi).api);
  const entry = {
    title: filledCopy(banner, now)(banner.heading) || textsFor(banner.locale).reminder.pageTitle,
    days,
    timeZone,
    pageUrl: ownPage(strapi, wish.pageUrl),
    uid: (day: string) => `${day}-${wish.banner}@${hostname}`,
  };
  return { dueAt, file: calendarFile(entry, now) };
};
