/** How much a browser remembers of its reader: no rule can ask for more. */
export const REMEMBERED = {
  days: 365,
  articles: 300,
  campaigns: 50,
  /** Of one campaign. */
  impressions: 50,
} as const;
