/** How often a reader gives. */
export type Frequency = 'once' | 'monthly' | 'annual';

/** In the order in which readers meet them. */
export const FREQUENCIES: readonly Frequency[] = ['once', 'monthly', 'annual'];

/** What readers are asked for, at one frequency in one currency. */
export interface Ask {
  frequency: Frequency;
  /** ISO 4217 code, upper case. */
  currency: string;
  /** Ascending, in the currency's major unit (5 is five dollars). Never empty. */
  amounts: number[];
  /** The amount chosen beforehand; one of `amounts`. */
  suggested: number;
  /** Whether readers may name an amount of their own. */
  otherAllowed: boolean;
  /** Where the currency is that of the country (ISO 3166-1 alpha-2); given where the banner asks in several currencies. */
  countries?: string[];
}

/** One way to postpone. `after` is an ISO 8601 duration (`P1M`) or calendar date (`2026-12-01`), and is also its name in the API. */
export interface ReminderOption {
  label: string;
  after: string;
}

/** The invitation "Not ready to support today? Remind me later." and what opens behind it. */
export interface ReminderInvitation {
  question: string;
  linkLabel: string;
  emailLabel: string;
  /** Empty where the newsroom shows none. */
  consentText: string;
  thanks: string;
  /** Never empty: without an option there is no invitation. */
  options: ReminderOption[];
  /** Whether readers may leave no address: the browser keeps the date, and the banner comes back. */
  onDevice: boolean;
  /** Whether readers may put the date into their calendar instead. */
  calendar: boolean;
}

export type Layout = 'boxed' | 'plain';

/** Colours are `#rgb` or `#rrggbb`; an absent one is taken from the page. */
export interface Appearance {
  background?: string;
  /** There wherever there is a background. */
  text?: string;
  accent?: string;
  /** There wherever there is an accent: black or white, whichever reads better on it. */
  accentText?: string;
  layout: Layout;
}

export interface BannerImage {
  url: string;
  alternativeText: string;
  width?: number;
  height?: number;
}

/** One appeal in one locale, complete. */
export interface Appeal {
  /** The banner's document id. */
  id: string;
  /** The locale of this copy: the asked one, or the one fallen back to. */
  locale: string;
  heading: string;
  /** Each block as HTML that is safe to show. A block whose placeholders cannot all be filled in is to be left out. */
  body: string[];
  image?: BannerImage;
  ask: Ask[];
  continueLabel: string;
  /** http(s); may hold `{amount}`, `{currency}` and `{frequency}`. */
  donateUrl: string;
  reminder?: ReminderInvitation;
  closable: boolean;
  /** Days that a reader who closed the banner is left in peace. */
  quietDays: number;
  /** Days that a reader who says "I already give" is left in peace; without them nobody is asked. */
  supporterDays?: number;
  appearance: Appearance;
}

/** One appeal in one locale as readers get it, with what the reader script shows of it first. */
export interface Banner extends Appeal {
  /** What stands for `{minimum}`, by currency. */
  minimum: Record<string, string>;
  /**
   * The banner as it asks, as HTML for a shadow root: with `{month}`, `{weekday}` and `{minimum}` still to be filled in,
   * `<!--body-->` where the body belongs, and all that is asked for in each currency.
   */
  html: string;
}

export const PLACEMENTS = [
  'article-end',
  'article-inline',
  'page-top',
  'page-bottom',
  'overlay',
] as const;

/** A named place in the page. */
export type Placement = (typeof PLACEMENTS)[number];

export const isPlacement = (value: unknown): value is Placement =>
  PLACEMENTS.includes(value as Placement);
