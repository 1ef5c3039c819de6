import type { Starter } from './types';

export const starter: Starter = {
  name: 'Erster Aufruf',
  heading: 'In eigener Sache',
  body: [
    'Liebe Leserinnen und Leser,',
    'alle können lesen, was wir schreiben, weil einige von Ihnen dafür bezahlen.',
    'Gehören Sie bald dazu? Monatlich schon ab {minimum}.',
  ],
  continueLabel: 'Weiter',
  currency: 'EUR',
  question: 'Heute passt es nicht?',
  linkLabel: 'Erinnern Sie mich später.',
  emailLabel: 'Ihre E-Mail-Adresse',
  consentText: 'Wir schreiben Ihnen einmal und verwenden Ihre Adresse für nichts anderes.',
  thanks: 'Danke! Ihre Erinnerung ist eingerichtet.',
  nextMonth: 'Nächsten Monat erinnern',
  inThreeMonths: 'In drei Monaten erinnern',
  subject: 'Sie wollten, dass wir uns wieder melden',
  letter: [
    'Liebe Leserin, lieber Leser,',
    'damals passte es nicht, und Sie baten uns, später wiederzukommen. Hier sind wir.',
    'Alle können lesen, was wir schreiben, weil einige von Ihnen dafür bezahlen. Machen Sie mit?',
  ],
  actionLabel: 'Jetzt unterstützen',
};
