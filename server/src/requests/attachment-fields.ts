import { z } from 'zod';

import { PLACEMENTS } from '../../../domain/src/banner';
import { articleQuery, contentType, documentId, localeOrAll, unlessEmpty } from './request-fields';

/** Articles in one bulk request. */
const MOST = 1000;

const version = z
  .string({ error: 'Say which version you saw; empty where there was none.' })
  .max(64);

const bannerChosen = {
  path: ['banner'],
  message: 'Choose the banner to show.',
};

const decision = {
  banner: unlessEmpty(documentId),
  placement: unlessEmpty(z.enum(PLACEMENTS)),
};

/** `DELETE /attachments` */
export const removalQuery = articleQuery.extend({ version });

/** `PUT /attachments` */
export const attachmentBody = articleQuery
  .extend({ version, mode: z.enum(['show', 'hide']), ...decision })
  .refine(({ mode, banner }) => mode !== 'show' || banner !== undefined, bannerChosen);

/** `POST /attachments/of` */
export const ofBody = z.object({
  contentType,
  documentIds: z.array(documentId).min(1).max(MOST),
  locale: localeOrAll,
});

const change = z
  .object({
    documentId,
    locale: localeOrAll,
    version,
    mode: z.enum(['show', 'hide', 'automatic']),
    ...decision,
  })
  .refine(({ mode, banner }) => mode !== 'show' || banner !== undefined, bannerChosen);

/** `POST /attachments/bulk` */
export const bulkBody = z.object({
  contentType,
  changes: z
    .array(change)
    .min(1)
    .max(MOST)
    .refine(
      (changes) =>
        new Set(changes.map((each) => JSON.stringify([each.documentId, each.locale]))).size ===
        changes.length,
      'Name each article once for each locale.',
    ),
});

/** `GET /banners` */
export const bannersQuery = z.object({
  search: z.string().max(200).default(''),
  locale: localeOrAll,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(20),
});
