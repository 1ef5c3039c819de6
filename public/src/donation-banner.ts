import { apiAddress } from '../../domain/src/api-address';
import type { Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { toCountryCode } from '../../domain/src/country-code';
import { deciderWith } from '../../domain/src/decider';
import { freshHand } from '../../domain/src/hand';
import type { Reader } from '../../domain/src/reader';
import { askOnce } from './ask-once';
import { askingElements } from './asking-elements';
import { choicesUrl } from './choices-url';
import { saidConsent, storageConsent } from './consent';
import { emit } from './events';
import { lent } from './lent';
import { pageSeen } from './page-seen';
import { readReader } from './reader-state';
import { showBanner, type LaterModule, type Showing, type ShownBanner } from './shown-banner';

/** The element's attributes, each optional. */
const ATTRIBUTES = [
  'placement',
  'content-type',
  'document-id',
  'locale',
  'country',
  'signed-in',
  'supporter',
  'consent',
  'cookie-domain',
  'origin',
  'api-prefix',
  'preview',
] as const;

type Attributes = Partial<Record<(typeof ATTRIBUTES)[number], string>>;

/** Whether it takes more of the reader than the cookie knows: to decide, or to fill in the copy. */
const needsFacts = ({ campaigns, banners }: Choices): boolean =>
  campaigns.some(({ audience, frequency }) => audience || frequency) ||
  JSON.stringify(banners).includes('{articleCount}');

const decide = deciderWith(freshHand);

/** Lets the class be imported where there is no DOM, as in server rendering. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** The choices that leave what a server has drawn already, as far as it still stands. */
const onlyRendered = (choices: Choices, rendered: string): Choices => ({
  ...choices,
  campaigns: choices.campaigns.flatMap((campaign) =>
    campaign.variants
      .filter(({ banner }) => `${campaign.id} ${banner}` === rendered)
      .map((variant) => ({ ...campaign, pinned: true, variants: [{ ...variant, weight: 1 }] })),
  ),
});

/**
 * `<donation-banner>`: asks the server what its article allows, decides in the browser, and shows one banner or
 * nothing at all. Whatever fails, the page is as if the element were not there.
 */
export class DonationBannerElement extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  /** Base address of the Strapi server for elements without an `origin`; empty for the page's own. */
  static defaultOrigin = '';

  /** Address of the content API for elements without an `origin`, where the script's own address tells. */
  static ownApi: string | undefined;

  /**
   * Loads what brings a banner to life, and what knows more of the reader than the cookie.
   *
   * @param api address of the content API
   */
  static loadLater: (api: string) => Promise<LaterModule>;

  #shown: ShownBanner | undefined;
  /** What a server has drawn and is still to be taken over: campaign and banner. */
  #rendered: string | null | undefined;
  /** Counts up with every reason to decide anew. */
  #round = 0;

  connectedCallback(): void {
    askingElements.add(this);
    if (!this.#round) {
      this.#rendered = this.getAttribute('rendered');
    }
    // What a server has drawn may be hidden already, from a reader who is left in peace.
    // A place that the page keeps free stays as it is: nothing moves.
    this.hidden ||= !this.#shown && !this.#rendered && !this.offsetHeight;
    this.#shown?.moved?.();
    void this.#load();
  }

  attributeChangedCallback(): void {
    if (this.#round && this.isConnected) {
      this.#rendered = undefined;
      void this.#load();
    }
  }

  disconnectedCallback(): void {
    askingElements.delete(this);
    this.#round += 1;
    this.#shown?.moved?.();
  }

  /**
   * Nothing begins before the reader sees the page. Several changes in a row, as frameworks make them, load once: the last
   * one goes on.
   */
  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const isCurrent = (): boolean => round === this.#round;
    await pageSeen();
    try {
      const showing = isCurrent() ? await this.#decide() : undefined;
      const waits = showing && (showing.trigger || showing.placement !== 'article-end');
      if (waits && isCurrent() && !this.#rendered) {
        const { rightMoment } = await showing.loadLater(showing.api);
        await rightMoment(showing);
      }
      if (isCurrent()) {
        this.#show(showing);
      }
    } catch (error) {
      if (/Trusted|origin/.test(String(error))) {
        // Whoever builds the site is told; readers see nothing.
        // eslint-disable-next-line no-console
        console.warn('<donation-banner>', error);
      }
      // What a server has drawn works without a script.
      if (isCurrent() && !this.#rendered) {
        this.#show();
      }
    }
  }

  /** What to show, if anything. */
  async #decide(): Promise<Showing | undefined> {
    const attributes: Attributes = Object.fromEntries(
      ATTRIBUTES.map((name) => [name, this.getAttribute(name) ?? undefined]),
    );
    const { loadLater, defaultOrigin, ownApi } = DonationBannerElement;
    const { origin, locale } = attributes;
    const api =
      (origin === undefined && ownApi) ||
      apiAddress(origin ?? defaultOrigin, attributes['api-prefix']);
    const place = (attributes.placement ?? 'article-end') as Placement;
    const article = {
      contentType: attributes['content-type'],
      documentId: attributes['document-id'],
      locale,
    };
    const noAddress = api.startsWith('/') && new Error('no answer; is origin missing?');
    const all = await askOnce(choicesUrl(api, { ...article, preview: attributes.preview })).catch(
      (error) => {
        throw noAddress || error;
      },
    );
    if (!all) {
      if (noAddress) {
        throw noAddress;
      }
      return;
    }
    const choices = this.#rendered ? onlyRendered(all, this.#rendered) : all;
    const said = saidConsent(attributes.consent);
    const consent = said ?? storageConsent();
    const now = Date.now();
    let reader: Reader = {
      ...readReader(consent, now, attributes['cookie-domain']),
      country: toCountryCode(attributes.country),
      consent: said,
    };
    // The article counts as read, whatever is shown.
    const knowing = loadLater(api).then(async ({ readerFacts, withCountry }) => {
      reader = readerFacts(attributes, consent, now, reader, lent);
      reader = await withCountry(reader, choices, place, api, lent);
    });
    knowing.catch(() => undefined);
    if (needsFacts(choices)) {
      await knowing;
    }
    const decision = decide(choices, place, reader, now);
    const { show } = decision;
    const banner = show && choices.banners[show.banner];
    if (!emit(this, 'donation-banner:decision', { placement: place, decision }) || !banner) {
      return;
    }
    return {
      host: this,
      root: this.shadowRoot ?? this.attachShadow({ mode: 'open' }),
      api,
      article,
      choices,
      placement: place,
      campaign: show.campaign,
      about: { placement: place, campaign: show.campaign, banner: banner.id },
      identity: [show.campaign, banner.id, banner.locale].join(),
      trigger: choices.campaigns.find(({ id }) => id === show.campaign)?.trigger,
      banner,
      reader: { country: reader.country, articleCount: reader.articles?.length },
      consent,
      reminded: show.reminded,
      loadLater,
    };
  }

  leave(): void {
    if (!this.shadowRoot?.querySelector('section:not([data-state=asking])')) {
      this.#round += 1;
      this.#show();
    }
  }

  #show(showing?: Showing): void {
    const now = this.#shown?.showing;
    if (showing && now?.identity === showing.identity) {
      Object.assign(now, showing);
      return;
    }
    this.#shown?.remove();
    this.#shown = showing && showBanner(showing);
    if (!showing) {
      this.shadowRoot?.replaceChildren();
      this.hidden = !this.offsetHeight;
    }
  }
}

/** Registers `<donation-banner>`, once. */
export const defineDonationBanner = (): void => {
  if (globalThis.customElements && !customElements.get('donation-banner')) {
    customElements.define('donation-banner', DonationBannerElement);
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'donation-banner': DonationBannerElement;
  }
}
