import { z } from 'zod';

import { PLACEMENTS } from '../../../domain/src/banner';
import { COUNTED_EVENTS, KEPT_DAYS } from '../../../domain/src/counted-events';
import { isDocumentId } from '../../../domain/src/values/document-id';
import { documentId, locale } from './request-fields';

/** More than one page has to tell at once. */
const MOST_EVENTS = 20;

const campaign = z
  .string()
  .refine(isDocumentId, 'This is not the id of a campaign, as in the choices.');

/** More elements than a page has. */
const MOST_ELEMENTS = 20;

/** What stands on the page. It is worth refusing no count for: what cannot be understood is left out. */
const elements = z
  .array(z.array(z.unknown()))
  .catch([])
  .transform((all) => all.slice(0, MOST_ELEMENTS));

/** `POST /events` */
export const eventsBody = z.object({
  events: z
    .array(
      z.object({
        event: z.enum(COUNTED_EVENTS),
        campaign,
        banner: documentId,
        locale,
        placement: z.enum(PLACEMENTS),
      }),
    )
    .min(1)
    .max(MOST_EVENTS),
  elements,
});

const day = z.iso.date('A day looks like 2026-12-01.');

/** `GET /results` in the admin API, for days that are named */
export const resultsQuery = z.object({ from: day, to: day }).refine(({ from, to }) => from <= to, {
  path: ['to'],
  message: 'The last day is before the first one.',
});

/** The same, for the latest days: as many as are kept at most */
export const latestResultsQuery = z.object({
  days: z.coerce.number().int().min(1).max(KEPT_DAYS),
});
