import { blocks } from '../blocks';
import { ASK, EMAIL_DE, EMAIL_EN, REMINDER_DE, REMINDER_EN } from './shared';
import type { BannerSeed } from './types';

/** The letter to the readers: the paper's long appeal. */
export const appeal: BannerSeed = {
  key: 'appeal',
  name: 'Letter to our readers',
  published: true,
  closable: true,
  quietDays: 14,
  appearance: { background: '#f4efe3', text: '#1d2a33', accent: '#0d4f63', layout: 'boxed' },
  copy: {
    en: {
      heading: 'A message from The Harbour Gazette',
      body: blocks(
        'Dear readers,',
        'The story you have just read took one of us three evenings, two ferry rides and a good pair of boots. No shipping line paid for it, no council office approved it, and nobody will ever ask you to log in before you may read it. “News is like harbour lights,” our first editor used to say. “They have to burn for the boats that pay no fees.”',
        'That is only possible because some readers pay for all of them. Six in ten of our wages come from people like you, in gifts that are smaller than a pot of tea at the ferry café. **They are the reason why we can say “no” to anyone who would rather we said nothing.**',
        'If you can, please join them: once, once a year, or monthly starting from just {minimum}. It takes two minutes, you can stop whenever you like, and tomorrow’s paper will be here either way. Thank you for reading us.',
      ),
      ask: ASK,
      continueLabel: 'Continue',
      reminder: REMINDER_EN,
      reminderEmail: EMAIL_EN,
    },
    de: {
      heading: 'Eine Nachricht der Harbour Gazette',
      body: blocks(
        'Liebe Leserinnen und Leser,',
        'der Artikel, den Sie gerade gelesen haben, hat eine von uns drei Abende, zwei Überfahrten und ein gutes Paar Stiefel gekostet. Keine Reederei hat dafür bezahlt, kein Amt hat ihn freigegeben, und niemand wird je verlangen, dass Sie sich anmelden, bevor Sie lesen dürfen. „Nachrichten sind wie Hafenfeuer“, sagte unsere erste Chefredakteurin. „Sie müssen auch für die Boote brennen, die keine Gebühren zahlen.“',
        'Möglich ist das nur, weil einige für alle bezahlen. Sechs Zehntel unserer Löhne kommen von Menschen wie Ihnen, in Beiträgen, die kleiner sind als ein Kännchen Tee im Fährcafé. **Ihretwegen können wir „Nein“ sagen, wenn jemandem lieber wäre, wir schwiegen.**',
        'Wenn Sie können, machen Sie mit: einmalig, jährlich oder monatlich schon ab {minimum}. Es dauert zwei Minuten, Sie können jederzeit aufhören, und die Zeitung von morgen ist so oder so da. Danke, dass Sie uns lesen.',
      ),
      ask: ASK,
      continueLabel: 'Weiter',
      reminder: REMINDER_DE,
      reminderEmail: EMAIL_DE,
    },
  },
};
