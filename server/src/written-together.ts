/**
 * Writes items as they come; those that come while a write is under way are written together, as the next one.
 * @returns what resolves once the item is written, or throws what its write threw
 */
export const writtenTogether = <Item>(
  write: (items: Item[]) => Promise<void>,
): ((item: Item) => Promise<void>) => {
  let waiting: Item[] = [];
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  return (item) => {
    waiting.push(item);
    if (!next) {
      const started = current.then(() => {
        const items = waiting;
        waiting = [];
        next = undefined;
        return write(items);
      });
      next = started;
      current = started.catch(() => undefined);
    }
    return next;
  };
};
