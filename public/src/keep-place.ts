/** `Node.DOCUMENT_POSITION_PRECEDING`. */
const PRECEDING = 2;

/**
 * Keeps the keyboard's place in the page: as a banner that has the focus goes, or once it is gone and nothing else has it,
 * the focus goes to the last thing before it that takes it. An overlay's dialog gives the focus back to what had it.
 */
export const keepPlace = (host: HTMLElement): void => {
  if ([host, document.body].includes(document.activeElement as HTMLElement)) {
    [...document.querySelectorAll<HTMLElement>('*')].findLast((each) => {
      if (host.compareDocumentPosition(each) & PRECEDING) {
        each.focus({ preventScroll: true });
        return each.matches(':focus');
      }
      return false;
    });
  }
};
