/** The desk in the engines of Firefox and of Safari: its pages open, and a banner is drawn beside what is written. */
import { setTimeout as pause } from 'node:timers/promises';

import type { EngineWindow } from '../support/engine';
import { ENGINES } from '../support/engines';
import { PATHS } from '../support/desk';
import { expect, test } from '../support/newsroom';
import { keepPicture } from '../support/pictures';

/** The admin takes its time to start. */
const START = { timeout: 60_000 };

/** Presses the first of these that says so, once there is one. */
const pressNamed = (window: EngineWindow, selector: string, words: string): Promise<void> =>
  expect
    .poll(
      () =>
        window.run(
          (wanted, said) => {
            const named = [...document.querySelectorAll<HTMLElement>(wanted)].find(
              ({ textContent }) => textContent.includes(said),
            );
            named?.click();
            return named !== undefined;
          },
          selector,
          words,
        ),
      START,
    )
    .toBe(true);

const logIn = async (
  window: EngineWindow,
  strapi: string,
  { email, password }: { email: string; password: string },
): Promise<void> => {
  await window.open(`${strapi}/admin`);
  const isThere = (selector: string) =>
    window.run((wanted) => document.querySelector(wanted) !== null, selector);
  await expect.poll(() => isThere('input[name=password]'), START).toBe(true);
  for (const [name, value] of [
    ['email', email],
    ['password', password],
  ] as const) {
    await window.run((field) => {
      document.querySelector<HTMLElement>(`input[name=${field}]`)!.focus();
    }, name);
    await window.type(value);
  }
  await window.press('Enter');
  await expect.poll(() => isThere('nav'), START).toBe(true);
};

/** How each drawn banner stands in its frame: what of the frame's height it leaves over, and what is lost of its width. */
const drawn = (window: EngineWindow): Promise<Array<{ spare: number; lost: number }>> =>
  window.run(() =>
    [...document.querySelectorAll<HTMLIFrameElement>('iframe')]
      .filter(({ title }) => title === 'The banner in a page')
      .map((frame) => {
        const content = frame.contentDocument!.body.lastElementChild!.getBoundingClientRect();
        const room = frame.parentElement!.parentElement!.getBoundingClientRect();
        return {
          spare: frame.offsetHeight - Math.ceil(content.bottom),
          lost: Math.max(0, Math.round(frame.getBoundingClientRect().right - room.right)),
        };
      }),
  );

for (const { name, start } of ENGINES) {
  test(`the desk in ${name}`, async ({ newsroom }) => {
    const engine = await start();
    try {
      const window = await engine.newWindow({ width: 1400, height: 1000 });
      const picture = async (what: string): Promise<void> =>
        keepPicture(`engines/desk-${name}-${what}.png`, await window.picture());
      await logIn(window, newsroom.strapi, newsroom.admin);
      for (const [what, path, heading] of [
        ['campaigns', PATHS.campaigns, 'Campaigns'],
        ['explain', PATHS.explain, 'Explain'],
        ['reminders', PATHS.reminders, 'Reminders'],
        ['settings', PATHS.settings, 'Donation banner settings'],
      ] as const) {
        await window.open(newsroom.strapi + path);
        await expect
          .poll(() => window.run(() => document.querySelector('h1')?.textContent), START)
          .toBe(heading);
        await picture(what);
      }
      await window.open(newsroom.strapi + PATHS.banners);
      await pressNamed(window, 'tbody td', 'A hundred and twenty years');
      const fits = { spare: 16, lost: 0 };
      await expect.poll(() => drawn(window), START).toEqual([fits]);
      await picture('banner');
      await pressNamed(window, 'button', 'Show it large');
      await expect.poll(() => drawn(window), START).toEqual([fits, fits]);
      // It fades in.
      await pause(1000);
      await picture('banner-large');
    } finally {
      await engine.quit();
    }
  });
}
