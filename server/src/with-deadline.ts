/**
 * What the work brings, unless it takes too long; then the work goes on, and nobody hears of it.
 * @param milliseconds that it may take
 * @throws Error where it takes longer
 */
export const withDeadline = async <Value>(
  work: Promise<Value>,
  milliseconds: number,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`There was no answer in ${milliseconds / 1000} seconds.`)),
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
