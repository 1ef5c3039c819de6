import { blocks } from '../blocks';
import { ASK, EMAIL_DE, EMAIL_EN, REMINDER_DE, REMINDER_EN } from './shared';
import type { BannerSeed } from './types';

/** For the stories that take months; attached to one of them by hand. */
export const investigation: BannerSeed = {
  key: 'investigation',
  name: 'Behind an investigation',
  published: true,
  image: { file: 'ledger.svg', alternativeText: '' },
  closable: true,
  quietDays: 30,
  appearance: { background: '#10222c', text: '#f2ede1', accent: '#f2b84b', layout: 'boxed' },
  copy: {
    en: {
      heading: 'Somebody has to read the ledgers',
      body: blocks(
        'Dear readers,',
        'Six afternoons in an unheated room, 1,914 photographs, and a lawyer’s bill for one letter: this is what it took to tell you where the harbour fees are. Nobody else was going to.',
        'Work like this does not pay for itself. It is paid for by readers who think that a town should know. If you are one of them, support our research desk, monthly starting from just {minimum}.',
      ),
      ask: ASK,
      continueLabel: 'Continue',
      reminder: REMINDER_EN,
      reminderEmail: EMAIL_EN,
    },
    de: {
      heading: 'Irgendwer muss die Bücher lesen',
      body: blocks(
        'Liebe Leserinnen und Leser,',
        'sechs Nachmittage in einem ungeheizten Raum, 1.914 Fotos und eine Anwaltsrechnung für einen einzigen Brief: So viel brauchte es, um Ihnen zu sagen, wo die Hafengebühren liegen. Sonst hätte es niemand getan.',
        'Solche Arbeit trägt sich nicht selbst. Getragen wird sie von Menschen, die finden, dass eine Stadt Bescheid wissen soll. Gehören Sie dazu? Dann unterstützen Sie unsere Recherche, monatlich schon ab {minimum}.',
      ),
      ask: ASK,
      continueLabel: 'Weiter',
      reminder: REMINDER_DE,
      reminderEmail: EMAIL_DE,
    },
  },
};
