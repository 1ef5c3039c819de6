import { attendGift } from './attend-gift';
import { attendReminder } from './attend-reminder';
import { count } from './count';
import { watchImpression } from './impression';
import { keepPlace } from './keep-place';
import { laterStyles } from './later-styles';
import { settle } from './placements';
import { rememberImpression, rememberResponse } from './reader-log';
import type { ShownBanner } from './shown-banner';

export { count } from './count';
export { withCountry } from './country';
export { keepPlace } from './keep-place';
export { readerFacts } from './reader-facts';
export { rightMoment } from './right-moment';

/** Brings a shown banner to life: giving, reminding, counting. */
export const attend = (shown: ShownBanner): void => {
  const { lent, signal, showing } = shown;
  const { host, root, campaign, about, consent } = showing;
  lent.addStyles(root, laterStyles);
  for (const type of ['donation-banner:continue', 'donation-banner:remind']) {
    host.addEventListener(type, () => rememberResponse(campaign, Date.now(), consent), { signal });
  }
  attendGift(shown);
  attendReminder(shown);
  signal.addEventListener('abort', () => {
    if (root.activeElement) {
      keepPlace(host);
    }
  });
  settle(shown);
  watchImpression(host, signal, () => {
    if (lent.emit(host, 'donation-banner:impression', about)) {
      const isFirst = rememberImpression(campaign, Date.now(), consent);
      void count(showing, ...(isFirst ? (['reach'] as const) : []), 'impression');
    }
  });
};
