/** Items claimed ahead of those who work on them. */
export interface ClaimedAhead<Item> {
  /** The next item; `undefined` once there are no more, or after `close`. */
  take(): Promise<Item | undefined>;
  /** Hands out nothing more. */
  close(): Promise<Item[]>;
  readonly closed: boolean;
}

/**
 * Hands out what is claimed batch by batch; the next claim is under way while the last items of a batch are worked on.
 * A claim that brings less than a full batch is the last.
 *
 * @param low claims again when so few are left
 */
export const claimedAhead = <Item>(
  claim: () => Promise<Item[]>,
  { full, low }: { full: number; low: number },
): ClaimedAhead<Item> => {
  const waiting: Item[] = [];
  let claiming: Promise<void> | undefined;
  let complete = false;
  let closed = false;

  const refill = (): Promise<void> => {
    claiming ??= claim()
      .then((items) => {
        complete = items.length < full;
        waiting.push(...items);
      })
      .finally(() => {
        claiming = undefined;
      });
    return claiming;
  };
  /** What fails here fails again, and is told, when the last item is gone. */
  const refillAhead = (): void => void refill().catch(() => undefined);

  return {
    /** @throws whatever the claim throws */
    async take() {
      while (waiting.length === 0 && !complete && !closed) {
        await refill();
      }
      if (closed) {
        return undefined;
      }
      const item = waiting.shift();
      if (waiting.length <= low && !complete) {
        refillAhead();
      }
      return item;
    },
    /** @returns what was claimed and not handed out */
    async close() {
      closed = true;
      await claiming?.catch(() => undefined);
      return waiting.splice(0);
    },
    get closed() {
      return closed;
    },
  };
};
