import type { Page } from '@playwright/test';

interface Watching {
  shifts: number;
}

/** Adds up every layout shift of the pages opened from here on, of whichever cause. */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const watching = window as unknown as Watching;
    watching.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        watching.shifts += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

/** The sum so far. */
export const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Watching).shifts);
