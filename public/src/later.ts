import { attendGift } from './attend-gift';
import { attendReminder } from './attend-reminder';
import { watchImpression } from './impression';
import { laterStyles } from './later-styles';
import { listenBelow } from './listen';
import { settle } from './placements';
import type { ShownBanner } from './shown-banner';

export { rightMoment } from './right-moment';

/** Brings a shown banner to life: giving, reminding, closing, counting. Ends with the signal. */
export const attend = (shown: ShownBanner, signal: AbortSignal): void => {
  const { showing } = shown;
  const { host, root, placement, campaign, banner, lent, consent } = showing;
  const names = { placement, campaign, banner: banner.id };
  const listen = listenBelow(root, signal);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(laterStyles);
  root.adoptedStyleSheets.push(sheet);

  const remember = (what: 'rememberImpression' | 'rememberResponse'): void =>
    void showing
      .loadTargeting()
      .then((targeting) => targeting[what](campaign, Date.now(), consent))
      .catch(() => undefined);

  const close = (): void => {
    if (lent.emit(host, 'donation-banner:close', names)) {
      lent.state.rememberClosed(campaign, banner.id, banner.quietDays, Date.now(), consent);
      shown.remove();
    }
  };
  listen('click', '[data-do=close]', close);
  for (const type of ['donation-banner:continue', 'donation-banner:remind']) {
    host.addEventListener(type, () => remember('rememberResponse'), { signal });
  }
  attendGift(showing, names, listen);
  attendReminder(showing, names, listen);
  settle(showing, close, signal);
  watchImpression(host, signal, () => {
    if (lent.emit(host, 'donation-banner:impression', names)) {
      remember('rememberImpression');
    }
  });
};
