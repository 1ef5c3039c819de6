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

/** Resolves once the reader has seen so many percent of the page's height. */
const scrolledTo = (percent: number): Promise<void> =>
  new Promise((done) => {
    const look = (): void => {
      const { scrollHeight } = document.documentElement;
      if ((scrollY + innerHeight) * 100 >= percent * scrollHeight) {
        document.removeEventListener('scroll', look);
        done();
      }
    };
    document.addEventListener('scroll', look);
    look();
  });

/** Resolves once the reader has had the page before them for so many seconds, all in all. */
const seenFor = (seconds: number): Promise<void> =>
  new Promise((done) => {
    let left = seconds;
    const timer = setInterval(() => {
      if (!document.hidden && --left <= 0) {
        clearInterval(timer);
        done();
      }
    }, 1000);
  });

const triggered = ({ kind, amount = 0 }: Trigger, host: HTMLElement): Promise<void> => {
  if (kind === 'seconds') {
    return seenFor(amount);
  }
  return kind === 'scroll' ? scrolledTo(amount) : inSight(host, true);
};

/** Resolves when a banner may appear: once its campaign's trigger has come, and without being in the reader's way. */
export const rightMoment = async ({ host, placement, trigger }: Showing): Promise<void> => {
  if (trigger) {
    await triggered(trigger, host);
  }
  if (placement === 'article-inline' || placement === 'page-top') {
    host.hidden = false;
    // It must not move what the reader is looking at, unless its place has room of its own.
    if (!host.offsetHeight) {
      await inSight(host, false);
    }
  }
};
