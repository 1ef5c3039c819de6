import type { Page } from '@playwright/test';

/** What of the banner is cut off, sticks out of the window or lies under a close button, by its words. */
export const lostParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lost: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      lost.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    }
    const root = document.querySelector('donation-banner')?.shadowRoot;
    const closers = [...(root?.querySelectorAll('.close') ?? [])].filter((each) =>
      each.checkVisibility(),
    );
    const texts = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement as HTMLElement;
      const words = node.textContent?.trim() ?? '';
      if (!words || !parent.checkVisibility() || parent.closest('legend, style, template')) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.left < 0 || box.right > clientWidth + 0.5) {
          lost.push(`sticks out: ${words}`);
        }
        for (const closer of closers) {
          const cross = closer.getBoundingClientRect();
          const isApart =
            box.right <= cross.left ||
            box.left >= cross.right ||
            box.bottom <= cross.top ||
            box.top >= cross.bottom;
          if (!isApart && parent !== closer) {
            lost.push(`under the cross: ${words}`);
          }
        }
      }
      for (let each: HTMLElement | null = parent; each; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        const isCut =
          (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1) ||
          (overflowY === 'hidden' && each.scrollHeight > each.clientHeight + 1);
        if (isCut) {
          lost.push(`cut off: ${words}`);
        }
      }
    }
    return [...new Set(lost)];
  });
