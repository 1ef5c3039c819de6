import type { Core } from '@strapi/strapi';

import { type Occurrence, schedule } from '../../../domain/src/schedule';
import { settings } from '../settings/settings';

const DAY = 86_400_000;

/** Days that a reader has to confirm a reminder before it is deleted. */
export const CONFIRM_WITHIN = 7;

/** Until when a reader may confirm a reminder that was asked for then. */
export const confirmableUntil = (requestedAt: Date): Date =>
  new Date(requestedAt.getTime() + CONFIRM_WITHIN * DAY);

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

/** When a reminder is due that its reader confirms now: at its time or, where that has gone by, anew. */
export const dueOnceConfirmed = (
  strapi: Core.Strapi,
  reminder: { option: string; timeZone: string; dueAt: string },
  now: Date,
): Date => {
  const dueAt = new Date(reminder.dueAt);
  return dueAt > now ? dueAt : dueAfter(strapi, reminder, now);
};
