/** How long half of the banner, or of the window, has to be in view, in milliseconds. */
const LONG_ENOUGH = 1000;

/** Says once that the banner has been seen: half of it, or half a window full of it, for a second without a break. */
export const watchImpression = (host: Element, signal: AbortSignal, seen: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const thresholds = Array.from({ length: 21 }, (_, step) => step / 20);
  const observer = new IntersectionObserver(
    ([entry]) => {
      const { height = 0 } = entry?.intersectionRect ?? {};
      const whole = Math.min(
        entry?.boundingClientRect.height ?? 0,
        entry?.rootBounds?.height ?? innerHeight,
      );
      if (whole > 0 && height >= whole / 2) {
        timer ??= setTimeout(() => {
          observer.disconnect();
          seen();
        }, LONG_ENOUGH);
      } else {
        clearTimeout(timer);
        timer = undefined;
      }
    },
    { threshold: thresholds },
  );
  observer.observe(host);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
};
