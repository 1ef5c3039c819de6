import type { Page } from '@playwright/test';

import { expectAccessible } from './support/accessibility';
import { logIn } from './support/editor';
import { expect, test } from './support/newsroom';
import { inTheDark, pictures } from './support/pictures';

const PAGE = '/admin/plugins/donation-banners/campaigns';

const bar = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`“${name}”`) });

const CAMPAIGNS = Array.from({ length: 500 }, (_, index) => ({
  id: `c${index}`,
  name: `Campaign ${index}`,
  readable: true,
  placement: 'article-end',
  startsAt: new Date(Date.now() + (index - 250) * 86_400_000).toISOString(),
  endsAt: new Date(Date.now() + (index - 220) * 86_400_000).toISOString(),
  priority: index % 7,
  traffic: 100,
  rule: null,
  variants: [],
  published: index % 5 > 0,
  version: 'v',
  fixed: null,
}));

test('campaigns stand along time, and are moved by keyboard, by pointer and by typing', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('campaigns');
  const year = bar(page, 'Before the year ends');
  await logIn(page, newsroom);

  await test.step('the timeline, light and dark, and from right to left', async () => {
    await page.goto(`${newsroom.strapi}${PAGE}`);
    await expect(year).toBeVisible();
    await picture(page, 'timeline');
    await expectAccessible(page, 'main');
    await inTheDark(page, async () => {
      await picture(page, 'timeline-dark');
      await expectAccessible(page, 'main');
    });
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await picture(page, 'timeline-right-to-left');
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  });

  await test.step('moved by a week with the keyboard, and back', async () => {
    const before = await year.getAttribute('aria-label');
    await year.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(year).not.toHaveAttribute('aria-label', before!);
    await picture(page, 'moving');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(/“Before the year ends” runs .* and is published so/),
    ).toBeVisible();
    await picture(page, 'moved');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(/has its times from before/)).toBeVisible();
    await expect(year).toHaveAttribute('aria-label', before!);
  });

  await test.step('dragged by its end', async () => {
    const before = await year.getAttribute('aria-label');
    const box = (await year.boundingBox())!;
    const edge = { x: box.x + box.width - 3, y: box.y + box.height / 2 };
    await page.mouse.move(edge.x, edge.y);
    await page.mouse.down();
    await page.mouse.move(edge.x + 60, edge.y, { steps: 5 });
    await page.mouse.up();
    await expect(page.getByText(/“Before the year ends” runs/)).toBeVisible();
    await expect(year).not.toHaveAttribute('aria-label', before!);
    await page.reload();
    await expect(year).not.toHaveAttribute('aria-label', before!);
  });

  await test.step('its times typed', async () => {
    await year.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Starts')).toBeVisible();
    await expect(dialog).toHaveCSS('opacity', '1');
    await picture(page, 'typing');
    await expectAccessible(page, '[role=dialog]');
    await inTheDark(page, () => picture(page, 'typing-dark'));
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('each zoom', async () => {
    for (const zoom of ['month', 'quarter', 'year']) {
      await page.goto(`${newsroom.strapi}${PAGE}?zoom=${zoom}`);
      await expect(bar(page, 'Readers keep the Gazette free')).toBeVisible();
      await picture(page, `zoom-${zoom}`);
    }
  });

  await test.step('beside a campaign: who shares its readers', async () => {
    await page.goto(`${newsroom.strapi}${PAGE}`);
    await page.getByRole('link', { name: 'Readers keep the Gazette free' }).click();
    await expect(page.getByText(/^Shown to \d+ %/)).toBeVisible();
    await expectAccessible(page, 'aside > *');
    await picture(page, 'panel');
    await inTheDark(page, () => picture(page, 'panel-dark'));
    await page.getByLabel(/Readers \(percent\)/).fill('25');
    await expect(page.getByText(/^Shown to 25 %/)).toBeVisible();
  });

  await test.step('500 campaigns within a second', async () => {
    await page.route('**/donation-banners/campaigns', (route) =>
      route.fulfill({
        json: { data: { campaigns: CAMPAIGNS, banners: {}, defaultLocale: 'en', variants: {} } },
      }),
    );
    // The page and its code are there already, as for an editor who comes back to it.
    await page.goto(`${newsroom.strapi}${PAGE}?zoom=year`);
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('link') });
    await expect(page.getByRole('link', { name: 'Campaign 250' })).toBeVisible();
    expect(await rows.count()).toBeGreaterThan(250);
    const drawn = await page.evaluate(async () => {
      const [later] = [...document.querySelectorAll('button')].filter(
        ({ textContent }) => textContent === 'Later',
      );
      const before = performance.now();
      later!.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - before;
    });
    expect(drawn).toBeLessThan(1000);
    await picture(page, 'many');
  });
});
