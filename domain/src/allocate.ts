export interface Claim {
  id: string;
  /** Higher goes first. */
  priority: number;
  /** Percent of readers that the campaign may have at most, 0–100. */
  traffic: number;
}

/** A campaign's readers: those whose place lies in [from, from + share). */
export interface Share {
  id: string;
  from: number;
  /** 0–1. */
  share: number;
}

/** What is left below this is not shared out any more. */
const NOTHING_LEFT = 0.01;

const fraction = (traffic: number): number =>
  Number.isFinite(traffic) ? Math.min(1, Math.max(0, traffic / 100)) : 0;

/**
 * Shares all readers out among campaigns: priorities from high to low; within a level, campaigns by
 * ascending traffic, each taking the smaller of its traffic and an even part of what is left.
 * The shares add up to at most 1, and none is above its campaign's traffic.
 */
export const allocate = (claims: readonly Claim[]): Share[] => {
  const shares: Share[] = [];
  let remaining = 1;
  const levels = [...new Set(claims.map(({ priority }) => priority))].sort((a, b) => b - a);
  for (const level of levels) {
    const inLevel = claims
      .filter(({ priority }) => priority === level)
      .sort((a, b) => fraction(a.traffic) - fraction(b.traffic) || (a.id < b.id ? -1 : 1));
    for (const [index, claim] of inLevel.entries()) {
      const open = remaining >= NOTHING_LEFT ? remaining : 0;
      const share = Math.min(open / (inLevel.length - index), fraction(claim.traffic));
      shares.push({ id: claim.id, from: 1 - remaining, share });
      remaining -= share;
    }
  }
  return shares;
};
