import type { ReminderInvitation, ReminderOption } from '../../../domain/src/banner';
import { escapeHtml } from '../../../domain/src/escape';
import { textsFor } from '../../../domain/src/texts';
import type { TypedForm } from '../requests/request-fields';
import { hiddenField, page, type WayOn, wayOnHtml } from './page';

/** Why a form was not taken: about the address that was typed, or about something else. */
export interface FormProblem {
  about: 'email' | 'other';
  sentence: string;
}

/** The form for a reminder once more, with what was typed in it and what was wrong. It posts to `./reminders`. */
export const formPage = (
  locale: string,
  { emailLabel, consentText }: ReminderInvitation,
  options: readonly ReminderOption[],
  typed: TypedForm,
  problem: FormProblem,
  way: WayOn | null,
): string => {
  const { email = '', option: pressed, ...others } = typed;
  const hidden = Object.entries(others).map(([name, value]) => hiddenField(name, value));
  const isAboutEmail = problem.about === 'email';
  const says = `<p class="problem" id="problem" role="alert">${escapeHtml(problem.sentence)}</p>`;
  const state = isAboutEmail ? ' aria-invalid="true" aria-describedby="problem" autofocus' : '';
  const buttons = options.map(
    ({ after, label }) =>
      `<button name="option" value="${escapeHtml(after)}"${after === pressed ? ' class="primary"' : ''}>${escapeHtml(label)}</button>`,
  );
  return page(
    locale,
    textsFor(locale).reminder.notSet,
    [
      isAboutEmail ? '' : says,
      `<form method="post" action="./reminders" novalidate>${hidden.join('')}`,
      `<label for="email">${escapeHtml(emailLabel)}</label>`,
      `<input id="email" name="email" type="email" autocomplete="email" dir="ltr" required value="${escapeHtml(email)}"${state}>`,
      isAboutEmail ? says : '',
      `<p class="options">${buttons.join('')}</p>`,
      `<p class="consent">${escapeHtml(consentText)}</p>`,
      '</form>',
      wayOnHtml(way),
    ].join('\n'),
  );
};
