/** However the script comes into a page, banners that say where Strapi is are shown and brought to life; else the console says what is missing. */
import { expect, type Page, test } from '@playwright/test';

import { watchConsole } from '../support/console-watch';
import { embedFiles } from '../support/embed-files';
import { CMS, element, openPage, SITE } from '../support/reader-page';

const EMBED = `${CMS}/api/donation-banners/embed.js`;
const COPY = `${SITE}/assets/embed.js`;
const source = (): string => embedFiles().get('embed.js')!;

const WAYS: Record<string, () => string> = {
  'as a module': () => `<script type="module" src="${EMBED}"></script>`,
  'by import()': () => `<script type="module">import('${EMBED}');</script>`,
  'from a copy on the site’s own host': () => `<script defer src="${COPY}"></script>`,
  'inlined, as tag managers do': () =>
    `<script>document.head.append(
      Object.assign(document.createElement('script'), { text: ${JSON.stringify(source()).replaceAll('</', '<\\/')} })
    );</script>`,
  'twice, of two addresses': () =>
    `<script src="${COPY}"></script><script src="${EMBED}"></script>`,
};

const remind = async (page: Page): Promise<void> => {
  await page.locator('donation-banner summary').click();
  await page.locator('donation-banner #email').fill('reader@reader.example');
  await page.getByRole('button', { name: 'Remind me next month' }).click();
  await expect(page.getByRole('status')).toContainText('Thank you! Your reminder is set.');
};

for (const [way, script] of Object.entries(WAYS)) {
  test(way, async ({ page }) => {
    await openPage(page, { body: element(`origin="${CMS}"`) + script() });
    await page.route(COPY, (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: source() }),
    );
    const complaints = watchConsole(page);
    await page.reload();
    await remind(page);
    expect(complaints).toEqual([]);
  });
}

test('from a Strapi below a path and with another prefix', async ({ page }) => {
  const api = 'https://paper.example/cms/content/api/donation-banners';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openPage(page, { api, body: element() + `<script async src="${api}/embed.js"></script>` });
  await remind(page);
  const elsewhere = asked.filter((url) => !url.startsWith(`${api}/`) && !url.startsWith(SITE));
  expect(elsewhere).toEqual([]);
  expect(asked.filter((url) => url.startsWith(api)).length).toBeGreaterThan(3);
});

const trusted = (policies: string): Record<string, string> => ({
  'content-security-policy': `require-trusted-types-for 'script'; trusted-types ${policies}`,
});

test('with Trusted Types that allow its policy', async ({ page }) => {
  await openPage(page, { headers: trusted('donation-banners') });
  const complaints = watchConsole(page);
  await page.reload();
  await remind(page);
  expect(complaints).toEqual([]);
});

test('with Trusted Types that do not, the page stays as it was, and the console says why', async ({
  page,
}) => {
  const line = page.waitForEvent('console', (message) => message.type() === 'warning');
  await openPage(page, { headers: trusted('another') });
  expect((await line).text()).toMatch(/^<donation-banner> .*TrustedHTML/);
  await expect(page.locator('donation-banner')).toBeHidden();
});

test('without an address, the console says that it is missing', async ({ page }) => {
  const line = page.waitForEvent('console', (message) => message.type() === 'warning');
  await openPage(page, { body: element() + WAYS['as a module']!() });
  await page.route(`${SITE}/api/**`, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  expect((await line).text()).toMatch(/^<donation-banner> .*origin/);
  await expect(page.locator('donation-banner')).toBeHidden();
});
