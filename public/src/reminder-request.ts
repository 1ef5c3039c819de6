import type { Problem } from '../../domain/src/problem';
import type { ShownBanner } from './shown-banner';
import type { ReminderError } from './state';

/** How long the server may take, in milliseconds. */
const TIMEOUT = 15_000;

/** What the server promises: `dueAt` is absent while that waits to be confirmed. */
export interface Promised {
  /** ISO 8601 instant. */
  dueAt?: string;
  /** Takes the request back. */
  undo?: string;
  /** An iCalendar file, where the reader asked for one. */
  file?: string;
}

/**
 * Posts as a form does, which needs no leave of the server beforehand.
 *
 * @param path below that of reminders
 * @param failed what to say where no answer says more
 * @returns the server's answer, or what kept it from being given
 */
const post = async (
  { showing, lent }: ShownBanner,
  path: string,
  fields: FormData | { undo: string },
  failed: ReminderError,
): Promise<Promised | ReminderError> => {
  try {
    const response = await lent.askServer(`${showing.api}/reminders${path}`, TIMEOUT, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(fields as Record<string, string>),
    });
    const answer = await response.json();
    if (response.ok) {
      return answer;
    }
    if (response.status === 429) {
      return 'tooMany';
    }
    if (path) {
      return failed;
    }
    const problems: Problem[] = answer.error.details.errors;
    return problems.some((problem) => problem.path[0] === 'email') ? 'emailInvalid' : 'gone';
  } catch {
    return failed;
  }
};

/** Takes a request back. @param undo what the server gave for that */
export const undoReminder = (shown: ShownBanner, undo: string): Promise<Promised | ReminderError> =>
  post(shown, '/undo', { undo }, 'undoFailed');

/** Asks for a reminder. @param form as the reader sends it */
export const requestReminder = (
  shown: ShownBanner,
  form: FormData,
): Promise<Promised | ReminderError> => {
  const { choices, article } = shown.showing;
  const facts = {
    ...article,
    locale: choices.locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    pageUrl: location.href.split('#')[0],
  };
  for (const [name, fact = ''] of Object.entries(facts)) {
    form.set(name, fact);
  }
  if (form.get('way') !== 'calendar') {
    return post(shown, '', form, 'sendFailed');
  }
  // What was typed before the reader chose it is not sent.
  form.delete('email');
  return post(shown, '', form, 'loadFailed');
};
