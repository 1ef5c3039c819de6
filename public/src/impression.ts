/** How long half of the banner, or of the window, has to be in view, in milliseconds. */
const LONG_ENOUGH = 1000;

/** Says once that the banner has been seen: half of it, or half a window full of it, for a second without a break. */
export const watchImpression = (host: Element, signal: AbortSignal, seen: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const observer = new IntersectionObserver(
    ([entry]) => {
      const { intersectionRect, boundingClientRect } = entry as IntersectionObserverEntry;
      const whole = Math.min(boundingClientRect.height, innerHeight);
      if (whole && intersectionRect.height >= whole / 2) {
        timer ??= setTimeout(() => {
          observer.disconnect();
          if (document.hidden) {
            // It says so anew once the reader comes back to the page.
            stop();
            observer.observe(host);
          } else {
            seen();
          }
        }, LONG_ENOUGH);
      } else {
        stop();
      }
    },
    { threshold: [...Array(21).keys()].map((step) => step / 20) },
  );
  observer.observe(host);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    stop();
  });
};
