import { dayInWords } from '../../../domain/src/dates';
import { escapeHtml } from '../../../domain/src/escape';
import { textsFor } from '../../../domain/src/texts';
import { writingDirection } from '../../../domain/src/values/locale';
import type { Reminder } from '../services/reminders';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 10vh 1.25rem; font: 1.125rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 34rem; margin: 0 auto; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
form { margin: 1rem 0; }
button { font: inherit; min-height: 44px; padding: 0.5rem 1.25rem; border-radius: 6px; border: 1px solid currentColor; background: transparent; color: inherit; cursor: pointer; }
button.primary { background: #1f4e79; border-color: #1f4e79; color: #fff; }
button:focus-visible, a:focus-visible { outline: 3px solid #4c9ffe; outline-offset: 2px; }
a { color: inherit; }
`;

const page = (locale: string, title: string, main: string): string => `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${writingDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;

const wayBack = (pageUrl: string | null, locale: string): string =>
  pageUrl
    ? `<p><a href="${escapeHtml(pageUrl)}">${escapeHtml(textsFor(locale).reminder.backToArticle)}</a></p>`
    : '';

/** A page that says something: a title, sentences below it, and the way back to where the reader was. */
export const messagePage = (
  locale: string,
  title: string,
  sentences: string[],
  pageUrl: string | null = null,
): string => {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`);
  return page(locale, title, [...paragraphs, wayBack(pageUrl, locale)].join('\n'));
};

/** What a form's reader is told, with a way to take it back. The form posts to `./reminders/undo`. */
export const promisedPage = (
  locale: string,
  title: string,
  sentence: string,
  undo: string,
  pageUrl: string | null,
): string => {
  const hidden = (name: string, value: string): string =>
    `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  const button = `<button>${escapeHtml(textsFor(locale).banner.undo)}</button>`;
  return page(
    locale,
    title,
    `<p role="status">${escapeHtml(sentence)}</p>
<form method="post" action="./reminders/undo">${hidden('undo', undo)}${hidden('locale', locale)}${button}</form>
${wayBack(pageUrl, locale)}`,
  );
};

const statusSentence = (reminder: Reminder, now: Date): string => {
  const texts = textsFor(reminder.bannerLocale).reminder;
  const inWords = (moment: string): string =>
    dayInWords(new Date(moment), reminder.bannerLocale, reminder.timeZone);
  switch (reminder.status) {
    case 'unconfirmed':
      return texts.unconfirmed.replace('{date}', inWords(reminder.dueAt));
    case 'scheduled':
      return new Date(reminder.dueAt) > now
        ? texts.scheduled.replace('{date}', inWords(reminder.dueAt))
        : texts.sending;
    case 'sending':
      return texts.sending;
    case 'sent':
      return texts.sent.replace('{date}', inWords(reminder.sentAt ?? reminder.dueAt));
    case 'failed':
      return texts.failed;
    case 'cancelled':
      return texts.cancelled;
    case 'suppressed':
      return texts.suppressed;
  }
};

/**
 * The reader's own page about one reminder: how it stands, and forms for what its reader may do.
 * @param address relative to the page; the forms post to `{address}/cancel` and the like
 */
export const reminderPage = (reminder: Reminder, address: string, now: Date): string => {
  const texts = textsFor(reminder.bannerLocale).reminder;
  const form = (action: string, label: string, kind = 'secondary'): string =>
    `<form id="${action}" method="post" action="${escapeHtml(`${address}/${action}`)}"><button class="${kind}">${escapeHtml(label)}</button></form>`;
  const forms: Record<Reminder['status'], string[]> = {
    unconfirmed: [form('confirm', texts.confirm, 'primary'), form('suppress', texts.suppress)],
    scheduled: [
      form('snooze', texts.snooze, 'primary'),
      form('cancel', texts.stop),
      form('suppress', texts.suppress),
    ],
    sending: [],
    sent: [
      form('snooze', texts.snooze, 'primary'),
      form('cancel', texts.stop),
      form('suppress', texts.suppress),
    ],
    failed: [form('snooze', texts.snooze, 'primary'), form('cancel', texts.stop)],
    cancelled: [form('snooze', texts.snooze, 'primary'), form('suppress', texts.suppress)],
    suppressed: [],
  };
  return page(
    reminder.bannerLocale,
    texts.pageTitle,
    [
      `<p role="status">${escapeHtml(statusSentence(reminder, now))}</p>`,
      ...forms[reminder.status],
      wayBack(reminder.pageUrl, reminder.bannerLocale),
    ].join('\n'),
  );
};
