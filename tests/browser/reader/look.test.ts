/** Every state of the banner as readers see it: pictures, axe-core, and nothing lost, at each width, light and dark, both ways. */
import { expect, type Locator, test } from '@playwright/test';

import { choicesWith } from '../../public/fixtures';
import { expectAccessible } from '../support/accessibility';
import { ARABIC, FULL } from '../support/appeals';
import { watchConsole } from '../support/console-watch';
import { lostParts } from '../support/layout';
import { inTheDark, pictures } from '../support/pictures';
import { element, json, openPage, promised, SCRIPT } from '../support/reader-page';

/** Zoomed to 200 %, a window of 1280 pixels has room for 640, each drawn twice as large. */
const SIGHTS = [
  { sight: 'wide', viewport: { width: 1280, height: 900 } },
  { sight: 'zoomed', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  { sight: 'phone', viewport: { width: 320, height: 640 } },
];

const LANGUAGES = [
  ['en', FULL],
  ['ar', ARABIC],
] as const;

const noted = json({
  status: 'noted',
  dueAt: '2026-12-27T07:00:00.000Z',
  file: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
});

const openBox = (banner: Locator): Promise<void> => banner.locator('summary').click();

const ask = async (banner: Locator): Promise<void> => {
  await banner.locator('.email input').first().fill('reader@reader.example');
  await banner.locator('.box .options button').first().click();
};

for (const { sight, ...use } of SIGHTS) {
  for (const [language, appeal] of LANGUAGES) {
    test.describe(`${sight}, ${language}`, () => {
      test.use(use);

      test('every state can be read, by everybody', async ({ page }) => {
        const complaints = watchConsole(page);
        const picture = pictures(`reader/${sight}-${language}`);
        let release = (): void => undefined;
        const held = new Promise<void>((done) => (release = done));
        let answers = [json({ error: { message: 'Down' } }, 503), promised];
        await openPage(page, {
          choices: choicesWith(appeal),
          lang: language,
          body: element(`locale="${language}" content-type="api::article.article"`) + SCRIPT,
          reminders: async (route) => {
            await held;
            const [next, ...others] = answers;
            answers = others;
            await next!(route);
          },
        });
        const banner = page.locator('donation-banner');
        const look = async (state: string): Promise<void> => {
          await page.mouse.move(0, 0);
          expect.soft(await lostParts(page), state).toEqual([]);
          await expectAccessible(page, 'donation-banner');
          await picture(page, `${state}-light`);
          await inTheDark(page, async () => {
            await expectAccessible(page, 'donation-banner', ['color-contrast']);
            await picture(page, `${state}-dark`);
          });
        };

        await expect(banner.locator('h2')).toBeVisible();
        await look('asking');
        await banner.locator('.gift:visible label:last-of-type').click();
        await banner.locator('.other input:visible').fill('0');
        await banner.locator('.continue:visible').click();
        await expect(banner.locator('.error:visible').first()).not.toBeEmpty();
        await look('asking-other-amount');
        await banner.locator('.gift:visible label').nth(1).click();
        await openBox(banner);
        await expect(banner.locator('.box')).toBeVisible();
        await look('reminding');
        await banner.locator('.box .options button').first().click();
        await expect(banner.locator('#email-error')).not.toBeEmpty();
        await look('error-in-address');
        await ask(banner);
        await expect(banner.locator('[aria-busy=true]')).toBeVisible();
        await look('sending');
        release();
        await expect(banner.locator('#email-error')).not.toBeEmpty();
        await look('error-of-server');
        await ask(banner);
        await expect(banner.locator('[role=status] strong')).toBeVisible();
        await look('thanked');

        const again = async (): Promise<void> => {
          await page.context().clearCookies();
          await page.reload();
          await openBox(banner);
        };
        await again();
        answers = [json({ status: 'unconfirmed', undo: 'sealed' }, 202)];
        await ask(banner);
        await expect(banner.locator('[role=status] strong')).toBeVisible();
        await look('to-be-confirmed');
        answers = [json({ error: { message: 'Down' } }, 503)];
        await banner.locator('[role=status] [data-do=undo]').click();
        await expect(banner.locator('[role=status] .error')).not.toBeEmpty();
        await look('undo-refused');

        await again();
        answers = [json({ error: { message: 'Down' } }, 503), noted];
        await banner.locator('.ways [value=calendar]').check();
        await banner.locator('.box .options button').first().click();
        await expect(banner.locator('#email-error')).toBeVisible();
        await expect(banner.locator('#email-error')).not.toBeEmpty();
        await look('error-for-calendar');
        const download = page.waitForEvent('download');
        await banner.locator('.box .options button').first().click();
        expect((await download).suggestedFilename()).toBe('reminder.ics');
        await expect(banner.locator('[role=status] strong')).toBeVisible();
        await look('thanked-for-calendar');

        await again();
        await banner.locator('.ways [value=device]').check();
        await look('reminding-on-device');
        await banner.locator('.box .options button').first().click();
        await expect(banner.locator('[role=status] strong')).toBeVisible();
        await look('thanked-on-device');
        await page.clock.setFixedTime(Date.now() + 35 * 86_400_000);
        await page.reload();
        await expect(banner.locator('.greeting')).toBeVisible();
        await look('greeted');
        await banner.locator('[data-do=supporter]').click();
        await expect(banner.locator('[role=status] strong')).toBeVisible();
        await look('supporter');
        expect(complaints.filter((line) => !line.includes('503'))).toEqual([]);
      });
    });
  }
}
