import { blocks } from '../blocks';
import type { BannerCopy } from './types';

/** The amounts that the paper asks for everywhere. */
export const ASK: BannerCopy['ask'] = [
  {
    frequency: 'once',
    currency: 'USD',
    amounts: '5, 10, 25',
    suggested: 10,
    otherAllowed: true,
  },
  {
    frequency: 'monthly',
    currency: 'USD',
    amounts: '2, 5, 10',
    suggested: 5,
    otherAllowed: true,
  },
  {
    frequency: 'annual',
    currency: 'USD',
    amounts: '24, 60, 120',
    suggested: 60,
    otherAllowed: true,
  },
];

/** How the paper offers to ask again, in English. */
export const REMINDER_EN: BannerCopy['reminder'] = {
  question: 'Not ready to support today?',
  linkLabel: 'Remind me later.',
  emailLabel: 'Your e-mail address',
  consentText:
    'We use your address for this one reminder and nothing else, and delete it afterwards.',
  thanks: 'Thank you! Your reminder is set.',
  options: [
    { label: 'Remind me next month', after: 'P1M' },
    { label: 'Remind me in three months', after: 'P3M' },
  ],
};

/** The same in German. */
export const REMINDER_DE: BannerCopy['reminder'] = {
  question: 'Heute passt es nicht?',
  linkLabel: 'Erinnern Sie mich später.',
  emailLabel: 'Ihre E-Mail-Adresse',
  consentText:
    'Wir verwenden Ihre Adresse für diese eine Erinnerung und für nichts sonst. Danach löschen wir sie.',
  thanks: 'Danke! Ihre Erinnerung ist eingerichtet.',
  options: [
    { label: 'Nächsten Monat erinnern', after: 'P1M' },
    { label: 'In drei Monaten erinnern', after: 'P3M' },
  ],
};

/** The letter that follows, in English. */
export const EMAIL_EN: BannerCopy['reminderEmail'] = {
  subject: 'You asked us to come back in {month}',
  body: blocks(
    'Dear reader,',
    'When we last spoke, it was not the right moment. You asked us to knock again, so here we are, once, as promised.',
    'The Gazette is still free to read for everyone in town, and it is still paid for by the readers who can. A monthly gift from {minimum} keeps one more reporter on the quay.',
    'With thanks, whatever you decide,',
    '_The Harbour Gazette_',
  ),
  actionLabel: 'Support the Gazette',
};

/** The same in German. */
export const EMAIL_DE: BannerCopy['reminderEmail'] = {
  subject: 'Sie baten uns, im {month} wiederzukommen',
  body: blocks(
    'Liebe Leserin, lieber Leser,',
    'beim letzten Mal war es nicht der richtige Moment. Sie baten uns, noch einmal anzuklopfen. Hier sind wir, ein einziges Mal, wie versprochen.',
    'Die Gazette ist noch immer für alle in der Stadt frei zu lesen, und noch immer bezahlen sie jene, die es können. Schon {minimum} im Monat helfen, eine Reporterin mehr am Kai zu halten.',
    'Mit Dank, wie auch immer Sie sich entscheiden,',
    '_Ihre Harbour Gazette_',
  ),
  actionLabel: 'Die Gazette unterstützen',
};
