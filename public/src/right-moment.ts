import type { Trigger } from '../../domain/src/choices';
import type { Showing } from './shown-banner';

/** Resolves once the banner's place, which takes no room yet, is in sight, or is out of sight. */
const inSight = (host: HTMLElement, wanted: boolean): Promise<void> =>
  new Promise((done) => {
    host.hidden = false;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === wanted) {
          observer.disconnect();
          done();
        }
        // At the very end of a page, fractions of a pixel decide what is in sight.
      },
      { rootMargin: '1px' },
    );
    observer.observe(host);
  });

/** Waits until it would not move what the reader is looking at: until the place is out of sight, or has room of its own. */
const outOfTheWay = async (host: HTMLElement): Promise<void> => {
  host.hidden = false;
  if (!host.offsetHeight) {
    await inSight(host, false);
    // Safari does not keep still what is in the window when something appears above it.
    if (host.getBoundingClientRect().top < 0 && !CSS.supports('overflow-anchor:auto')) {
      requestAnimationFrame(() => scrollBy({ top: host.offsetHeight, behavior: 'instant' }));
    }
  }
};

const after = (seconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, seconds * 1000));

/** Waits until the reader has seen so many percent of the page's height. */
const scrolledTo = (percent: number): Promise<void> =>
  new Promise((done) => {
    const watching = new AbortController();
    const look = (): void => {
      const { scrollHeight } = document.documentElement;
      if (((scrollY + innerHeight) / scrollHeight) * 100 >= percent) {
        watching.abort();
        done();
      }
    };
    document.addEventListener('scroll', look, { passive: true, signal: watching.signal });
    look();
  });

const triggered = ({ kind, amount = 0 }: Trigger, host: HTMLElement): Promise<void> => {
  switch (kind) {
    case 'seconds':
      return after(amount);
    case 'scroll':
      return scrolledTo(amount);
    case 'article-end':
      return inSight(host, true);
  }
};

/** Resolves when a banner may appear: once its campaign's trigger has come, and without being in the reader's way. */
export const rightMoment = async ({ host, placement, trigger }: Showing): Promise<void> => {
  if (trigger) {
    await triggered(trigger, host);
  }
  if (placement === 'article-inline' || placement === 'page-top') {
    await outOfTheWay(host);
  }
};
