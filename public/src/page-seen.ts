/** A page as Chromium prerenders it, before the reader goes to it. */
type Prerendered = { prerendering?: boolean };

/** Resolves once the reader may see the page: it is neither prerendered nor in a tab behind others. */
export const pageSeen = async (): Promise<void> => {
  while (document.hidden || (document as Prerendered).prerendering) {
    await new Promise((done) => {
      for (const type of ['visibilitychange', 'prerenderingchange']) {
        document.addEventListener(type, done, { once: true });
      }
    });
  }
};
