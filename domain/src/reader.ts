/** Why a reader is left in peace. */
export type QuietReason = 'closed' | 'reminded' | 'gave';

export interface Quiet {
  /** Epoch milliseconds. */
  until: number;
  reason: QuietReason;
}

/** Quiet that holds for every banner, not for one alone. */
export const EVERY_BANNER = '*';

/** What the browser knows of its reader. It never leaves the browser. */
export interface Reader {
  /** Random once, then kept: makes every choice sticky. */
  seed: string;
  /** By campaign id, banner id or `EVERY_BANNER`. */
  quiet: Readonly<Record<string, Quiet>>;
}
