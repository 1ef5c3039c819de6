import type { Appeal, ReminderInvitation, ReminderOption } from '../../domain/src/banner';
import { monthPhrases } from '../../domain/src/copy-values';
import { escapeFinally, escapeHtml } from '../../domain/src/escape';
import { openOptions } from './options';
import type { BannerState, ReminderWay } from './state';
import type { ViewContext } from './view-context';

/**
 * A field that no reader sees, reaches or hears of; programs that fill in whatever there is give themselves away.
 * Its name is none that browsers and password managers know an answer to.
 */
const HONEYPOT =
  '<input class="subject" name="subject" type="text" autocomplete="off" tabindex="-1" aria-hidden="true">';

/** The ways that the editor allows besides the e-mail; nothing where there is none. */
const waysView = (
  { onDevice, calendar }: ReminderInvitation,
  chosen: ReminderWay,
  { texts }: ViewContext,
): string => {
  const ways: Array<[ReminderWay, string, boolean]> = [
    ['email', texts.byEmail, true],
    ['device', texts.onDevice, onDevice],
    ['calendar', texts.inCalendar, calendar],
  ];
  const radios = ways.flatMap(([way, label, allowed]) =>
    allowed
      ? `<label><input type="radio" name="way" value="${way}"${way === chosen ? ' checked' : ''}>${escapeHtml(label)}</label>`
      : [],
  );
  return radios.length === 1
    ? ''
    : `<fieldset part="ways" class="ways scripted"><legend>${escapeHtml(texts.wayLegend)}</legend>${radios.join('')}</fieldset>`;
};

/** The box that opens below the invitation: how to be reminded, an address, and one button per open option. */
const boxView = (
  banner: Appeal,
  reminder: ReminderInvitation,
  open: readonly ReminderOption[],
  state: BannerState,
  context: ViewContext,
): string => {
  const { texts, api, fields = {}, fill } = context;
  const { email = '', way = 'email' } =
    state.name === 'reminding' || state.name === 'sending' ? state : {};
  const error = state.name === 'reminding' ? state.error : undefined;
  const pressed = state.name === 'sending' ? state.option : undefined;
  const sending = state.name === 'sending';
  const button = ({ after, label }: ReminderOption): string =>
    `<button part="remind" name="option" value="${escapeFinally(after)}" aria-disabled="${sending}" aria-busy="${pressed === after}">${escapeFinally(label)}</button>`;
  const hidden = Object.entries({ banner: banner.id, locale: banner.locale, ...fields }).map(
    ([name, value]) =>
      value ? `<input type="hidden" name="${name}" value="${escapeFinally(value)}">` : '',
  );
  return [
    `<form part="reminder" class="box" method="post" action="${escapeFinally(api)}/reminders" novalidate aria-label="${escapeFinally(reminder.emailLabel)}">`,
    ...hidden,
    waysView(reminder, way, context),
    `<div class="email"><label for="email">${escapeFinally(reminder.emailLabel)}</label>`,
    `<input part="input" id="email" name="email" type="email" autocomplete="email" dir="ltr" required pattern=".+@.+\\..+" maxlength="254" aria-describedby="email-error" aria-invalid="${!!error}" value="${escapeFinally(email)}"${sending ? ' readonly' : ''}>`,
    HONEYPOT,
    '</div>',
    `<p class="error" id="email-error" role="alert">${error ? escapeHtml(texts[error]) : ''}</p>`,
    `<div class="options">${open.map(button).join('')}</div>`,
    `<p class="consent">${escapeFinally(reminder.consentText)}</p>`,
    // What the script says then; it is filled in here with the rest.
    `<p class="thanks" hidden>${fill(escapeHtml(reminder.thanks))}</p>`,
    `<button part="close" class="close scripted" type="button" data-do="back" aria-label="${escapeHtml(texts.close)}">×</button>`,
    '</form>',
  ].join('');
};

/** "Not ready to support today? Remind me later." with the box that opens below it. */
export const invitationView = (
  banner: Appeal,
  state: BannerState,
  context: ViewContext,
): string => {
  const { reminder } = banner;
  const { fill, now, texts } = context;
  if (!reminder) {
    return '';
  }
  const months = monthPhrases(banner.locale, texts.inMonth);
  const open = openOptions(reminder, months, now);
  if (open.length === 0) {
    return '';
  }
  const isOpen = state.name === 'reminding' || state.name === 'sending';
  const named = reminder.options.some(({ label }) => label.includes('{month}'))
    ? ` data-months="${escapeFinally(months.join('|'))}"`
    : '';
  return `<details part="invitation"${named}${isOpen ? ' open' : ''}><summary>${fill(escapeHtml(reminder.question))} <span part="link" class="link">${fill(escapeHtml(reminder.linkLabel))}</span></summary>${boxView(banner, reminder, open, state, context)}</details>`;
};
