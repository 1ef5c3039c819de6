/** The one place that asks what time it is, so that tests can say. */
export const clock = {
  now: (): Date => new Date(),
};
