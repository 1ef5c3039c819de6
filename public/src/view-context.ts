import type { BannerTexts } from '../../domain/src/texts';

/** What a view depends on besides the banner and the reader's state with it. */
export interface ViewContext {
  /** The plugin's own words, in the banner's language. */
  texts: BannerTexts;
  now: Date;
  /** Fills in the placeholders of HTML; answers with nothing where one has no value. */
  fill: (html: string) => string;
  /** Address of the content API, without a slash at the end: where the reminder form goes. */
  api: string;
  /** What the reminder form says besides the address and the option, for pages without a script. */
  fields?: Record<string, string | undefined>;
  /** The one currency to ask in; absent: every one of the banner's. */
  currency?: string | undefined;
  /** Whether only its heading and *Continue* are seen until the reader wants more. */
  folded?: boolean;
  /** Whether the reader asked to be reminded, and this is the day. */
  reminded?: boolean;
}
