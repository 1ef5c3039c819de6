import type { Problem } from '../../domain/src/problem';
import type { Showing } from './shown-banner';
import type { ReminderError } from './state';

/** How long the server may take, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * Asks the server for a reminder.
 *
 * @returns the server's promise, `dueAt` absent while it waits to be confirmed; or what kept it from being made
 */
export const requestReminder = async (
  { root, origin, banner, choices, article }: Showing,
  email: string,
  option: string,
): Promise<{ dueAt?: string } | ReminderError> => {
  try {
    const honeypot = root.querySelector<HTMLInputElement>('.subject');
    const response = await fetch(`${origin}/api/donation-banners/reminders`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT),
      body: JSON.stringify({
        ...article,
        email,
        banner: banner.id,
        option,
        locale: choices.locale,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        pageUrl: location.href.split('#', 1)[0],
        subject: honeypot?.value || undefined,
      }),
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
