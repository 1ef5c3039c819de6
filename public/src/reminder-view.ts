import type { Banner, ReminderInvitation, ReminderOption } from '../../domain/src/banner';
import { monthOfReminder } from '../../domain/src/copy-values';
import { dayInWords } from '../../domain/src/dates';
import { escapeHtml } from '../../domain/src/escape';
import { fillPlaceholders } from '../../domain/src/placeholders';
import { isCalendarDate } from '../../domain/src/reminder-option';
import type { BannerTexts } from '../../domain/src/texts';
import type { Copy } from './copy';
import type { BannerState } from './state';
import type { ViewContext } from './view';

const localDate = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The options that still lie ahead: a fixed date that has passed, by the runtime's calendar, is none any more. */
export const openOptions = (
  invitation: ReminderInvitation | undefined,
  now: Date,
): ReminderOption[] =>
  (invitation?.options ?? []).filter(
    ({ after }) => !isCalendarDate(after) || after >= localDate(now),
  );

/** "Not ready to support today? Remind me later." */
export const invitationView = (
  { reminder }: Banner,
  state: BannerState,
  { now }: ViewContext,
  copy: Copy,
): string => {
  if (!reminder || state.name === 'thanked' || openOptions(reminder, now).length === 0) {
    return '';
  }
  return `<p part="invitation">${escapeHtml(copy.text(reminder.question))} <button part="link" class="link" type="button" data-do="remind" aria-expanded="${state.name !== 'asking'}">${escapeHtml(copy.text(reminder.linkLabel))}</button></p>`;
};

/**
 * A field that no reader sees, reaches or hears of; programs that fill in whatever there is give themselves away.
 * Its name is none that browsers and password managers know an answer to.
 */
const HONEYPOT =
  '<input class="subject" name="subject" type="text" autocomplete="off" tabindex="-1" aria-hidden="true">';

const labelOf = (
  { label, after }: ReminderOption,
  locale: string,
  now: Date,
  { inMonth }: BannerTexts,
): string =>
  fillPlaceholders(label, { month: monthOfReminder(after, locale, now, inMonth) }) ?? label;

/** The box that opens below the invitation: an address, and one button per option. */
export const reminderView = (
  { reminder, locale }: Banner,
  state: BannerState,
  { texts, now }: ViewContext,
): string => {
  if (!reminder || (state.name !== 'reminding' && state.name !== 'sending')) {
    return '';
  }
  const sending = state.name === 'sending';
  const error = state.name === 'reminding' && state.error ? texts[state.error] : '';
  const label = escapeHtml(reminder.emailLabel);
  const buttons = openOptions(reminder, now).map((option) => {
    const pressed = sending && state.option === option.after;
    return `<button part="remind" type="submit" value="${escapeHtml(option.after)}" aria-disabled="${sending}" aria-busy="${pressed}">${escapeHtml(labelOf(option, locale, now, texts))}</button>`;
  });
  return [
    `<form part="reminder" class="box" novalidate aria-label="${label}">`,
    `<label for="email">${label}</label>`,
    `<input part="input" id="email" name="email" type="email" autocomplete="email" dir="ltr" required maxlength="254" aria-describedby="email-error" aria-invalid="${error !== ''}" value="${escapeHtml(state.email)}"${sending ? ' readonly' : ''}>`,
    HONEYPOT,
    `<p class="error" id="email-error" role="alert">${escapeHtml(error)}</p>`,
    `<div class="options">${buttons.join('')}</div>`,
    reminder.consentText ? `<p class="consent">${escapeHtml(reminder.consentText)}</p>` : '',
    `<button part="close" class="close" type="button" data-do="back" aria-label="${escapeHtml(texts.close)}">×</button>`,
    '</form>',
  ].join('');
};

/** What the live region says: that the reminder is being set, then that it is, and for which day. */
export const statusView = (
  { reminder }: Banner,
  state: BannerState,
  { texts, locale }: ViewContext,
  copy: Copy,
): string => {
  if (state.name === 'sending') {
    return `<p>${escapeHtml(texts.sending)}</p>`;
  }
  if (state.name !== 'thanked' || !reminder) {
    return '';
  }
  if (!state.dueAt) {
    return `<p><strong>${escapeHtml(texts.confirmFirst)}</strong></p>`;
  }
  const day = dayInWords(new Date(state.dueAt), locale);
  return `<p><strong>${escapeHtml(copy.text(reminder.thanks))}</strong></p><p>${escapeHtml(texts.remindOn.replace('{date}', day))}</p>`;
};
