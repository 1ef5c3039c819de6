/** Each placement and each trigger in a real browser: what it covers, what it moves, when it comes. */
import { expect, type Page, test } from '@playwright/test';

import type { Banner, Placement } from '../../../domain/src/banner';
import type { Choices, Trigger } from '../../../domain/src/choices';
import { choicesWith } from '../../public/fixtures';
import { expectAccessible } from '../support/accessibility';
import { ARABIC, FULL } from '../support/appeals';
import { watchConsole } from '../support/console-watch';
import { shiftsOf, watchShifts } from '../support/layout-shifts';
import { inTheDark, pictures } from '../support/pictures';
import { element, openPage, paragraphs, SCRIPT } from '../support/reader-page';

const at = (placement: Placement, trigger?: Trigger, banner: Banner = FULL): Choices => {
  const choices = choicesWith(banner, placement);
  return {
    ...choices,
    campaigns: choices.campaigns.map((each) => ({ ...each, ...(trigger && { trigger }) })),
  };
};

const bannerOf = (page: Page) => page.locator('donation-banner');
const headingOf = (page: Page) => bannerOf(page).locator('h2');

/** Long enough for what should not happen to happen. */
const WHILE = 400;

const FOOTER = '<footer><a href="#imprint">Imprint</a> <a href="#top">To the top</a></footer>';

const scrollTo = (page: Page, share: number): Promise<void> =>
  page.evaluate(
    (part) => window.scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * part),
    share,
  );

test.describe('placements', () => {
  for (const [language, banner] of [
    ['en', FULL],
    ['ar', ARABIC],
  ] as const) {
    for (const [sight, viewport] of [
      ['wide', { width: 1280, height: 900 }],
      ['phone', { width: 320, height: 640 }],
    ] as const) {
      test(`pictures of all, ${sight}, ${language}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        const picture = pictures(`reader/placements-${sight}-${language}`, false);
        const body = (placement: Placement): string =>
          paragraphs(2) +
          element(`placement="${placement}" locale="${language}"`) +
          paragraphs(8) +
          FOOTER +
          SCRIPT;
        for (const placement of ['article-inline', 'page-top', 'page-bottom', 'overlay'] as const) {
          await openPage(page, {
            choices: at(placement, undefined, banner),
            body: body(placement),
            lang: language,
          });
          if (placement === 'article-inline' || placement === 'page-top') {
            await scrollTo(page, 1);
            await expect(headingOf(page)).toBeAttached();
            await headingOf(page).scrollIntoViewIfNeeded();
          }
          await expect(headingOf(page)).toBeVisible();
          await expectAccessible(page, 'donation-banner');
          await picture(page, `${placement}-light`);
          await inTheDark(page, async () => {
            await expectAccessible(page, 'donation-banner', ['color-contrast']);
            await picture(page, `${placement}-dark`);
          });
          await page.unrouteAll();
        }
      });
    }
  }

  test('an overlay is a native dialog: modal, left with Escape, the focus back where it was', async ({
    page,
  }) => {
    const complaints = watchConsole(page);
    await openPage(page, {
      choices: at('overlay', { kind: 'seconds', amount: 1 }),
      body: `<p><a href="#before">Before</a></p>${element('placement="overlay"')}${SCRIPT}`,
    });
    const link = page.getByRole('link', { name: 'Before' });
    await link.focus();
    const dialog = page.getByRole('dialog', { name: 'A message from The Harbour Gazette' });
    await expect(dialog).toBeVisible();
    expect(await dialog.evaluate((each) => each.matches('dialog:modal'))).toBe(true);
    expect(
      await dialog.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each),
    ).toBe(true);
    await dialog.locator('summary').click();
    await expect(dialog.locator('.box')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog.locator('.box')).toBeHidden();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await page.reload();
    await page.waitForTimeout(1000 + WHILE);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  for (const how of ['append', 'moveBefore'] as const) {
    test(`an overlay that the page moves is modal where it comes to: ${how}`, async ({ page }) => {
      await openPage(page, {
        choices: at('overlay'),
        body: `<div id="other"></div>${element('placement="overlay"')}${SCRIPT}`,
      });
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await dialog.evaluate((each, name) => {
        const { host } = each.getRootNode() as ShadowRoot;
        const place = document.querySelector('#other') as HTMLElement & {
          moveBefore?: (node: Node, before: Node | null) => void;
        };
        if (name === 'moveBefore' && place.moveBefore) {
          place.moveBefore(host, null);
        } else {
          place.append(host);
        }
      }, how);
      await expect(dialog).toBeVisible();
      expect(await dialog.evaluate((each) => each.matches('dialog:modal'))).toBe(true);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });
  }

  test('what a bar changes of the page goes with it, also where the page takes it out', async ({
    page,
  }) => {
    await openPage(page, {
      choices: at('page-bottom'),
      head: '<style>html { scroll-padding-bottom: 7px; }</style>',
      body: element('placement="page-bottom"') + SCRIPT,
    });
    const padding = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom);
    await expect(headingOf(page)).toBeVisible();
    await expect.poll(padding).not.toBe('7px');
    const host = await bannerOf(page).elementHandle();
    await host!.evaluate((each) => each.remove());
    expect(await padding()).toBe('7px');
    await host!.evaluate((each) => document.body.append(each));
    expect(await padding()).not.toBe('7px');
    await bannerOf(page).getByRole('button', { name: 'Close' }).click();
    expect(await padding()).toBe('7px');
    expect(
      await page.evaluate(() => [
        document.adoptedStyleSheets.length,
        document.documentElement.getAttribute('style'),
      ]),
    ).toEqual([0, null]);
  });

  test('an overlay opens only where the page has a place for it and the campaign is one', async ({
    page,
  }) => {
    await openPage(page, { choices: at('overlay'), body: element() + SCRIPT });
    await page.waitForTimeout(WHILE);
    await expect(bannerOf(page)).toBeHidden();
  });

  test('a bar at the bottom covers no control of the page that has the focus', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 600 });
    const links = Array.from(
      { length: 12 },
      (_, index) => `<p><a href="#${index}">Link ${index}</a></p>`,
    );
    await openPage(page, {
      choices: at('page-bottom'),
      body:
        paragraphs(6) +
        links.join(paragraphs(1)) +
        element('placement="page-bottom"') +
        FOOTER +
        SCRIPT,
    });
    await expect(headingOf(page)).toBeVisible();
    // The window is for reading.
    const bar = (await bannerOf(page).boundingBox())!;
    expect(bar.height).toBeLessThanOrEqual(600 * 0.35);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      await expect
        .poll(() =>
          page.evaluate(() => {
            const { activeElement } = document;
            const box = activeElement!.getBoundingClientRect();
            return (
              document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) ===
              activeElement
            );
          }),
        )
        .toBe(true);
    }
    await scrollTo(page, 1);
    const imprint = (await page.getByRole('link', { name: 'Imprint' }).boundingBox())!;
    const atEnd = (await bannerOf(page).boundingBox())!;
    expect(imprint.y).toBeGreaterThanOrEqual(atEnd.y + atEnd.height);
    await page.getByRole('link', { name: 'Imprint' }).click({ timeout: 1000 });
  });

  for (const placement of ['article-inline', 'page-top'] as const) {
    test(`${placement} never moves what is being read`, async ({ page }) => {
      await watchShifts(page);
      const place = element(`placement="${placement}"`);
      await openPage(page, {
        choices: at(placement),
        body: `${placement === 'page-top' ? place : ''}${paragraphs(1)}${placement === 'page-top' ? '' : place}<p id="read">What is being read</p>${paragraphs(12)}${SCRIPT}`,
      });
      await page.waitForTimeout(WHILE);
      await expect(headingOf(page)).toHaveCount(0);
      await page.locator('#read').evaluate((each) => each.nextElementSibling?.scrollIntoView());
      const read = page.locator('#read + p');
      const before = (await read.boundingBox())!.y;
      await expect(headingOf(page)).toBeAttached();
      await page.waitForTimeout(WHILE);
      expect(Math.abs((await read.boundingBox())!.y - before)).toBeLessThanOrEqual(1);
      expect(await shiftsOf(page)).toBe(0);
    });
  }

  test('none is printed', async ({ page }) => {
    for (const placement of ['article-end', 'page-bottom'] as const) {
      await openPage(page, {
        choices: at(placement),
        body: element(`placement="${placement}"`) + SCRIPT,
      });
      await expect(headingOf(page)).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(bannerOf(page)).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await page.unrouteAll();
    }
  });
});

test.describe('triggers', () => {
  test('after so many seconds', async ({ page }) => {
    await openPage(page, { choices: at('article-end', { kind: 'seconds', amount: 2 }) });
    const began = Date.now();
    await page.waitForTimeout(1000);
    await expect(headingOf(page)).toHaveCount(0);
    await expect(headingOf(page)).toBeVisible();
    expect(Date.now() - began).toBeGreaterThan(1700);
  });

  test('at so many percent of the page', async ({ page }) => {
    await openPage(page, {
      choices: at('page-bottom', { kind: 'scroll', amount: 60 }),
      body: paragraphs(30) + element('placement="page-bottom"') + SCRIPT,
    });
    const seen = (share: number): Promise<void> =>
      page.evaluate(
        (part) => window.scrollTo(0, document.documentElement.scrollHeight * part - innerHeight),
        share,
      );
    await seen(0.55);
    await page.waitForTimeout(WHILE);
    await expect(headingOf(page)).toHaveCount(0);
    await seen(0.61);
    await expect(headingOf(page)).toBeVisible();
  });

  test('with the article’s end in view', async ({ page }) => {
    await openPage(page, {
      choices: at('article-end', { kind: 'article-end' }),
      body: paragraphs(30) + element() + SCRIPT,
    });
    await scrollTo(page, 0.5);
    await page.waitForTimeout(WHILE);
    await expect(headingOf(page)).toHaveCount(0);
    await scrollTo(page, 1);
    await expect(headingOf(page)).toBeVisible();
  });
});
