import {
  blocksToHtml,
  blocksToText,
  filterBlocks,
  type BlocksContent,
} from '../../domain/src/blocks';
import { dayInWords, writingDirection } from '../../domain/src/dates';
import { escapeHtml } from '../../domain/src/escape';
import { fillPlaceholders } from '../../domain/src/placeholders';
import type { ReminderTexts } from '../../domain/src/texts';

/** Everything that one reminder e-mail says. */
export interface LetterContent {
  locale: string;
  subject: string;
  body: BlocksContent;
  actionLabel: string;
  /** Where the button leads. */
  actionUrl: string;
  /** The reminder's own page, where the reader postpones and stops. */
  pageUrl: string;
  requestedAt: Date;
  /** The reader's IANA zone, or the newsroom's. */
  timeZone: string;
  /** The article that the reader was reading. */
  article?: { title: string; url?: string | undefined } | undefined;
  /** Values of the placeholders in the copy. */
  values: Readonly<Record<string, string | undefined>>;
  texts: ReminderTexts;
}

export interface Letter {
  subject: string;
  html: string;
  text: string;
}

const ACCENT = '#1f4e79';

const button = (label: string, url: string): string =>
  `<a href="${escapeHtml(url)}" style="display:inline-block;padding:14px 28px;border-radius:6px;background-color:${ACCENT};color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(label)}</a>`;

const link = (label: string, url: string): string =>
  `<a href="${escapeHtml(url)}" style="color:inherit">${escapeHtml(label)}</a>`;

const why = ({ texts, requestedAt, locale, timeZone, article }: LetterContent): string =>
  (article ? texts.whyReading : texts.why).replace(
    '{date}',
    dayInWords(requestedAt, locale, timeZone),
  );

/** The page of the reminder, opened at what the reader wants to do. Opening it changes nothing. */
const wish = (content: LetterContent, what: 'snooze' | 'cancel'): string =>
  `${content.pageUrl}#${what}`;

const frame = (locale: string, subject: string, body: string): string => `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${writingDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px">
<div style="max-width:600px;margin:0 auto;font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.55">
${body}
</div>
</body>
</html>
`;

const htmlPart = (content: LetterContent, body: BlocksContent, subject: string): string => {
  const { article, texts, locale } = content;
  const title = article
    ? article.url
      ? link(article.title, article.url)
      : `<em>${escapeHtml(article.title)}</em>`
    : '';
  // The title goes in last and as a function: it may hold anything, `$&` too.
  const reason = escapeHtml(why(content)).replace('{page}', () => title);
  return frame(
    locale,
    subject,
    [
      `<p style="font-size:15px;opacity:0.8">${reason}</p>`,
      blocksToHtml(body),
      `<p style="margin:28px 0">${button(content.actionLabel, content.actionUrl)}</p>`,
      '<hr style="border:0;border-top:1px solid #999999">',
      `<p style="font-size:14px">${link(texts.snooze, wish(content, 'snooze'))} &middot; ${link(texts.stop, wish(content, 'cancel'))}</p>`,
    ].join('\n'),
  );
};

const textPart = (content: LetterContent, body: BlocksContent): string => {
  const { article, texts } = content;
  const title = article ? [`“${article.title}”`, article.url && `(${article.url})`] : [];
  return [
    why(content).replace('{page}', () => title.filter(Boolean).join(' ')),
    blocksToText(body),
    `${content.actionLabel}:\n${content.actionUrl}`,
    '--',
    `${texts.snooze}:\n${wish(content, 'snooze')}`,
    `${texts.stop}:\n${wish(content, 'cancel')}`,
  ].join('\n\n');
};

/** One reminder as an e-mail: HTML with inline styles, and a plain-text part that reads as a letter. */
export const writeLetter = (content: LetterContent): Letter => {
  const body = filterBlocks(content.body, (text) => fillPlaceholders(text, content.values));
  const subject = fillPlaceholders(content.subject, content.values) ?? content.subject;
  return { subject, html: htmlPart(content, body, subject), text: textPart(content, body) };
};

/** What a request to confirm a reminder says. */
export type ConfirmationContent = Pick<
  LetterContent,
  'locale' | 'pageUrl' | 'timeZone' | 'texts'
> & {
  dueAt: Date;
};

/** The e-mail that asks a reader to confirm a reminder. Its link leads to a page with a button: opening it changes nothing. */
export const writeConfirmation = (content: ConfirmationContent): Letter => {
  const { locale, pageUrl, texts, dueAt, timeZone } = content;
  const sentence = texts.confirmBody.replace('{date}', dayInWords(dueAt, locale, timeZone));
  return {
    subject: texts.confirmSubject,
    html: frame(
      locale,
      texts.confirmSubject,
      `<p>${escapeHtml(sentence)}</p>\n<p style="margin:28px 0">${button(texts.confirm, pageUrl)}</p>`,
    ),
    text: `${sentence}\n\n${texts.confirm}:\n${pageUrl}`,
  };
};
