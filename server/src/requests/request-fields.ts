import { z } from 'zod';

import { toEmailAddress } from '../../../domain/src/email-address';
import { isReminderTime } from '../../../domain/src/reminder-option';
import { canonicalTimeZone } from '../../../domain/src/schedule';
import { isDocumentId } from '../../../domain/src/values/document-id';
import { isLocale } from '../../../domain/src/values/locale';
import { isHttpUrl } from '../../../domain/src/web-address';

/** Forms send an empty text where nothing was filled in. */
export const unlessEmpty = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), field.optional());

/** A field that nothing depends on: what is not understood is left out, so that the rest of the request stands. */
const unlessOdd = <Field extends z.ZodType>(field: Field) => unlessEmpty(field).catch(undefined);

/** A document id. */
export const documentId = z.string().refine(isDocumentId, 'This is not a document id.');

export const contentType = z
  .string()
  .max(200)
  .regex(/^api::[\w-]+\.[\w-]+$/, 'A content type looks like api::article.article.');

/** A locale (BCP 47); many programs write `en_US`. */
export const locale = z
  .string()
  .max(35)
  .transform((text) => text.replaceAll('_', '-'))
  .refine(isLocale, 'A locale looks like en or pt-BR.');

/** Characters of a preview link's token, which names documents. */
const LONGEST_PREVIEW = 4000;

/** `GET /choices` */
export const choicesQuery = z.object({
  contentType: unlessEmpty(contentType),
  documentId: unlessEmpty(documentId),
  locale: unlessEmpty(locale),
  preview: unlessEmpty(z.string().max(LONGEST_PREVIEW)),
});

export const email = z
  .string({ error: 'Please give an e-mail address.' })
  .transform(toEmailAddress)
  .pipe(z.string('That address looks incomplete. It should look like name@example.org.'));

/** Characters of an address that is kept. */
const LONGEST_ADDRESS = 2000;

/** Addresses that advertisements lead to can be of any length; what makes them long is the query. */
const shortened = (url: string): string =>
  url.length > LONGEST_ADDRESS ? url.replace(/[?#].*/, '') : url;

/** Where a reader was, without its query where it is too long. */
const pageUrl = z
  .string()
  .refine(isHttpUrl)
  .transform(shortened)
  .refine((url) => url.length <= LONGEST_ADDRESS);

/**
 * What is asked of whichever reminder. The promise is the banner and the option, with the address for an e-mail: they
 * are refused by name where they are wrong. Everything else is a help, and is left out where it is odd.
 */
const wish = z.object({
  banner: documentId,
  option: z
    .string()
    .max(20)
    .refine(isReminderTime, 'An option looks like P1M, 2026-12-01 or R3/P1M.'),
  locale: unlessOdd(locale),
  timeZone: unlessOdd(z.string().max(64).transform(canonicalTimeZone).pipe(z.string())),
  pageUrl: unlessOdd(pageUrl),
});

/** `POST /reminders`: an entry for the reader's own calendar, of whom nothing is kept. */
export const calendarBody = wish.extend({ way: z.literal('calendar') });

/** `POST /reminders`: an e-mail. */
export const reminderBody = wish.extend({
  email,
  contentType: unlessOdd(contentType),
  documentId: unlessOdd(documentId),
  /** The honeypot. Never refused: a program is not to learn what gave it away. */
  subject: unlessEmpty(z.unknown()),
});

/** What stands in a reader's form, as far as it can be shown again: whatever else comes, this is never refused. */
export const typedForm = z
  .object({
    email: unlessOdd(z.string().max(320)),
    banner: unlessOdd(documentId),
    option: unlessOdd(z.string().max(20)),
    locale: unlessOdd(locale),
    timeZone: wish.shape.timeZone,
    pageUrl: unlessOdd(pageUrl),
    contentType: unlessOdd(contentType),
    documentId: unlessOdd(documentId),
  })
  .catch({});

export type TypedForm = z.infer<typeof typedForm>;

/** `POST /reminders/undo` */
export const undoBody = z.object({
  undo: z.string({ error: 'This is missing: it comes with the answer to a request.' }).max(2000),
});

/** A locale, or all of them. */
export const localeOrAll = z.union([locale, z.literal('')]).default('');

/** Names one article in the admin API. */
export const articleQuery = z.object({ contentType, documentId, locale: localeOrAll });

/** `POST /preview-links` */
export const previewBody = articleQuery.extend({ banner: unlessEmpty(documentId) });

/** One text with commas between the ids, or several such; a comma and a percent sign in an id are percent-encoded. */
const listOfIds = z.preprocess(
  (value) =>
    [value ?? []].flat().flatMap((part) =>
      typeof part === 'string'
        ? part
            .split(',')
            .filter(Boolean)
            .map((id) => id.replace(/%(25|2C)/gi, decodeURIComponent))
        : [part],
    ),
  z.array(documentId).max(200),
);

/** `GET /content-rule/values` */
export const valuesQuery = z.object({
  contentType,
  field: z.string().max(200),
  search: z.string().max(200).default(''),
  ids: listOfIds,
});

/** `POST /content-rule/reach`; the rule is held against the app's articles afterwards. */
export const reachBody = z.object({ rule: z.unknown() });

/** `POST /reminders/export` in the admin API */
export const exportBody = z.object({ email });

/** `POST /reminders/erase` in the admin API */
export const eraseBody = z.object({ email, suppress: z.boolean().default(false) });
