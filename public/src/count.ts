import type { CountedEvent, EventToCount } from '../../domain/src/counted-events';
import type { Showing } from './shown-banner';

/**
 * Has the server count what happened with the banner, and says nothing of the reader; not where an editor previews it.
 * Never fails, and need not be waited for: the request outlives the page.
 */
export const count = async (
  { host, api, about, banner }: Showing,
  ...happened: CountedEvent[]
): Promise<void> => {
  if (host.getAttribute('preview')) {
    return;
  }
  const { locale } = banner;
  const events = happened.map((event): EventToCount => ({ event, ...about, locale }));
  // As plain text, which needs no leave of the server to be sent there. Not as a beacon: blockers of trackers stop those.
  const elements = [...document.querySelectorAll('donation-banner')].map((each) => [
    each.getAttribute('placement'),
    ...each.getAttributeNames(),
  ]);
  const body = JSON.stringify({ events, elements });
  try {
    await fetch(`${api}/events`, { method: 'POST', body, credentials: 'omit', keepalive: true });
  } catch {
    // Something on the way has stopped it: it is not counted.
  }
};
