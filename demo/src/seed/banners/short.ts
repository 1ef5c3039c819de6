import { blocks } from '../blocks';
import { ASK, EMAIL_DE, EMAIL_EN, REMINDER_DE, REMINDER_EN } from './shared';
import type { BannerSeed } from './types';

/** The same request in two paragraphs, to see which of the two wordings readers prefer. */
export const short: BannerSeed = {
  key: 'short',
  name: 'Short and plain',
  published: true,
  closable: true,
  quietDays: 14,
  appearance: { accent: '#0d4f63', layout: 'plain' },
  copy: {
    en: {
      heading: 'A message from The Harbour Gazette',
      body: blocks(
        'This article was free to read. It was not free to make: readers paid for it, and you can be one of them.',
        'Give once, once a year, or monthly starting from just {minimum}. Every gift goes into the next story.',
      ),
      ask: ASK,
      continueLabel: 'Continue',
      reminder: REMINDER_EN,
      reminderEmail: EMAIL_EN,
    },
    de: {
      heading: 'Eine Nachricht der Harbour Gazette',
      body: blocks(
        'Diesen Artikel zu lesen kostet nichts. Ihn zu schreiben schon: Leserinnen und Leser haben ihn bezahlt, und Sie können dazugehören.',
        'Geben Sie einmalig, jährlich oder monatlich schon ab {minimum}. Jeder Beitrag fließt in die nächste Geschichte.',
      ),
      ask: ASK,
      continueLabel: 'Weiter',
      reminder: REMINDER_DE,
      reminderEmail: EMAIL_DE,
    },
  },
};
