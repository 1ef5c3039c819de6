/** How much a browser remembers of its reader: no rule can ask for more. */
export const REMEMBERED = {
  days: 365,
  /** Of all kinds together, the latest ones: enough for the following, side by side. */
  entries: 1000,
  articles: 300,
  /** Of one campaign. */
  impressions: 50,
} as const;
