import { z } from 'zod';

import { isReminderTime } from '../../../domain/src/reminder-option';
import { documentId, locale, unlessEmpty } from '../requests/request-fields';

/** Deeper than any list in a list that Strapi's editor makes. */
const MOST_LEVELS = 40;

const isShallow = (value: unknown, levels = MOST_LEVELS): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)));

const flag = z.boolean().optional();

const textNode = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: flag,
  italic: flag,
  underline: flag,
  strikethrough: flag,
  code: flag,
});

const linkNode = z.object({
  type: z.literal('link'),
  url: z.string(),
  children: z.array(textNode),
});

const blockNode = z.object({
  type: z.enum(['paragraph', 'heading', 'quote', 'code', 'list', 'list-item', 'image']),
  level: z.number().optional(),
  format: z.enum(['ordered', 'unordered']).optional(),
  get children(): z.ZodArray<z.ZodUnion<readonly z.ZodType[]>> {
    return z.array(z.union([textNode, linkNode, blockNode]));
  },
});

const blocks = z
  .unknown()
  .refine((value) => isShallow(value), 'The text is nested too deeply.')
  .pipe(z.array(blockNode))
  .nullish();

const words = z.string().max(10_000).nullish();

/** What the e-mail needs of a banner's form, as the editor has it open: anything may be missing yet. */
const form = z.object({
  heading: words,
  body: blocks,
  ask: z
    .array(
      z.object({
        frequency: words,
        currency: words,
        amounts: words,
        suggested: z.union([z.string().max(20), z.number()]).nullish(),
        otherAllowed: z.boolean().nullish(),
      }),
    )
    .nullish(),
  continueLabel: words,
  donateUrl: words,
  reminderEmail: z.object({ subject: words, body: blocks, actionLabel: words }).nullish(),
  appearance: z.object({ accent: words }).nullish(),
});

const option = unlessEmpty(
  z.string().max(20).refine(isReminderTime, 'An option looks like P1M or 2026-12-01.'),
);

/** `GET /letters/preview` in the admin API */
export const savedLetter = z.object({ banner: documentId, locale, option });

/** `POST /letters/preview` and `POST /letters/test` in the admin API */
export const unsavedLetter = z.object({ form, locale, option });

/** Whose letter to draw: a saved draft's, or that of a form that is still being written. */
export type LetterRequest = SavedLetter | z.infer<typeof unsavedLetter>;

export type SavedLetter = z.infer<typeof savedLetter>;
