import type { CountedEvent, EventToCount } from '../../domain/src/counted-events';
import type { Showing } from './shown-banner';

/**
 * Has the server count what happened with the banner, and says nothing of the reader; not where an editor previews it.
 * Never throws, and waits for no answer.
 */
export const count = (
  { host, api, campaign, banner, placement }: Showing,
  ...happened: CountedEvent[]
): void => {
  const events = happened.map((event): EventToCount => ({
    event,
    campaign,
    banner: banner.id,
    locale: banner.locale,
    placement,
  }));
  if (!host.getAttribute('preview')) {
    try {
      // As plain text, which needs no leave of the server to be sent there.
      navigator.sendBeacon(`${api}/events`, JSON.stringify({ events }));
    } catch {
      // The browser has no beacons, or somebody has taken them away.
    }
  }
};
