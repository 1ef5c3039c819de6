/** What tells and spends time; tests bring their own. */
export interface Timer {
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const realTimer: Timer = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Spreads messages evenly: each call resolves when the next message may leave.
 *
 * @param perSecond 0: at once
 */
export const createPace = (perSecond: number, timer: Timer = realTimer): (() => Promise<void>) => {
  let next = 0;
  return async () => {
    if (perSecond === 0) {
      return;
    }
    const now = timer.now();
    const turn = Math.max(now, next);
    next = turn + 1000 / perSecond;
    if (turn > now) {
      await timer.wait(turn - now);
    }
  };
};
