import type { Trigger } from '../../domain/src/choices';
import type { Showing } from './shown-banner';

/** Waits until it would not move what the reader is looking at: until the place is out of sight, or has room of its own. */
const outOfSight = (host: HTMLElement): Promise<void> =>
  new Promise((done) => {
    host.hidden = false;
    if (host.offsetHeight > 0) {
      done();
      return;
    }
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) {
        observer.disconnect();
        done();
      }
    });
    observer.observe(host);
  });

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

/** Waits until the banner's place, which stands at the end of the article, is in view. */
const inView = (host: HTMLElement): Promise<void> =>
  new Promise((done) => {
    host.hidden = false;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) {
        observer.disconnect();
        done();
      }
    });
    observer.observe(host);
  });

const triggered = ({ kind, amount = 0 }: Trigger, host: HTMLElement): Promise<void> => {
  switch (kind) {
    case 'seconds':
      return after(amount);
    case 'scroll':
      return scrolledTo(amount);
    case 'article-end':
      return inView(host);
  }
};

/** Resolves when a banner may appear: once its campaign's trigger has come, and without being in the reader's way. */
export const rightMoment = async ({ host, placement, trigger }: Showing): Promise<void> => {
  if (trigger) {
    await triggered(trigger, host);
  }
  if (placement === 'article-inline' || placement === 'page-top') {
    await outOfSight(host);
  }
};
