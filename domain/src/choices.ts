import type { Audience } from './audience';
import type { Banner, Placement } from './banner';
import type { FrequencyCap } from './frequency';

/** A banner in a campaign, with its share of the campaign's readers. */
export interface Variant {
  /** The banner's document id; a key of `Choices.banners`. */
  banner: string;
  /** Zero or more; shares are in proportion. */
  weight: number;
}

export const TRIGGERS = ['seconds', 'scroll', 'article-end'] as const;

/** When a banner appears: after so many seconds, at so many percent of the page's height, or with the article's end in view. */
export interface Trigger {
  kind: (typeof TRIGGERS)[number];
  /** Seconds or percent. */
  amount?: number;
}

/** A campaign that an article's content allows. Absent parts set no limit. */
export interface Campaign {
  /** The campaign's document id; `pin:` and the banner's for an article's own choice. */
  id: string;
  placement: Placement;
  /** ISO 8601 instants; absent where open. */
  startsAt?: string;
  endsAt?: string;
  /** Higher goes first. */
  priority: number;
  /** Percent of readers, 0–100. */
  traffic: number;
  /** Attached to this very article by an editor: above all priorities. */
  pinned?: true;
  audience?: Audience;
  frequency?: FrequencyCap;
  /** Absent: at once. */
  trigger?: Trigger;
  variants: Variant[];
}

/**
 * What a banner says once a reader does something, as HTML, in one language: errors and thanks. What is in braces
 * (`{thanks}`, `{date}`) is still to be filled in.
 */
export type Sayings = Record<Saying, string>;

export type Saying =
  | 'emailMissing'
  | 'emailInvalid'
  | 'sendFailed'
  | 'loadFailed'
  | 'undoFailed'
  | 'tooMany'
  | 'gone'
  | 'sending'
  | 'email'
  | 'confirm'
  | 'device'
  | 'calendar'
  | 'supporter';

/** The server's answer about one article: the same for every reader, so that a CDN can keep it. */
export interface Choices {
  /** What readers of the asked locale are served in: one of the newsroom's locales, or the default one. */
  locale: string;
  /** Strapi's `api.rest.prefix`; absent where it is `/api`. */
  apiPrefix?: string;
  campaigns: Campaign[];
  /** By document id, each for that locale, or in the default one. */
  banners: Record<string, Banner>;
  /** By the banners' locales. */
  sayings: Record<string, Sayings>;
  /** By the campaigns' placements, the styles that their banners take there besides those of the reader script. */
  styles: Partial<Record<Placement, string>>;
}
