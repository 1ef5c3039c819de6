import type { Problem } from '../../domain/src/problem';
import type { ShownBanner } from './shown-banner';
import type { ReminderError } from './state';

/** How long the server may take, in milliseconds. */
const TIMEOUT = 15_000;

/** Posts as a form does, which needs no leave of the server beforehand. */
const post = (
  { showing, lent }: ShownBanner,
  path: string,
  fields: FormData | { undo: string },
): Promise<Response> =>
  lent.askServer(`${showing.origin}/api/donation-banners/reminders${path}`, TIMEOUT, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(fields as Record<string, string>),
  });

/** Takes a request back. @returns whether the server has done so */
export const undoReminder = (shown: ShownBanner, undo: string): Promise<boolean> =>
  post(shown, '/undo', { undo }).then(
    ({ ok }) => ok,
    () => false,
  );

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
 * Asks the server for a reminder.
 *
 * @param form as the reader sends it
 * @returns the server's promise, or what kept it from being made
 */
export const requestReminder = async (
  shown: ShownBanner,
  form: FormData,
): Promise<Promised | ReminderError> => {
  const { choices, article } = shown.showing;
  let failed: ReminderError = 'sendFailed';
  if (form.get('way') === 'calendar') {
    failed = 'loadFailed';
    // What was typed before the reader chose it is not sent.
    form.delete('email');
  }
  const facts = {
    ...article,
    locale: choices.locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    pageUrl: location.href.replace(/#.*/, ''),
  };
  for (const [name, fact = ''] of Object.entries(facts)) {
    form.set(name, fact);
  }
  try {
    const response = await post(shown, '', form);
    const answer = await response.json();
    if (response.ok) {
      return answer;
    }
    if (response.status === 429) {
      return 'tooMany';
    }
    const problems: Problem[] = answer.error.details.errors;
    return problems.some(({ path }) => path[0] === 'email') ? 'emailInvalid' : failed;
  } catch {
    return failed;
  }
};
