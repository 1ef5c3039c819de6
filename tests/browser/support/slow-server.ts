import type { Page, Route } from '@playwright/test';

/** A server that keeps some requests waiting until the test says what becomes of them. */
export interface SlowServer {
  /** Resolves once something waits. */
  asked: Promise<void>;
  /** Lets those that wait fail, and all that come after them. */
  fail(): Promise<void>;
  /** Lets those that wait through, and all that come after them. */
  answer(): Promise<void>;
}

const BROKEN = {
  data: null,
  error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' },
};

/** Keeps the page's requests to an address waiting, for as long as the test likes. */
export const keepWaiting = async (page: Page, address: RegExp): Promise<SlowServer> => {
  let waiting: Route[] = [];
  let settle: ((route: Route) => Promise<void>) | null = null;
  let tellAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (tellAsked = resolve));
  await page.route(address, async (route) => {
    if (settle) {
      await settle(route);
    } else {
      waiting.push(route);
      tellAsked();
    }
  });
  const end = async (how: (route: Route) => Promise<void>): Promise<void> => {
    settle = how;
    const held = waiting;
    waiting = [];
    await Promise.all(held.map(how));
  };
  return {
    asked,
    fail: () => end((route) => route.fulfill({ status: 500, json: BROKEN })),
    answer: () => end((route) => route.continue()),
  };
};
