/** However the script comes into a page, banners that say where Strapi is are shown and brought to life. */
import { expect, test } from '@playwright/test';

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

for (const [way, script] of Object.entries(WAYS)) {
  test(way, async ({ page }) => {
    await openPage(page, { body: element(`origin="${CMS}"`) + script() });
    await page.route(COPY, (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: source() }),
    );
    const complaints = watchConsole(page);
    await page.reload();
    await page.locator('donation-banner summary').click();
    await page.locator('donation-banner #email').fill('reader@reader.example');
    await page.getByRole('button', { name: 'Remind me next month' }).click();
    await expect(page.getByRole('status')).toContainText('Thank you! Your reminder is set.');
    expect(complaints).toEqual([]);
  });
}
