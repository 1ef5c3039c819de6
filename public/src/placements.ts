import type { ShownBanner } from './shown-banner';

/**
 * Puts the banner into its placement, wherever its element is moved to. Whatever that changes of the page ends with the
 * banner, and while its element is in no page.
 */
export const settle = (shown: ShownBanner): void => {
  const { showing, lent, signal, close } = shown;
  const { root, host, placement } = showing;
  const dialog = root.querySelector('dialog');
  dialog?.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  let leave: (() => void) | undefined;
  shown.moved = () => {
    leave?.();
    if (signal.aborted || !host.isConnected) {
      return;
    }
    // A dialog that leaves the document, if only to be moved, is not modal any more.
    if (dialog?.matches(':not(:modal)')) {
      dialog.close();
      dialog.showModal();
      // It begins at itself, not at the first link in it.
      dialog.focus();
    }
    if (placement === 'page-bottom') {
      // What a reader moves to with the keyboard is kept clear of the bar.
      const css = `html{scroll-padding-bottom:${host.offsetHeight}px}`;
      const sheet = lent.addStyles(document, css);
      const { adoptedStyleSheets } = document;
      leave = () => {
        leave = undefined;
        adoptedStyleSheets.splice(adoptedStyleSheets.indexOf(sheet), 1);
      };
    }
  };
  shown.moved();
  signal.addEventListener('abort', shown.moved);
};
