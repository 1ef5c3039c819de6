import type { ShownBanner } from './shown-banner';

/** `Node.DOCUMENT_POSITION_PRECEDING`. */
const PRECEDING = 2;

/**
 * Keeps the keyboard's place in the page: when a banner that has the focus goes, the focus goes to the last link or
 * control that comes before it. An overlay's dialog gives the focus back to what had it.
 */
export const keepPlace = ({ showing: { host, root }, signal }: ShownBanner): void =>
  signal.addEventListener('abort', () => {
    if (root.activeElement) {
      [...document.querySelectorAll<HTMLElement>('a[href],button')]
        .findLast((each) => host.compareDocumentPosition(each) & PRECEDING)
        ?.focus({ preventScroll: true });
    }
  });
