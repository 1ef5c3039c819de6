import { z } from 'zod';

import { REMINDER_STATUSES } from '../../../domain/src/reminder-status';
import { documentId, email, unlessEmpty } from './request-fields';

const moment = z
  .string()
  .refine(
    (text) => /^\d{4}-\d\d-\d\d(T|$)/.test(text) && !Number.isNaN(Date.parse(text)),
    'A moment looks like 2026-12-01T00:00:00Z.',
  )
  .transform((text) => new Date(text));

const filter = {
  /** Whether addresses are to be shown whole. */
  reveal: unlessEmpty(
    z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
  ),
  status: unlessEmpty(z.enum(REMINDER_STATUSES)),
  banner: unlessEmpty(documentId),
  dueFrom: unlessEmpty(moment),
  dueBefore: unlessEmpty(moment),
};

/** `GET /reminders/table` in the admin API */
export const downloadQuery = z.object(filter);

/** `GET /reminders` in the admin API */
export const listQuery = z.object({
  ...filter,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** `POST /reminders/search` in the admin API: an address in a URL ends up in logs. */
export const searchBody = listQuery.extend({ email });

/** `PUT /reminders/pause` in the admin API */
export const pauseBody = z.object({ paused: z.boolean() });

/** `PUT /reminders/address` in the admin API */
export const addressBody = z.object({ address: z.string() });
