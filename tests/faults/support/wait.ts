/** Waits so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks every half second until it is so.
 * @throws Error after `patience` milliseconds
 */
export const until = async (
  isSo: () => Promise<boolean> | boolean,
  patience: number,
): Promise<void> => {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) {
      throw new Error(`Still not so after ${patience / 1000} s.`);
    }
    await pause(500);
  }
};
