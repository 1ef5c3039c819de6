import puppeteer from 'puppeteer-core';

import type { Engine } from './engine';

/** Firefox with an empty profile, through WebDriver BiDi. */
export const startFirefox = async (executablePath: string): Promise<Engine> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 120_000,
  });
  return {
    async newWindow(size) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(size);
      return {
        open: async (url) => {
          await page.goto(url);
        },
        run: (work, ...args) => page.evaluate(work as (...all: unknown[]) => never, ...args),
        async press(...keys) {
          for (const key of keys) {
            await page.keyboard.press(key);
          }
        },
        type: (text) => page.keyboard.type(text),
        click: (x, y) => page.mouse.click(x, y),
        picture: async () => Buffer.from(await page.screenshot()),
        close: () => context.close(),
      };
    },
    quit: () => browser.close(),
  };
};
