import { LINE_LENGTH } from '../../../domain/src/blocks-text';
import { dayInWords } from '../../../domain/src/dates';
import { escapeHtml } from '../../../domain/src/escape';
import type { ReminderTexts } from '../../../domain/src/texts';
import { wrap } from '../../../domain/src/wrap';
import { buttonHtml, letterFrame, paragraph } from './frame';
import { buttonLook } from './look';
import type { Letter } from './reminder-letter';

/** What a request to confirm a reminder says. */
export interface ConfirmationContent {
  locale: string;
  /** The reminder's own page. */
  pageUrl: string;
  dueAt: Date;
  /** The reader's IANA zone, or the newsroom's. */
  timeZone: string;
  /** The banner's accent, `#rgb` or `#rrggbb`. */
  accent?: string | undefined;
  texts: ReminderTexts;
}

/** The e-mail that asks a reader to confirm a reminder. Its link leads to a page with a button: opening it changes nothing. */
export const writeConfirmation = (content: ConfirmationContent): Letter => {
  const { locale, pageUrl, texts, dueAt, timeZone } = content;
  const sentences = texts.confirmBody.replace('{date}', dayInWords(dueAt, locale, timeZone));
  const look = buttonLook(content.accent);
  const [before, after] = letterFrame(locale, texts.confirmSubject, look);
  return {
    subject: texts.confirmSubject,
    html: [
      before,
      paragraph(escapeHtml(sentences)),
      buttonHtml(texts.confirm, pageUrl, look),
      after,
    ].join('\n'),
    text: `${wrap(sentences, LINE_LENGTH)}\n\n${texts.confirm}:\n${pageUrl}`,
  };
};
