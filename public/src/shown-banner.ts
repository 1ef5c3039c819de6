import type { Banner, Placement } from '../../domain/src/banner';
import type { Choices, Trigger } from '../../domain/src/choices';
import { preferredCurrency } from '../../domain/src/copy-values';
import { askingStyles } from './asking-styles';
import type { ArticleQuery } from './choices-url';
import { colourProperty } from './colour-property';
import { fillFor, type ReaderFacts } from './copy';
import { type AboutBanner, emit } from './events';
import { inPlace } from './in-place';
import { lent, type Lent } from './lent';
import { listenBelow, type Listen } from './listen';
import { type Consent, rememberClosed } from './reader-state';
import { setHtml } from './set-html';
import { BODY_HERE } from './template';

/** The part of the reader script that no banner needs to be shown, unless it is for some readers only. */
export type LaterModule = typeof import('./later');

/** What one banner on a page depends on. */
export interface Showing {
  host: HTMLElement;
  root: ShadowRoot;
  /** Address of the content API. */
  api: string;
  article: ArticleQuery;
  /** Where the banner is from. */
  choices: Choices;
  placement: Placement;
  campaign: string;
  /** Both with the banner's id, as events and counts name it. */
  about: AboutBanner;
  /** The same for the same banner of the same campaign in the same language. */
  identity: string;
  /** Absent: at once. */
  trigger: Trigger | undefined;
  banner: Banner;
  reader: ReaderFacts;
  consent: Consent;
  /** Whether the reader asked for it, and it is time. */
  reminded: boolean | undefined;
  loadLater: (api: string) => Promise<LaterModule>;
}

/** One banner that a reader sees. */
export interface ShownBanner {
  showing: Showing;
  lent: Lent;
  listen: Listen;
  /** Ends with the banner. */
  signal: AbortSignal;
  /** As the reader closes it, unless the page is against it. */
  close(): void;
  /** To be called when the element has left a page or come into one; there once the later part is. */
  moved?(): void;
  /** Leaves nothing behind but the root. */
  remove(): void;
}

const draw = ({ root, banner, choices, reader, placement, reminded }: Showing): void => {
  const { ask, html, body, appearance, locale, minimum } = banner;
  const currency = preferredCurrency(ask, reader.country);
  const fill = fillFor(minimum[currency as string], locale, new Date(), reader);
  const drawn = fill(html).replace(BODY_HERE, () => body.map(fill).join(''));
  setHtml(root, inPlace(drawn, placement));

  for (const each of root.querySelectorAll<HTMLElement>('.ask')) {
    if (each.dataset['currency'] !== currency) {
      each.remove();
    }
  }
  (root.querySelector('.greeting') as HTMLElement).hidden = !reminded;
  for (const [name, value] of Object.entries(appearance)) {
    root.querySelector('section')?.style.setProperty(colourProperty(name), value);
  }
  root.adoptedStyleSheets = [];
  lent.addStyles(root, askingStyles + (choices.styles[placement] ?? ''));
};

/**
 * Shows the banner, unless a server has drawn it already, and has the later part bring it to life. What is pressed before
 * that has arrived is pressed again then; where it does not arrive, the HTML's own forms and links work, and the banner
 * can be closed.
 */
export const showBanner = (showing: Showing): ShownBanner => {
  const { host, root, about, campaign, banner, consent } = showing;
  const gone = new AbortController();
  const { signal } = gone;
  let isAlive = false;
  const shown: ShownBanner = {
    showing,
    lent,
    listen: listenBelow(root, signal),
    signal,
    close(): void {
      const { activeElement } = root;
      if (emit(host, 'donation-banner:close', about)) {
        rememberClosed(campaign, banner.id, banner.quietDays, Date.now(), consent);
        shown.remove();
        // Where the later part does not arrive, nothing of the banner is counted.
        showing.loadLater(showing.api).then(
          ({ count, keepPlace }) => {
            void count(showing, 'dismissal');
            if (activeElement) {
              keepPlace(host);
            }
          },
          () => undefined,
        );
      }
    },
    remove(): void {
      // It gives the focus back to what had it before.
      root.querySelector('dialog')?.close();
      gone.abort();
      root.replaceChildren();
      host.hidden = true;
    },
  };
  if (!root.querySelector('section')) {
    draw(showing);
  }
  host.hidden = false;
  shown.listen('click', '[data-do=close]', shown.close);
  const attended = showing
    .loadLater(showing.api)
    .then(({ attend }) => {
      if (!signal.aborted) {
        attend(shown);
      }
    })
    .catch(() => undefined)
    .then(() => {
      isAlive = true;
    });
  shown.listen('click', 'a, button:not([data-do=close])', (pressed, event) => {
    if (!isAlive) {
      event.preventDefault();
      event.stopPropagation();
      void attended.then(() => pressed.click());
    }
  });
  return shown;
};
