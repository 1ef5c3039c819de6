/**
 * Lets so many work at once; the others wait for their turn, in the order in which they came.
 * @param most asked anew for each
 */
export const createSlots = (
  most: () => number,
): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  const waiting: Array<() => void> = [];
  let taken = 0;
  return async (work) => {
    if (taken >= most()) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      taken += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) {
        next();
      } else {
        taken -= 1;
      }
    }
  };
};
