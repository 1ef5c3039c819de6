import type { Page } from '@playwright/test';

/** What a reader saw of the banner in one frame. */
export interface Frame {
  height: number;
  /** Words that can be seen. */
  text: string;
  /** Which drawing of the banner it is: another number is another element. */
  drawing: number;
}

/** Watches the banner of the pages opened from here on, frame by frame. */
export const watchFrames = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const frames: Frame[] = [];
    const drawings: Element[] = [];
    Object.assign(window, { frames });
    const look = (): void => {
      const host = document.querySelector('donation-banner');
      const section = host?.shadowRoot?.querySelector('section');
      if (section && !drawings.includes(section)) {
        drawings.push(section);
      }
      // Before the parser is past it, it is as little there as the rest of the page.
      if (host?.nextSibling) {
        frames.push({
          height: host.getBoundingClientRect().height,
          text: section?.checkVisibility() ? (section as HTMLElement).innerText : '',
          drawing: section ? drawings.indexOf(section) : -1,
        });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
};

export const framesOf = (page: Page): Promise<Frame[]> =>
  page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
