/** The whole flow by keyboard alone, and where the focus goes. */
import { expect, type Page, test } from '@playwright/test';

import { choicesWith } from '../../public/fixtures';
import { FULL } from '../support/appeals';
import { watchConsole } from '../support/console-watch';
import { element, json, openPage, promised, SCRIPT } from '../support/reader-page';

const BODY = `<p><a href="#before">Before</a></p>${element()}<p><a href="#after">After</a></p>${SCRIPT}`;

/** What has the focus, in words: what it is and what it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const host = document.activeElement as HTMLElement;
    const inside = host.shadowRoot?.activeElement as HTMLInputElement | null | undefined;
    const one = inside ?? host;
    if (one === document.body) {
      return 'nothing';
    }
    const label = one.ariaLabel ?? (one.closest('label') ?? one).textContent?.trim();
    return `${one.getAttribute('type') ?? one.localName} ${label || one.id}`;
  });

const press = async (page: Page, ...keys: string[]): Promise<string> => {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
  return focused(page);
};

const open = async (page: Page, answer = promised): Promise<void> => {
  await openPage(page, { choices: choicesWith(FULL), body: BODY, reminders: answer });
  await expect(page.locator('donation-banner h2')).toBeVisible();
};

test('everything is reached with Tab, in the order of sight, the cross last', async ({ page }) => {
  await open(page);
  const met: string[] = [];
  for (let at = await press(page, 'Tab'); met.length < 12; at = await press(page, 'Tab')) {
    met.push(at);
    if (at === 'a After') {
      break;
    }
  }
  expect(met).toEqual([
    'a Before',
    'a harbour radio',
    'radio Monthly',
    'radio $5',
    'button Continue',
    'summary Not ready to support today? Remind me later.',
    'button I already give',
    'button Close',
    'a After',
  ]);
});

test('a gift of another amount, by arrows and Enter', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.route('https://give.example/**', (route) => route.fulfill({ body: 'Thank you' }));
  await open(page);
  await press(page, 'Tab', 'Tab', 'Tab');
  expect(await press(page, 'ArrowRight')).toBe('radio Annual');
  expect(await press(page, 'Tab')).toBe('radio $60');
  // Arrow keys pass through the options without being taken into the field.
  expect(await press(page, 'ArrowRight', 'ArrowRight')).toBe('radio Other');
  expect(await press(page, 'Tab')).toBe('input Other (USD)');
  await page.keyboard.type('0');
  expect(await press(page, 'Enter')).toBe('input Other (USD)');
  await expect(page.getByText('Please enter an amount between')).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('https://give.example/?amount=77&in=USD&every=annual');
  expect(complaints).toEqual([]);
});

test('a reminder, by keyboard alone; a screen reader hears the thanks', async ({ page }) => {
  const complaints = watchConsole(page);
  let answers = [json({ error: { message: 'Down' } }, 503), promised];
  await open(page, async (route) => {
    const [next, ...others] = answers;
    answers = others;
    await next!(route);
  });
  const banner = page.locator('donation-banner');
  const live = await banner.locator('[role=status]').elementHandle();
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    nodeId: root.nodeId,
    role: 'status',
  });
  expect(
    nodes.map(({ properties }) => properties?.find(({ name }) => name === 'live')?.value.value),
  ).toEqual(['polite']);

  expect(await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')).toMatch(/^summary/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('radio By e-mail');
  expect(await press(page, 'Escape')).toMatch(/^summary/);
  await expect(banner.locator('.box')).toBeHidden();
  await page.keyboard.press('Space');
  await expect.poll(() => focused(page)).toBe('radio By e-mail');
  expect(await press(page, 'Tab')).toBe('email email');
  // Enter in the field asks for the first of the options.
  expect(await press(page, 'Enter')).toBe('email email');
  await expect(
    banner.getByRole('alert').filter({ hasText: 'Please enter your e-mail' }),
  ).toBeVisible();
  await page.keyboard.type('reader@reader.example');
  expect(await press(page, 'Tab')).toBe('button Remind me next month');
  expect(await press(page, 'Tab')).toBe('button Remind me in three months');
  await page.keyboard.press('Enter');
  await expect(banner.getByRole('alert').filter({ hasText: 'could not reach' })).toBeVisible();
  expect(await focused(page)).toBe('button Remind me in three months');
  await page.keyboard.press('Enter');
  await expect(banner.getByRole('status')).toContainText('Thank you! Your reminder is set.');
  expect(await live!.evaluate((region) => [region.isConnected, region.textContent])).toEqual([
    true,
    'Thank you! Your reminder is set.We will write to you on December 22, 2099.Undo',
  ]);
  expect(
    await banner.locator('[role=status]').evaluate((region, before) => region === before, live),
  ).toBe(true);
  expect(await press(page, 'Tab')).toBe('button Undo');
  expect(await press(page, 'Tab')).toBe('button Close');
  await page.keyboard.press('Enter');
  await expect(banner).toBeHidden();
  expect(await press(page, 'Tab')).toBe('a After');
  expect(complaints.filter((line) => !line.includes('503'))).toEqual([]);
});

for (const how of ['×', 'another decision'] as const) {
  test(`the keyboard goes on where it was before the banner: ${how}`, async ({ page }) => {
    await open(page);
    const banner = page.locator('donation-banner');
    await page.getByRole('link', { name: 'Before' }).focus();
    expect(await press(page, 'Tab')).not.toBe('a Before');
    await expect(banner.locator('.close').first()).toHaveCSS('cursor', 'pointer');
    if (how === '×') {
      await banner.getByRole('button', { name: 'Close' }).last().press('Enter');
    } else {
      await page.route('**/choices*', (route) => route.fulfill({ status: 404 }));
      await banner.evaluate((each) => each.setAttribute('locale', 'de'));
    }
    await expect(banner).toBeHidden();
    expect(await focused(page)).toBe('a Before');
    expect(await press(page, 'Tab')).toBe('a After');
  });
}

test('where nothing had the focus before, the keyboard goes on from what stands above', async ({
  page,
}) => {
  await open(page);
  const cross = page.locator('donation-banner').getByRole('button', { name: 'Close' }).last();
  await expect(cross).toHaveCSS('cursor', 'pointer');
  await cross.click();
  await expect(page.locator('donation-banner')).toBeHidden();
  expect(await focused(page)).toBe('a Before');
});

for (const [what, before, expected] of [
  ['a field', '<input aria-label="Search">', 'input Search'],
  ['a heading that takes the focus', '<h2 tabindex="-1">News</h2>', 'h2 News'],
  ['no hidden control', '<input aria-label="Search"><button hidden>Menu</button>', 'input Search'],
] as const) {
  test(`closed before the later part is there, the keyboard goes on from ${what}`, async ({
    page,
  }) => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((done) => (arrive = done));
    await openPage(page, { body: `${before}${element()}${SCRIPT}` });
    await page.route('**/embed.*.js', async (route) => {
      await arrived;
      await route.fallback();
    });
    await page.context().clearCookies();
    await page.reload();
    const cross = page.locator('donation-banner').getByRole('button', { name: 'Close' }).last();
    await cross.press('Enter');
    await expect(page.locator('donation-banner')).toBeHidden();
    arrive();
    await expect.poll(() => focused(page)).toBe(expected);
  });
}

test('“I already give” and its undo, by keyboard', async ({ page }) => {
  await open(page);
  const banner = page.locator('donation-banner');
  await banner.locator('[data-do=supporter]').focus();
  await page.keyboard.press('Enter');
  await expect(banner.getByRole('status')).toContainText('Thank you for your support!');
  expect(await press(page, 'Tab')).toBe('button Undo');
  await page.keyboard.press('Enter');
  await expect(banner.getByRole('status')).toBeEmpty();
  expect(await focused(page)).toMatch(/^summary/);
});

test('the focus stays where it is while the banner comes, and while it comes to life', async ({
  page,
}) => {
  let answer = (): void => undefined;
  const asked = new Promise<void>((done) => (answer = done));
  await openPage(page, {
    body: BODY,
    choices: async (route) => {
      await asked;
      await json(choicesWith(FULL))(route);
    },
  });
  await page.getByRole('link', { name: 'Before' }).focus();
  await page.evaluate(() => {
    const moves: string[] = [];
    Object.assign(window, { moves });
    for (const type of ['focusin', 'focusout']) {
      document.addEventListener(type, ({ target }) =>
        moves.push(`${type} ${(target as Element).localName}`),
      );
    }
  });
  answer();
  await expect(page.locator('donation-banner h2')).toBeVisible();
  await page.locator('donation-banner').hover();
  await page.waitForTimeout(300);
  expect(await focused(page)).toBe('a Before');
  expect(await page.evaluate(() => (window as unknown as { moves: string[] }).moves)).toEqual([]);
});
