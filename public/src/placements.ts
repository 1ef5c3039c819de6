import type { ShownBanner } from './shown-banner';

/** Opens an overlay, and keeps what a reader moves to with the keyboard clear of a bar at the page's bottom. */
export const settle = ({ showing, signal, close }: ShownBanner): void => {
  const { root, host, placement } = showing;
  const dialog = root.querySelector('dialog');
  dialog?.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog?.showModal();
  // It begins at its heading, not at the first link in it.
  dialog?.focus();
  if (placement === 'page-bottom') {
    const { style } = document.documentElement;
    const before = style.scrollPaddingBlockEnd;
    const size = new ResizeObserver(() => {
      style.scrollPaddingBlockEnd = `${host.offsetHeight}px`;
    });
    size.observe(host);
    signal.addEventListener('abort', () => {
      size.disconnect();
      style.scrollPaddingBlockEnd = before;
    });
  }
};
