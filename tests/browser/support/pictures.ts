import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { Page } from '@playwright/test';

const FOLDER = resolve(__dirname, '../../artefacts');

/**
 * Keeps a picture of each step, numbered in order, for somebody to look at.
 *
 * @param fullPage whether of the whole page; else of what is in the window
 */
export const pictures = (name: string, fullPage = true) => {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let step = 0;
  return async (page: Page, what: string): Promise<void> => {
    step += 1;
    const file = `${String(step).padStart(2, '0')}-${what}.png`;
    await page.screenshot({ path: join(folder, file), fullPage, animations: 'disabled' });
  };
};

/** Keeps a picture that was taken otherwise, under a name among the artefacts. */
export const keepPicture = (name: string, picture: Buffer): void => {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
};

/** Does something while the page is asked to be dark. */
export const inTheDark = async (page: Page, work: () => Promise<void>): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await work();
  await page.emulateMedia({ colorScheme: 'light' });
};
