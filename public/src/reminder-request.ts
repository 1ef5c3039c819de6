import type { Problem } from '../../domain/src/problem';
import type { ShownBanner } from './shown-banner';
import type { ReminderError } from './state';

/** How long the server may take, in milliseconds. */
const TIMEOUT = 15_000;

const post = ({ showing, lent }: ShownBanner, path: string, body: object): Promise<Response> =>
  lent.askServer(`${showing.origin}/api/donation-banners/reminders${path}`, TIMEOUT, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Takes a request back. @returns whether the server has done so */
export const undoReminder = (shown: ShownBanner, undo: string): Promise<boolean> =>
  post(shown, '/undo', { undo }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Asks the server for a reminder.
 *
 * @param subject what was typed into the honeypot
 * @returns the server's promise, `dueAt` absent while it waits to be confirmed; or what kept it from being made
 */
export const requestReminder = async (
  shown: ShownBanner,
  email: string,
  option: string,
  subject: string | undefined,
): Promise<{ dueAt?: string; undo: string } | ReminderError> => {
  const { banner, choices, article } = shown.showing;
  try {
    const response = await post(shown, '', {
      ...article,
      email,
      banner: banner.id,
      option,
      locale: choices.locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      pageUrl: location.href.replace(/#.*/, ''),
      subject,
    });
    const answer = await response.json();
    if (response.ok) {
      return answer;
    }
    if (response.status === 429) {
      return 'tooMany';
    }
    const problems: Problem[] = answer.error.details.errors;
    return problems.some(({ path }) => path[0] === 'email') ? 'emailInvalid' : 'sendFailed';
  } catch {
    return 'sendFailed';
  }
};
