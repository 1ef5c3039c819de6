import { z } from 'zod';

const moment = z.iso
  .datetime({ offset: true, error: 'A moment looks like 2026-12-01T08:00:00Z.' })
  .nullable();

/** `PUT /campaigns/:documentId/times` */
export const timesBody = z.object({
  version: z.string({ error: 'Say which version you saw.' }).max(64),
  startsAt: moment,
  endsAt: moment,
});
