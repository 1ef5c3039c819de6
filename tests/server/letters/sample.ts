import type { BlocksContent } from '../../../domain/src/copy/block-nodes';
import { textsFor } from '../../../domain/src/texts';
import type { Appeal, Occasion } from '../../../server/src/letters/reminder-letter';

const text = (value: string, marks: object = {}) => ({
  type: 'text' as const,
  text: value,
  ...marks,
});

/** Rich copy in which each kind of node comes once. */
export const EVERYTHING = [
  { type: 'paragraph', children: [text('Dear reader,')] },
  {
    type: 'paragraph',
    children: [
      text('A '),
      text('bold', { bold: true }),
      text(', '),
      text('italic', { italic: true }),
      text(', '),
      text('underlined', { underline: true }),
      text(', '),
      text('struck', { strikethrough: true }),
      text(' and '),
      text('code', { code: true }),
      text(' word\non two lines, from {minimum}, and '),
      { type: 'link', url: 'https://gazette.example/a?b=1&c=2', children: [text('a link')] },
      text('.'),
    ],
  },
  { type: 'heading', level: 2, children: [text('What it pays for')] },
  {
    type: 'list',
    format: 'unordered',
    children: [
      { type: 'list-item', children: [text('the harbour desk')] },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [text('its boat')] }],
      },
    ],
  },
  { type: 'quote', children: [text('I read it every morning.')] },
  { type: 'code', children: [text('tide = moon + wind')] },
  {
    type: 'image',
    image: { url: 'https://cms.example/a.png', alternativeText: 'A boat' },
    children: [text('')],
  },
  { type: 'paragraph', children: [text(`https://gazette.example/${'longword'.repeat(20)}`)] },
] as BlocksContent;

/** What a reminder says to all; in English where not said otherwise. */
export const anAppeal = (more: Partial<Appeal> = {}): Appeal => {
  const locale = more.locale ?? 'en';
  return {
    locale,
    copyLocale: locale,
    subject: 'You asked us to come back in {month}',
    body: EVERYTHING,
    actionLabel: 'Support the Gazette',
    actionUrl: 'https://gazette.example/donate?a=5&c=USD',
    values: { minimum: '$2', month: 'March', weekday: 'Monday' },
    texts: textsFor(locale).reminder,
    ...more,
  };
};

/** What it says to one. */
export const anOccasion = (more: Partial<Occasion> = {}): Occasion => ({
  pageUrl: 'https://cms.example/api/donation-banners/reminders/abc.def',
  requestedAt: new Date('2026-11-22T12:00:00Z'),
  timeZone: 'Europe/Berlin',
  article: { title: 'The harbour wall', url: 'https://gazette.example/wall' },
  ...more,
});
