import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

import { Builder, Capabilities, Key as SeleniumKey } from 'selenium-webdriver';

import { freePort } from '../../server/support/free-port';
import type { Engine, Key } from './engine';

/** How long the driver may take to answer, in milliseconds. */
const TIMEOUT = 60_000;

const KEYS: Record<Key, string> = {
  Tab: SeleniumKey.TAB,
  Enter: SeleniumKey.ENTER,
  Escape: SeleniumKey.ESCAPE,
  ArrowRight: SeleniumKey.ARROW_RIGHT,
  Backspace: SeleniumKey.BACK_SPACE,
};

const answers = (server: string): Promise<boolean> =>
  fetch(`${server}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

/** WebKit as GTK has it, the engine of Safari, through WebDriver, on a screen that nobody sees. */
export const startWebKit = async (driverPath: string): Promise<Engine> => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const screen = ['-a', '-s', '-screen 0 1600x1600x24'];
  // In a group of its own, so that its children end with it.
  const server = spawn('xvfb-run', [...screen, driverPath, `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
  });
  const quit = async (): Promise<void> => {
    process.kill(-server.pid!);
  };
  for (const end = Date.now() + TIMEOUT; !(await answers(address)); await pause(100)) {
    if (Date.now() > end) {
      await quit();
      throw new Error(`${driverPath} does not answer.`);
    }
  }
  return {
    async newWindow({ width, height }) {
      const driver = await new Builder()
        .usingServer(address)
        .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
        .build();
      const window = driver.manage().window();
      const [more, taller] = (await driver.executeScript(
        'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      )) as [number, number];
      await window.setRect({ x: 0, y: 0, width: width + more, height: height + taller });
      return {
        open: (url) => driver.get(url),
        run: (work, ...args) => driver.executeScript(work as () => never, ...args),
        async press(...keys) {
          for (const key of keys) {
            await driver.actions().sendKeys(KEYS[key]).perform();
          }
        },
        type: (text) => driver.actions().sendKeys(text).perform(),
        click: (x, y) => driver.actions().move({ x, y, duration: 0 }).click().perform(),
        picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
        close: () => driver.quit(),
      };
    },
    quit,
  };
};
