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

/** A claim as it is dealt with. */
export interface Dealt {
  id: string;
  priority: number;
  /** The most readers that it may have, 0–1. */
  most: number;
}

/** What is left below one percent is not shared out any more. The rest is for sums such as 0.33 + 0.33 + 0.33. */
const NOTHING_LEFT = 0.01 - 1e-9;

/** A claim whose numbers can be reckoned with, whatever was in them. */
export const dealt = ({ id, priority, traffic }: Claim): Dealt => ({
  id,
  priority: priority || 0,
  most: Number.isFinite(traffic) ? Math.min(1, Math.max(0, traffic / 100)) : 0,
});

/** Priorities from high to low, `Infinity` less itself being no number; within a level, ascending by the most readers. */
export const dealingOrder = (a: Dealt, b: Dealt): number =>
  b.priority - a.priority || a.most - b.most || (a.id < b.id ? -1 : Number(a.id > b.id));

/** The share (0–1) of each claim, these being in dealing order. */
export const deal = (claims: readonly Dealt[]): number[] => {
  const shares: number[] = [];
  let remaining = 1;
  let levelEnd = 0;
  claims.forEach(({ priority, most }, index) => {
    if (index === levelEnd) {
      do {
        levelEnd += 1;
      } while (claims[levelEnd]?.priority === priority);
    }
    const share = remaining < NOTHING_LEFT ? 0 : Math.min(remaining / (levelEnd - index), most);
    shares.push(share);
    remaining -= share;
  });
  return shares;
};

/**
 * Shares all readers out among campaigns: priorities from high to low; within a level, campaigns by
 * ascending traffic, each taking the smaller of its traffic and an even part of what is left.
 * The shares add up to at most 1, and none is above its campaign's traffic.
 */
export const allocate = (claims: readonly Claim[]): Share[] => {
  const inOrder = claims.map(dealt).sort(dealingOrder);
  let from = 0;
  return deal(inOrder).map((share, index) => {
    const { id } = inOrder[index] as Dealt;
    const start = from;
    from += share;
    return { id, from: start, share };
  });
};
