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

/** Resolves when a banner may appear without being in the reader's way. */
export const rightMoment = async ({ host, placement }: Showing): Promise<void> => {
  if (placement === 'article-inline' || placement === 'page-top') {
    await outOfSight(host);
  }
};
