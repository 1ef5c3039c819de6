/** The work took too long. */
export class DeadlineError extends Error {}

/**
 * What the work brings, unless it takes too long; then the work goes on, and nobody hears of it.
 * @param milliseconds that it may take
 * @throws DeadlineError where it takes longer
 */
export const withDeadline = async <Value>(
  work: Promise<Value>,
  milliseconds: number,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineError(`There was no answer in ${milliseconds / 1000} seconds.`)),
      milliseconds,
    );
    timer.unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
