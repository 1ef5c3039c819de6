import type { Banner, Placement } from '../../domain/src/banner';
import type { Choices, Trigger } from '../../domain/src/choices';
import { preferredCurrency } from '../../domain/src/copy-values';
import { askingStyles } from './asking-styles';
import type { ArticleQuery } from './choices-url';
import { fillFor, type ReaderFacts } from './copy';
import type { emit } from './events';
import type * as ReaderState from './reader-state';
import { BODY_HERE } from './template';

/** The part of the reader script that is loaded as a reader comes near. */
export type LaterModule = typeof import('./later');

/** The part that knows more of the reader than the cookie. */
export type TargetingModule = typeof import('./targeting');

/** What the later part borrows from the first, because it has a memory of its own or is there already. */
export interface Lent {
  emit: typeof emit;
  state: typeof ReaderState;
}

/** All that one banner on a page depends on. */
export interface Showing {
  host: HTMLElement;
  root: ShadowRoot;
  origin: string;
  article: ArticleQuery;
  placement: Placement;
  campaign: string;
  /** Absent: at once. */
  trigger: Trigger | undefined;
  banner: Banner;
  choices: Choices;
  reader: ReaderFacts;
  consent: ReaderState.Consent;
  reminded: boolean;
  lent: Lent;
  loadLater: () => Promise<LaterModule>;
  loadTargeting: () => Promise<TargetingModule>;
}

/** One banner that a reader sees. */
export interface ShownBanner {
  showing: Showing;
  /** Leaves nothing behind but the root. */
  remove(): void;
}

/** A reader's first steps towards a banner, each of which brings the later part. */
const APPROACHES = ['pointerover', 'touchstart', 'focusin', 'input', 'toggle', 'click'];

const draw = ({ root, banner, reader, placement, reminded }: Showing): void => {
  const { ask, html, body, appearance } = banner;
  const currency = preferredCurrency(ask, reader.country);
  const asks = ask.filter((each) => each.currency === currency);
  const fill = fillFor({ ...banner, ask: asks }, new Date(), reader);
  const drawn = fill(html).replace(BODY_HERE, () => body.map(fill).join(''));
  root.innerHTML = placement === 'overlay' ? `<dialog part="dialog">${drawn}</dialog>` : drawn;

  for (const each of root.querySelectorAll<HTMLElement>('.ask')) {
    if (each.dataset['currency'] !== currency) {
      each.remove();
    }
  }
  if (reminded) {
    root.querySelector('.greeting')?.removeAttribute('hidden');
  }
  for (const [name, value] of Object.entries(appearance)) {
    root.querySelector('section')?.style.setProperty(`--${name}`, value);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(askingStyles);
  root.adoptedStyleSheets = [sheet];
};

/**
 * Shows the banner, unless a server has drawn it already, and brings the later part as the reader comes near. What is
 * pressed before that has arrived is pressed again then; where it does not arrive, the HTML's own forms and links work.
 */
export const showBanner = (showing: Showing): ShownBanner => {
  const { host, root } = showing;
  const gone = new AbortController();
  const arrived = new AbortController();
  const shown = {
    showing,
    remove(): void {
      gone.abort();
      arrived.abort();
      root.querySelector('dialog')?.close();
      root.replaceChildren();
      host.hidden = true;
    },
  };
  let coming = false;

  const approach = (pressed?: HTMLElement | null): void => {
    if (coming && !pressed) {
      return;
    }
    coming = true;
    showing
      .loadLater()
      .then(({ attend }) => {
        if (!arrived.signal.aborted) {
          attend(shown, gone.signal);
        }
      })
      .catch(() => undefined)
      .then(() => {
        coming = false;
        arrived.abort();
        pressed?.click();
      });
  };

  if (!root.querySelector('section')) {
    draw(showing);
  }
  host.hidden = false;
  const nearby = new IntersectionObserver(([entry]) => entry?.isIntersecting && approach());
  nearby.observe(host);
  if (showing.placement !== 'article-end') {
    // An overlay is nowhere in the page to be come near to, and a bar at its bottom everywhere.
    approach();
  }
  arrived.signal.addEventListener('abort', () => nearby.disconnect());
  for (const type of APPROACHES) {
    root.addEventListener(
      type,
      (event) => {
        const pressed = (event.target as Element).closest<HTMLElement>('a, button');
        if (type === 'click' && pressed) {
          event.preventDefault();
          event.stopPropagation();
          approach(pressed);
        } else {
          approach();
        }
      },
      { capture: true, signal: arrived.signal },
    );
  }
  return shown;
};
