import type { BlocksContent } from './blocks';

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
}

export type Layout = 'boxed' | 'plain';

/** Colours are `#rgb` or `#rrggbb`; an absent one is taken from the page. */
export interface Appearance {
  background?: string;
  text?: string;
  accent?: string;
  layout: Layout;
}

export interface BannerImage {
  url: string;
  alternativeText: string;
  width?: number;
  height?: number;
}

/** One appeal in one locale, complete, as readers get it. */
export interface Banner {
  /** The banner's document id. */
  id: string;
  /** The locale of this copy: the asked one, or the one fallen back to. */
  locale: string;
  heading: string;
  body: BlocksContent;
  image?: BannerImage;
  ask: Ask[];
  continueLabel: string;
  /** http(s); may hold `{amount}`, `{currency}` and `{frequency}`. */
  donateUrl: string;
  reminder?: ReminderInvitation;
  closable: boolean;
  /** Days that a reader who closed the banner is left in peace. */
  quietDays: number;
  appearance: Appearance;
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
