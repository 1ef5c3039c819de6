import type { Locator } from '@playwright/test';

import {
  articleCalled,
  choicesOf,
  PATHS,
  pinnedHeading,
  sitDown,
  tabTo,
  visit,
} from '../support/desk';
import { expect, test } from '../support/newsroom';
import { pictures } from '../support/pictures';
import { askForReminder } from '../support/reader';

test('by keyboard alone a banner is chosen for an article, turned off and left to the campaigns', async ({
  newsroom,
  page,
}) => {
  const picture = pictures('desk/keyboard');
  const article = await articleCalled(newsroom, 'The eelgrass');
  await sitDown(page, newsroom, newsroom.admin);
  await visit(page, newsroom, PATHS.article(article.documentId));
  const radio = (name: string | RegExp) => page.getByRole('radio', { name });
  // Held until it is seen: the design system looks whether the key is still down.
  const arrow = async (key: 'ArrowDown' | 'ArrowUp', to: Locator) => {
    await page.keyboard.down(key);
    await expect(to).toBeChecked();
    await page.keyboard.up(key);
    await expect(to).toBeFocused();
  };
  await expect(radio('Automatic')).toBeChecked();
  await page.getByRole('button', { name: 'Why?' }).focus();

  await test.step('chosen', async () => {
    await tabTo(page, radio('Automatic'));
    await arrow('ArrowDown', radio(/This banner/));
    const picker = page.getByRole('combobox', { name: 'Banner' });
    await tabTo(page, picker);
    await page.keyboard.type('ledgers');
    await expect(page.getByRole('option')).toHaveCount(1);
    // What the server answers meanwhile begins the list anew.
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      await expect(picker).toHaveAttribute('aria-activedescendant', /./, { timeout: 1000 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/This article shows “Somebody has to/)).toBeVisible();
    expect(pinnedHeading(await choicesOf(newsroom, article))).toBe(
      'Somebody has to read the ledgers',
    );
    await picture(page, 'chosen');
  });

  await test.step('turned off', async () => {
    await page.getByRole('button', { name: 'Why?' }).focus();
    await tabTo(page, radio(/This banner/));
    await arrow('ArrowDown', radio('None'));
    await expect(page.getByText('This article shows no donation banner.')).toBeVisible();
    expect((await choicesOf(newsroom, article)).campaigns).toEqual([]);
  });

  await test.step('left to the campaigns', async () => {
    await arrow('ArrowUp', radio(/This banner/));
    await arrow('ArrowUp', radio('Automatic'));
    await expect(page.getByText('This article leaves its banner to the campaigns.')).toBeVisible();
    expect(pinnedHeading(await choicesOf(newsroom, article))).toBeNull();
  });
});

test('Tab leads through the page of reminders and along the campaigns', async ({
  newsroom,
  page,
}) => {
  const article = await articleCalled(newsroom, 'The night the ferry');
  await askForReminder(newsroom, article, 'kay@keyboard-reader.example');
  await sitDown(page, newsroom, newsroom.admin);

  await test.step('reminders: from the pages’ links to what can be done to the first one', async () => {
    await visit(page, newsroom, PATHS.reminders);
    const first = page.getByRole('row').nth(1);
    await expect(first).toBeVisible();
    await page.getByRole('link', { name: 'Reminders', exact: true }).focus();
    for (const stop of [
      page.getByRole('link', { name: 'Campaigns', exact: true }),
      page.getByRole('button', { name: /Download/ }),
      page.getByRole('button', { name: /reader’s data/ }),
      page.getByRole('button', { name: 'Pause sending' }),
      page.getByRole('combobox', { name: 'Status' }),
      page.getByLabel('Due from'),
      page.getByRole('search').getByRole('textbox'),
      page.getByRole('checkbox', { name: 'Show whole addresses' }),
    ]) {
      await tabTo(page, stop, 12);
    }
  });

  await test.step('campaigns: each bar, which the arrow keys then move', async () => {
    await visit(page, newsroom, PATHS.campaigns);
    const bar = page.getByRole('button', { name: /“Before the year ends”/ });
    await expect(bar).toBeVisible();
    const label = (await bar.getAttribute('aria-label')) ?? '';
    await page.getByRole('link', { name: 'Create a campaign' }).focus();
    await tabTo(page, bar, 20);
    await page.keyboard.press('ArrowRight');
    await expect(bar).not.toHaveAttribute('aria-label', label);
    await page.keyboard.press('Escape');
    await expect(bar).toHaveAttribute('aria-label', label);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByLabel('Starts')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar).toBeFocused();
  });
});
