import { expect } from '@playwright/test';

import type { EngineWindow } from './engine';

/** Where something is in the window, in pixels. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A reader in front of the one banner of a page, in any engine. Selectors are those of its shadow root. */
export class EngineVisit {
  constructor(private readonly window: EngineWindow) {}

  /**
   * Where the first of these is that can be seen; `null` where there is none.
   *
   * @param bring whether it is brought into the window first
   */
  place(selector: string, bring = false): Promise<Place | null> {
    return this.window.run(
      (wanted, isBrought): Place | null => {
        const root = document.querySelector('donation-banner')?.shadowRoot;
        const seen = [...(root?.querySelectorAll(wanted) ?? [])].find((each) => {
          const { width, height } = each.getBoundingClientRect();
          return each.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
        });
        if (!seen) {
          return null;
        }
        if (isBrought) {
          seen.scrollIntoView({ block: 'center', behavior: 'instant' });
        }
        const { x, y, width, height } = seen.getBoundingClientRect();
        return { x, y, width, height };
      },
      selector,
      bring,
    );
  }

  async sees(selector: string): Promise<void> {
    await expect.poll(() => this.place(selector), selector).not.toBeNull();
  }

  async seesNo(selector: string): Promise<void> {
    await expect.poll(() => this.place(selector), selector).toBeNull();
  }

  /** What it says, once it is to be seen. */
  async reads(selector: string, words: string | RegExp): Promise<void> {
    await expect
      .poll(
        () =>
          this.window.run(
            (wanted) =>
              [
                ...(document
                  .querySelector('donation-banner')
                  ?.shadowRoot?.querySelectorAll(wanted) ?? []),
              ]
                .filter((each) => each.checkVisibility())
                .map((each) => each.textContent)
                .join(' '),
            selector,
          ),
        selector,
      )
      .toMatch(words);
  }

  /** Presses the mouse's button on it, which is brought into the window first. */
  async presses(selector: string): Promise<void> {
    await this.sees(selector);
    const { x, y, width, height } = (await this.place(selector, true))!;
    await this.window.click(Math.round(x + width / 2), Math.round(y + height / 2));
  }

  /** What has the focus: the name of the element, with its type and value. */
  focused(): Promise<string> {
    return this.window.run(() => {
      const host = document.activeElement!;
      const {
        localName,
        type = '',
        value = '',
      } = (host.shadowRoot?.activeElement ?? host) as HTMLInputElement;
      return [localName, type, value].join(' ').trim();
    });
  }
}
