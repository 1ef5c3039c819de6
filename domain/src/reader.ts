import type { Device } from './audience';

/** Why a reader is left in peace. */
export type QuietReason = 'closed' | 'reminded';

export interface Quiet {
  /** Epoch milliseconds. */
  until: number;
  reason: QuietReason;
}

/** Quiet that holds for every banner, not for one alone. */
export const EVERY_BANNER = '*';

/** Whether the reader supports the newsroom; `recent`: gave not long ago. */
export type Support = 'yes' | 'no' | 'recent';

/** Where the reader said no to being remembered, only that they want to be left in peace is kept, until the browser closes. */
export type Consent = 'granted' | 'denied';

/** What a reader has met of one campaign. */
export interface Impressions {
  /** Epoch milliseconds, the latest ones. */
  at: readonly number[];
  /** How many there were since the reader last responded. */
  unanswered: number;
}

/** What the browser knows of its reader. It never leaves the browser. An absent fact is not known. */
export interface Reader {
  /** Random once, then kept: makes every choice sticky. */
  seed: string;
  /** By campaign id, banner id or `EVERY_BANNER`. */
  quiet: Readonly<Record<string, Quiet>>;
  /** Gave, and is left in peace until then; epoch milliseconds. */
  supporterUntil?: number | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string | undefined;
  /** BCP 47, the preferred one first. */
  language?: readonly string[] | undefined;
  device?: Device | undefined;
  account?: 'signed-in' | 'signed-out' | undefined;
  /** `recent` as long as whoever gave is left in peace. */
  supporter?: Support | undefined;
  consent?: Consent | undefined;
  visit?: 'first' | 'returning' | undefined;
  /** When each of the different articles was last read, this one included; epoch milliseconds. */
  articles?: readonly number[] | undefined;
  /** What the reader's clock and calendar say: 0–23; 1–7 from Monday on (ISO 8601). */
  hour?: number | undefined;
  weekday?: number | undefined;
  /** Host name of the page that led here; empty where none did. */
  referrer?: string | undefined;
  /** The address's `utm_*` without the prefix, lower case: `source=newsletter`. */
  utm?: readonly string[] | undefined;
  /** By campaign id. */
  impressions?: Readonly<Record<string, Impressions>> | undefined;
}
