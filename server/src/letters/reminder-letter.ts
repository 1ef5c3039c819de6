import { blocksToHtml, filterBlocks } from '../../../domain/src/blocks';
import { blocksToText, LINE_LENGTH } from '../../../domain/src/blocks-text';
import type { BlocksContent } from '../../../domain/src/copy/block-nodes';
import { dayInWords } from '../../../domain/src/dates';
import { escapeHtml } from '../../../domain/src/escape';
import { fillPlaceholders } from '../../../domain/src/placeholders';
import type { ReminderTexts } from '../../../domain/src/texts';
import { writingDirection } from '../../../domain/src/values/locale';
import { wrap } from '../../../domain/src/wrap';
import { buttonHtml, letterFrame, paragraph, quiet, quietLink, ruler, startSide } from './frame';
import { withInlineStyles } from './inline-styles';
import { buttonLook } from './look';

/** An e-mail as it is handed to the mail provider. */
export interface Letter {
  subject: string;
  html: string;
  text: string;
}

/** What a reminder says to all its readers alike. */
export interface Appeal {
  /** The reader's, of `texts` and dates. */
  locale: string;
  /** Of the copy: the reader's, or the one fallen back to. */
  copyLocale: string;
  subject: string;
  body: BlocksContent;
  actionLabel: string;
  /** Where the button leads. */
  actionUrl: string;
  /** The banner's accent, `#rgb` or `#rrggbb`. */
  accent?: string | undefined;
  /** Values of the placeholders in the copy. */
  values: Readonly<Record<string, string | undefined>>;
  texts: ReminderTexts;
  /** Whether it goes to an editor, marked as a test. */
  isTest?: boolean;
}

/** What a reminder says to one reader. */
export interface Occasion {
  /** The reminder's own page, where the reader postpones and stops. */
  pageUrl: string;
  requestedAt: Date;
  /** The reader's IANA zone, or the newsroom's. */
  timeZone: string;
  /** The article that the reader was reading. */
  article?: { title: string; url?: string | undefined } | undefined;
  /** Which of how many, where the reminder comes several times. */
  occurrence?: { number: number; of: number } | undefined;
}

/** A banner's words with their values, which none of them lacks. */
const filledIn = (text: string, values: Appeal['values']): string =>
  fillPlaceholders(text, values) ?? '';

/** A subject in one line: a line break in it would end the header (RFC 5322 §2.2). */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const subjectOf = ({ subject, values, texts, isTest }: Appeal): string => {
  const filled = oneLine(filledIn(subject, values));
  return isTest ? texts.testSubject.replace('{subject}', () => filled) : filled;
};

/** The copy with its values. Images stay out: fetching one would tell when and where the letter was opened. */
const bodyOf = ({ body, values }: Appeal): BlocksContent =>
  filterBlocks(
    body.filter(({ type }) => type !== 'image'),
    (text) => fillPlaceholders(text, values),
  );

/** The page of the reminder, opened at what the reader wants to do. Opening it changes nothing. */
const wish = (pageUrl: string, what: 'snooze' | 'cancel'): string => `${pageUrl}#${what}`;

/** Copy in another language than the letter's says so, and begins its lines on its own side. */
const inItsLanguage = (html: string, { locale, copyLocale }: Appeal): string =>
  copyLocale === locale
    ? html
    : `<div lang="${escapeHtml(copyLocale)}" dir="${writingDirection(copyLocale)}" style="text-align:${startSide(copyLocale)}">${html}</div>`;

/**
 * Writes what all letters of an appeal have in common once.
 * @returns writes the letter for one reader: HTML with inline styles, and plain text that reads as a letter
 */
export const letterWriter = (appeal: Appeal): ((occasion: Occasion) => Letter) => {
  const { locale, actionUrl, texts, values } = appeal;
  const actionLabel = filledIn(appeal.actionLabel, values);
  const subject = subjectOf(appeal);
  const body = bodyOf(appeal);
  const look = buttonLook(appeal.accent);
  const [before, after] = letterFrame(locale, subject, look);
  const appealHtml = [
    inItsLanguage(withInlineStyles(blocksToHtml(body), startSide(appeal.copyLocale)), appeal),
    buttonHtml(actionLabel, actionUrl, look),
    ruler(),
  ].join('\n');
  const appealText = [blocksToText(body), `${actionLabel}:\n${actionUrl}`, '--'].join('\n\n');
  const note = appeal.isTest ? [texts.testNote] : [];

  const reasonOf = ({ requestedAt, timeZone, article }: Occasion): string =>
    (article ? texts.whyReading : texts.why).replace(
      '{date}',
      dayInWords(requestedAt, locale, timeZone),
    );

  const occurrenceOf = ({ occurrence }: Occasion): string[] =>
    occurrence
      ? [
          texts.occurrence
            .replace('{number}', occurrence.number.toLocaleString(locale))
            .replace('{of}', occurrence.of.toLocaleString(locale)),
        ]
      : [];

  const htmlFor = (occasion: Occasion, reason: string, occurrence: string[]): string => {
    const { article, pageUrl } = occasion;
    const title = article
      ? article.url
        ? quietLink(article.title, article.url)
        : `<em dir="auto" style="font-style:italic">${escapeHtml(article.title)}</em>`
      : '';
    // The title goes in last and as a function: it may hold anything, `$&` too.
    const why = escapeHtml(reason).replace('{page}', () => title);
    return [
      before,
      ...note.map((sentence) =>
        paragraph(`<strong style="font-weight:bold">${escapeHtml(sentence)}</strong>`),
      ),
      quiet([why, ...occurrence.map(escapeHtml)].join(' ')),
      appealHtml,
      quiet(
        `${quietLink(texts.snooze, wish(pageUrl, 'snooze'))} &nbsp;&middot;&nbsp; ${quietLink(texts.stop, wish(pageUrl, 'cancel'))}`,
      ),
      after,
    ].join('\n');
  };

  const textFor = (occasion: Occasion, reason: string, occurrence: string[]): string => {
    const { article, pageUrl } = occasion;
    const why = wrap(
      reason.replace('{page}', () => article?.title ?? ''),
      LINE_LENGTH,
    );
    return [
      ...note.map((sentence) => wrap(sentence, LINE_LENGTH)),
      article?.url ? `${why}\n${article.url}` : why,
      ...occurrence,
      appealText,
      `${texts.snooze}:\n${wish(pageUrl, 'snooze')}`,
      `${texts.stop}:\n${wish(pageUrl, 'cancel')}`,
    ].join('\n\n');
  };

  return (occasion) => {
    const reason = reasonOf(occasion);
    const occurrence = occurrenceOf(occasion);
    return {
      subject,
      html: htmlFor(occasion, reason, occurrence),
      text: textFor(occasion, reason, occurrence),
    };
  };
};
