import type { Banner, Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { continueUrl } from './ask-view';
import { ClientError, type ArticleQuery, type Client } from './client';
import type { ReaderFacts } from './copy';
import { emit } from './events';
import { chooseAsk, firstChoice, giftOf, type GiftChoice } from './gift-choice';
import { patch } from './patch';
import { rememberClosed, rememberReminded, type Consent } from './reader-state';
import { nextState, type BannerAction, type BannerState, type ReminderError } from './state';
import { stylesFor } from './styles';
import { view } from './view';

/** All that one banner on a page depends on. */
export interface Showing {
  host: HTMLElement;
  root: ShadowRoot;
  client: Client;
  origin: string;
  article: ArticleQuery;
  placement: Placement;
  campaign: string;
  banner: Banner;
  choices: Choices;
  reader: ReaderFacts;
  consent: Consent;
}

const EVENTS = ['click', 'input', 'submit', 'keydown'];

const errorOf = (error: unknown): ReminderError => {
  if (error instanceof ClientError) {
    if (error.status === 429) {
      return 'tooMany';
    }
    if (error.problems.some(({ path }) => path[0] === 'email')) {
      return 'emailInvalid';
    }
  }
  return 'sendFailed';
};

/** Puts the stylesheet into the root; where constructable stylesheets are missing, returns it as HTML to go before the view. */
const adoptStyles = (root: ShadowRoot, css: string): string => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return '';
  } catch {
    return `<style>${css}</style>`;
  }
};

/** One banner that a reader sees: draws its state, and turns what the reader does into the next. */
export class ShownBanner implements EventListenerObject {
  private state: BannerState = { name: 'asking' };
  private choice: GiftChoice;
  private readonly styles: string;

  constructor(private showing: Showing) {
    const { root, banner } = showing;
    this.choice = firstChoice(banner);
    this.styles = adoptStyles(root, stylesFor(banner));
    this.draw();
    EVENTS.forEach((type) => root.addEventListener(type, this));
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'click':
        this.clicked(event);
        break;
      case 'input':
        this.typed(event.target as HTMLInputElement);
        break;
      case 'submit':
        void this.submitted(event as SubmitEvent);
        break;
      case 'keydown':
        this.keyPressed(event as KeyboardEvent);
        break;
    }
  }

  /** Whether this is already the banner to show. */
  shows({ campaign, banner }: { campaign: string; banner: Banner }): boolean {
    return (
      this.showing.campaign === campaign &&
      this.showing.banner.id === banner.id &&
      this.showing.banner.locale === banner.locale
    );
  }

  /** Goes on in the state it is in, with what has changed around it. */
  update(showing: Showing): void {
    this.showing = showing;
    this.draw();
  }

  /** Leaves nothing behind but the root. */
  remove(): void {
    const { root } = this.showing;
    EVENTS.forEach((type) => root.removeEventListener(type, this));
    root.replaceChildren();
  }

  private draw(): void {
    const { banner, choices, reader, root, host, origin } = this.showing;
    const html = view(banner, this.state, {
      texts: choices.texts,
      locale: choices.locale,
      choice: this.choice,
      now: new Date(),
      reader,
      origin,
    });
    patch(root, html && this.styles + html);
    host.hidden = !html;
  }

  private go(action: BannerAction): void {
    this.state = nextState(this.state, action);
    this.draw();
  }

  private choose(choice: GiftChoice): void {
    this.choice = choice;
    this.draw();
  }

  private focus(selector: string): void {
    this.showing.root.querySelector<HTMLElement>(selector)?.focus();
  }

  private get names() {
    const { placement, campaign, banner } = this.showing;
    return { placement, campaign, banner: banner.id };
  }

  private clicked(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-do]');
    switch (control?.dataset['do']) {
      case 'close':
        this.close();
        break;
      case 'remind':
        if (this.state.name === 'asking') {
          this.go({ type: 'open' });
          this.focus('#email');
        } else {
          this.back();
        }
        break;
      case 'back':
        this.back();
        break;
      case 'continue':
        this.continue(event);
        break;
    }
  }

  private close(): void {
    const { host, campaign, banner, consent } = this.showing;
    if (emit(host, 'donation-banner:close', this.names)) {
      rememberClosed(campaign, banner.id, banner.quietDays, Date.now(), consent);
      this.go({ type: 'close' });
    }
  }

  private back(): void {
    this.go({ type: 'back' });
    if (this.state.name === 'asking') {
      this.focus('.link');
    }
  }

  private continue(event: Event): void {
    const { host, banner } = this.showing;
    const gift = giftOf(banner, this.choice);
    const url = continueUrl(banner, this.choice);
    if (!gift || !url) {
      event.preventDefault();
      this.choose({ ...this.choice, refused: true });
      this.focus('[name=other]');
    } else if (!emit(host, 'donation-banner:continue', { ...this.names, gift, url })) {
      event.preventDefault();
    }
  }

  private typed(input: HTMLInputElement): void {
    const { choice } = this;
    const { banner } = this.showing;
    switch (input.name) {
      case 'ask':
        this.choose(chooseAsk(banner, choice, Number(input.value)));
        break;
      case 'amount': {
        const amount = input.value === 'other' ? 'other' : Number(input.value);
        this.choose({ ...choice, amount, refused: false });
        // Arrow keys pass through the options; only a press says that the reader wants to type.
        if (amount === 'other' && !input.matches(':focus-visible')) {
          this.focus('[name=other]');
        }
        break;
      }
      case 'other':
        this.choose({ ...choice, typed: input.value, refused: false });
        break;
      case 'email':
        this.go({ type: 'type', email: input.value });
        break;
    }
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.state.name === 'reminding') {
      event.stopPropagation();
      this.back();
    }
  }

  private async submitted(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const option = (event.submitter as HTMLButtonElement | null)?.value;
    const next = option && nextState(this.state, { type: 'send', option });
    if (!option || !next || next === this.state) {
      return;
    }
    if (next.name !== 'sending') {
      this.go({ type: 'send', option });
      this.focus('#email');
    } else if (emit(this.showing.host, 'donation-banner:remind', { ...this.names, option })) {
      this.go({ type: 'send', option });
      await this.send(next.email.trim(), option);
    }
  }

  private async send(email: string, option: string): Promise<void> {
    const { client, root, campaign, banner, choices, article, consent } = this.showing;
    try {
      const answer = await client.remind({
        email,
        banner: banner.id,
        option,
        locale: choices.locale,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        contentType: article.contentType,
        documentId: article.documentId,
        pageUrl: location.href.split('#', 1)[0],
        subject: root.querySelector<HTMLInputElement>('[name=subject]')?.value || undefined,
      });
      if (answer.status === 'scheduled') {
        rememberReminded(answer.dueAt, Date.now(), consent);
        this.go({ type: 'scheduled', dueAt: answer.dueAt });
      } else {
        rememberClosed(campaign, banner.id, banner.quietDays, Date.now(), consent);
        this.go({ type: 'scheduled' });
      }
      this.focus('.status');
    } catch (error) {
      this.go({ type: 'refused', error: errorOf(error) });
    }
  }
}
