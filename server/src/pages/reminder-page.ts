import { dayInWords } from '../../../domain/src/dates';
import { escapeHtml } from '../../../domain/src/escape';
import { textsFor } from '../../../domain/src/texts';
import type { Reminder } from '../services/reminders';
import { hiddenField, page, type WayOn, wayOnHtml } from './page';

/** A page that says something: a title, sentences below it, and where to go on. */
export const messagePage = (
  locale: string,
  title: string,
  sentences: string[],
  way: WayOn | null,
): string => {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`);
  return page(locale, title, [...paragraphs, wayOnHtml(way)].join('\n'));
};

/**
 * What a form's reader is told, with a way to take it back. The form posts to `./reminders/undo`.
 * @param taking what takes it back, and where the reader was
 */
export const promisedPage = (
  locale: string,
  title: string,
  sentence: string,
  taking: { undo: string; pageUrl: string | null },
  way: WayOn | null,
): string => {
  const button = `<button>${escapeHtml(textsFor(locale).banner.undo)}</button>`;
  const hidden = Object.entries({ ...taking, locale }).map(([name, value]) =>
    hiddenField(name, value),
  );
  return page(
    locale,
    title,
    `<p role="status">${escapeHtml(sentence)}</p>
<form method="post" action="./reminders/undo">${hidden.join('')}${button}</form>
${wayOnHtml(way)}`,
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
 * @param onItsWay whether an e-mail may still arrive though the reader has stopped it
 */
export const reminderPage = (
  reminder: Reminder,
  address: string,
  now: Date,
  way: WayOn | null,
  onItsWay: boolean | void = false,
): string => {
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
    sending: [form('cancel', texts.stop), form('suppress', texts.suppress)],
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
      ...(onItsWay ? [`<p>${escapeHtml(texts.mayArrive)}</p>`] : []),
      ...forms[reminder.status],
      wayOnHtml(way),
    ].join('\n'),
  );
};
