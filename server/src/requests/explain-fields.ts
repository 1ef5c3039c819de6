import { z } from 'zod';

import { DEVICES } from '../../../domain/src/audience';
import { isCountry } from '../../../domain/src/countries';
import { canonicalLocale } from '../../../domain/src/values/locale';
import { contentType, documentId, locale, unlessEmpty } from './request-fields';

/** Most of anything that can be listed. */
const MOST = 200;

/** In a query, several texts are one with commas. */
const texts = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
  z.array(z.string().max(200)).max(MOST).optional(),
);

const wholeNumber = (from: number, to: number) =>
  unlessEmpty(z.coerce.number().int().min(from).max(to));

const yesOrNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean().default(false),
);

const moment = z
  .string()
  .max(40)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'A moment looks like 2026-12-01T08:00:00Z.');

/** A reader as an editor describes one; what is left out is not known. */
const readerFields = z.object({
  seed: z.string().max(100).default('a reader'),
  country: unlessEmpty(
    z.string().toUpperCase().refine(isCountry, 'A country is two letters, such as DE.'),
  ),
  // As browsers spell them.
  languages: texts.transform((tags) => tags?.map((tag) => canonicalLocale(tag) ?? tag)),
  device: unlessEmpty(z.enum(DEVICES)),
  account: unlessEmpty(z.enum(['signed-in', 'signed-out'])),
  supporter: unlessEmpty(z.enum(['yes', 'no', 'recent'])),
  consent: unlessEmpty(z.enum(['granted', 'denied'])),
  visit: unlessEmpty(z.enum(['first', 'returning'])),
  /** Different articles read lately, this one included. */
  articlesRead: wholeNumber(0, 1000),
  /** Minutes that the reader's clock is ahead of UTC. */
  utcOffset: wholeNumber(-720, 840),
  referrer: z.string().max(253).optional(),
  utm: texts,
  supporterUntil: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  quiet: z
    .record(
      z.string().max(260),
      z.object({ until: z.number(), reason: z.enum(['closed', 'reminded']) }),
    )
    .default({}),
  impressions: z
    .record(
      z.string().max(260),
      z.object({ at: z.array(z.number()).max(MOST), unanswered: z.number().int().min(0) }),
    )
    .optional(),
});

export type ReaderDescription = z.infer<typeof readerFields>;

const isWholeName = (name: { contentType?: string | undefined; documentId?: string | undefined }) =>
  (name.contentType === undefined) === (name.documentId === undefined);

const NAME_BOTH = {
  path: ['documentId'],
  message: 'Name the content type and the document id of the article, or neither.',
};

/** `GET` and `POST /explain`; in a query, the reader is `reader[country]=DE`. */
export const explainFields = z
  .object({
    contentType: unlessEmpty(contentType),
    documentId: unlessEmpty(documentId),
    locale: unlessEmpty(locale),
    at: unlessEmpty(moment),
    drafts: yesOrNo,
    reader: readerFields.prefault({}),
  })
  .refine(isWholeName, NAME_BOTH);

/** `GET /explain/articles`: by part of the title, or one by its name. */
export const articleSearch = z
  .object({
    search: z.string().trim().max(200).default(''),
    contentType: unlessEmpty(contentType),
    documentId: unlessEmpty(documentId),
  })
  .refine(isWholeName, NAME_BOTH);
