import { isPlacement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { deciderWith } from '../../domain/src/decider';
import { handsWith } from '../../domain/src/prepare';
import type { Reader } from '../../domain/src/reader';
import { needsTargeting, NO_TARGETING } from '../../domain/src/targeting';
import { askOnce } from './ask-once';
import { choicesUrl } from './choices-url';
import { storageConsent } from './consent';
import { emit } from './events';
import * as state from './reader-state';
import {
  showBanner,
  type LaterModule,
  type Showing,
  type ShownBanner,
  type TargetingModule,
} from './shown-banner';

/** The element's attributes, each optional. */
const ATTRIBUTES = [
  'placement',
  'content-type',
  'document-id',
  'locale',
  'country',
  'consent',
  'origin',
  'preview',
] as const;

/** Decides where nobody is targeted, at once. */
const decideForAll = deciderWith(handsWith(NO_TARGETING), NO_TARGETING);

/** Whether it takes more of the reader than the cookie knows: to decide, or to fill in the copy. */
const needsFacts = (choices: Choices): boolean =>
  needsTargeting(choices) ||
  Object.values(choices.banners).some(({ body }) => body.join('').includes('{articleCount}'));

/** Lets the class be imported where there is no DOM, as in server rendering. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/** The choices that leave what a server has drawn already, as far as it still stands. */
const onlyRendered = (choices: Choices, [campaign, banner = '']: string[]): Choices => ({
  ...choices,
  campaigns: choices.campaigns
    .filter(
      ({ id, variants }) => id === campaign && variants.some((each) => each.banner === banner),
    )
    .map((each) => ({ ...each, pinned: true, variants: [{ banner, weight: 1 }] })),
});

/**
 * `<donation-banner>`: asks the server what its article allows, decides in the browser, and shows one banner or
 * nothing at all. Whatever fails, the page is as if the element were not there.
 */
export class DonationBannerElement extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  /** Base address of the Strapi server for elements without an `origin`; empty for the page's own. */
  static defaultOrigin = '';

  /** Loads what a banner needs once a reader comes near it. */
  static loadLater: () => Promise<LaterModule>;

  /** Loads what knows more of the reader than the cookie, and tests audiences. */
  static loadTargeting: () => Promise<TargetingModule>;

  #shown: ShownBanner | undefined;
  /** What a server has drawn and is still to be taken over: campaign and banner. */
  #rendered: string[] | undefined;
  /** Counts up with every reason to decide anew. */
  #round = 0;

  connectedCallback(): void {
    if (!this.#round) {
      this.#rendered = this.getAttribute('rendered')?.split(' ');
    }
    this.hidden = !this.#shown && !this.#rendered;
    void this.#load();
  }

  attributeChangedCallback(): void {
    if (this.#round && this.isConnected) {
      this.#rendered = undefined;
      void this.#load();
    }
  }

  disconnectedCallback(): void {
    this.#round += 1;
  }

  #attribute(name: (typeof ATTRIBUTES)[number]): string | undefined {
    return this.getAttribute(name) ?? undefined;
  }

  /** Several changes in a row, as frameworks make them, load once: the last one goes on. */
  async #load(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const isCurrent = (): boolean => round === this.#round;
    await Promise.resolve();
    try {
      const showing = isCurrent() ? await this.#decide() : undefined;
      const waits = showing && (showing.trigger || showing.placement !== 'article-end');
      if (waits && isCurrent() && !this.#rendered) {
        const { rightMoment } = await showing.loadLater();
        await rightMoment(showing);
      }
      if (isCurrent()) {
        this.#show(showing);
      }
    } catch {
      // What a server has drawn works without a script.
      if (isCurrent() && !this.#rendered) {
        this.#show();
      }
    }
  }

  /** What to show, if anything. */
  async #decide(): Promise<Showing | undefined> {
    const origin = this.#attribute('origin') ?? DonationBannerElement.defaultOrigin;
    const article = {
      contentType: this.#attribute('content-type'),
      documentId: this.#attribute('document-id'),
      locale: this.#attribute('locale'),
    };
    const preview = this.#attribute('preview');
    const all = await askOnce(choicesUrl(origin, { ...article, preview }));
    const placement = this.#attribute('placement') ?? 'article-end';
    if (!all || !isPlacement(placement)) {
      return;
    }
    const choices = this.#rendered ? onlyRendered(all, this.#rendered) : all;
    const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, this.#attribute(name)]));
    const consent = storageConsent(attributes['consent']);
    const { loadTargeting } = DonationBannerElement;
    const now = Date.now();
    let reader: Reader = { ...state.readReader(consent), country: attributes['country'] };
    let decide = decideForAll;
    if (needsFacts(choices)) {
      const { readerFacts, withCountry, targeting } = await loadTargeting();
      const facts = readerFacts(attributes, now, reader);
      reader = await withCountry(facts, choices, placement, origin);
      decide = deciderWith(handsWith(targeting), targeting);
    } else {
      // The article counts as read, whatever is shown.
      void loadTargeting()
        .then(({ readerFacts }) => readerFacts(attributes, now, reader))
        .catch(() => undefined);
    }
    const decision = decide(choices, placement, reader, now);
    const { show } = decision;
    const banner = show && choices.banners[show.banner];
    if (!emit(this, 'donation-banner:decision', { placement, decision }) || !banner) {
      return;
    }
    return {
      host: this,
      root: this.shadowRoot ?? this.attachShadow({ mode: 'open' }),
      origin,
      article,
      placement,
      campaign: show.campaign,
      trigger: choices.campaigns.find(({ id }) => id === show.campaign)?.trigger,
      banner,
      choices,
      reader: { country: this.#attribute('country') },
      consent,
      reminded: show.reminded === true,
      lent: { emit, state },
      loadLater: DonationBannerElement.loadLater,
      loadTargeting,
    };
  }

  #show(showing?: Showing): void {
    const now = this.#shown?.showing;
    if (
      showing &&
      now?.campaign === showing.campaign &&
      now.banner.id === showing.banner.id &&
      now.banner.locale === showing.banner.locale
    ) {
      Object.assign(now, showing);
      return;
    }
    this.#shown?.remove();
    this.#shown = undefined;
    if (showing) {
      this.#shown = showBanner(showing);
    } else {
      this.shadowRoot?.replaceChildren();
      this.hidden = true;
    }
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
