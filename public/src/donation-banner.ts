import { isPlacement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { decide } from '../../domain/src/decide';
import { createClient } from './client';
import { emit } from './events';
import { readReader, type Consent } from './reader-state';
import { shareRequests } from './shared-request';
import { ShownBanner } from './shown-banner';

/** The element's attributes, each optional. */
const ATTRIBUTES = [
  'placement',
  'content-type',
  'document-id',
  'locale',
  'country',
  'consent',
  'origin',
] as const;

const shareChoices = shareRequests<Choices | null>();

/** Lets the class be imported where there is no DOM, as in server rendering. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * `<donation-banner>`: asks the server what its article allows, decides in the browser, and shows one banner or
 * nothing at all. Whatever fails, the page is as if the element were not there.
 */
export class DonationBannerElement extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  /** Base address of the Strapi server for elements without an `origin`; empty for the page's own. */
  static defaultOrigin = '';

  private shown: ShownBanner | undefined;
  private loading: AbortController | undefined;

  connectedCallback(): void {
    this.hidden = !this.shadowRoot?.hasChildNodes();
    this.schedule();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) {
      this.schedule();
    }
  }

  disconnectedCallback(): void {
    this.loading?.abort();
    this.loading = undefined;
  }

  /** Several changes in a row, as frameworks make them, load once. */
  private schedule(): void {
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    queueMicrotask(() => {
      if (!loading.signal.aborted) {
        this.load(loading.signal).catch(() => {
          if (!loading.signal.aborted) {
            this.clear();
          }
        });
      }
    });
  }

  private attribute(name: (typeof ATTRIBUTES)[number]): string | undefined {
    return this.getAttribute(name) ?? undefined;
  }

  private async load(signal: AbortSignal): Promise<void> {
    const origin = this.attribute('origin') ?? DonationBannerElement.defaultOrigin;
    const article = {
      contentType: this.attribute('content-type'),
      documentId: this.attribute('document-id'),
      locale: this.attribute('locale'),
    };
    const client = createClient({ origin });
    const choices = await shareChoices(
      JSON.stringify([origin, article]),
      (shared) => client.choices({ ...article, signal: shared }),
      signal,
    );
    if (signal.aborted) {
      return;
    }

    const placement = this.attribute('placement') ?? 'article-end';
    if (!choices?.campaigns.length || !isPlacement(placement)) {
      this.clear();
      return;
    }
    const consent: Consent = this.attribute('consent') === 'denied' ? 'denied' : 'granted';
    const decision = decide(choices, placement, readReader(consent), Date.now());
    const allowed = emit(this, 'donation-banner:decision', { placement, decision });
    const banner = decision.show && choices.banners[decision.show.banner];
    if (!allowed || !decision.show || !banner) {
      this.clear();
      return;
    }
    const showing = {
      host: this,
      root: this.shadowRoot ?? this.attachShadow({ mode: 'open' }),
      client,
      origin,
      article,
      placement,
      campaign: decision.show.campaign,
      banner,
      choices,
      reader: { country: this.attribute('country') },
      consent,
    };
    if (this.shown?.shows(showing)) {
      this.shown.update(showing);
    } else {
      this.shown?.remove();
      this.shown = new ShownBanner(showing);
    }
  }

  private clear(): void {
    this.shown?.remove();
    this.shown = undefined;
    this.shadowRoot?.replaceChildren();
    this.hidden = true;
  }
}

/** Registers `<donation-banner>`, once. */
export const defineDonationBanner = (): void => {
  if (typeof customElements !== 'undefined' && !customElements.get('donation-banner')) {
    customElements.define('donation-banner', DonationBannerElement);
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'donation-banner': DonationBannerElement;
  }
}
