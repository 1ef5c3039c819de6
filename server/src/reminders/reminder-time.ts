import type { Core } from '@strapi/strapi';

import { type Occurrence, schedule } from '../../../domain/src/schedule';
import { settings } from '../settings/settings';

/**
 * The first moment after another at which a reminder is due, by the newsroom's settings.
 * @param occurrence of a repeating option; without, the first one, asked for now
 */
export const dueAfter = (
  strapi: Core.Strapi,
  { option, timeZone }: { option: string; timeZone: string },
  now: Date,
  occurrence?: Occurrence,
): Date => {
  const { sendingHour, timeZone: newsroom } = settings(strapi);
  return schedule(option, now, timeZone, { hour: sendingHour, timeZone: newsroom }, occurrence);
};
