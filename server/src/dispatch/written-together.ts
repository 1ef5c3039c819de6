/** How long items wait for company. */
export interface Patience {
  /** So many waiting are written at once. */
  enough(): number;
  /** Milliseconds between the beginnings of two writes, where fewer wait. */
  apart: number;
}

/**
 * Writes items as they come: alone where they come seldom, several together where they come thick and fast. Two writes
 * are never under way at once.
 * @returns what resolves to what the item's write brought, or throws what it threw
 */
export const writtenTogether = <Item, Result>(
  write: (items: Item[]) => Promise<Result>,
  { enough, apart }: Patience,
): ((item: Item) => Promise<Result>) => {
  let waiting: Item[] = [];
  let current: Promise<unknown> = Promise.resolve();
  let lastBegan = -Infinity;
  let next: { written: Promise<Result>; hurry(): void } | undefined;

  const begin = (): Promise<Result> => {
    const items = waiting;
    waiting = [];
    next = undefined;
    lastBegan = performance.now();
    return write(items);
  };

  const prepare = () => {
    let hurry = (): void => undefined;
    const inTime = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lastBegan + apart - performance.now());
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    const before = current;
    const written = inTime.then(() => before).then(begin);
    current = written.catch(() => undefined);
    return { written, hurry };
  };

  return (item) => {
    waiting.push(item);
    next ??= prepare();
    if (waiting.length >= enough()) {
      next.hurry();
    }
    return next.written;
  };
};
