import { join } from 'node:path';

import { publishArticle } from '../../server/support/choosing';
import { Newsroom } from '../../server/support/newsroom';
import { watchConsole } from '../support/console-watch';
import { choicesOf, pinnedHeading, sitDown, visit } from '../support/desk';
import { expect, test as withNewsroom } from '../support/newsroom';
import { pictures } from '../support/pictures';

/** What the demo's build leaves. */
const ADMIN_PANEL = join(__dirname, '../../../demo/dist/build');

/** A Strapi with an article, the plugin just installed, and nothing of its kind in it. */
const test = withNewsroom.extend<{ empty: Newsroom }>({
  empty: async ({ newsroom }, use) => {
    // Whose start has built the admin panel.
    expect(newsroom.strapi).toBeDefined();
    const empty = await Newsroom.start({ adminPanel: ADMIN_PANEL, database: 'sqlite' });
    await use(empty);
    await empty.stopAndRemove();
  },
});

test('from nothing to the first banner on an article, in eight clicks', async ({ empty, page }) => {
  const picture = pictures('desk/first-banner');
  const complaints = watchConsole(page);
  const account = { email: 'owner@gazette.example', password: 'Only-For-Tests-1' };
  const documentId = await publishArticle(empty, { title: 'The harbour wall' });
  const newsroom = { strapi: empty.url, site: '', inbox: '', admin: account };
  const registered = await fetch(`${empty.url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...account, firstname: 'Owner' }),
  });
  expect(registered.status).toBe(200);
  await sitDown(page, newsroom, account);
  await page.addInitScript(() => {
    const counting = window as { clicks?: number };
    counting.clicks = 0;
    // One of a label's makes a second, of its field, which nobody has pressed.
    document.addEventListener('click', ({ isTrusted, detail }) => {
      counting.clicks! += isTrusted && detail > 0 ? 1 : 0;
    });
  });
  const clicks = () => page.evaluate(() => (window as { clicks?: number }).clicks);
  await test.step('what is empty says what to do', async () => {
    await visit(page, newsroom, '/admin/plugins/donation-banners/campaigns');
    await expect(page.getByText('There are no campaigns yet. Create one')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Create a campaign' })).toBeVisible();
    await picture(page, 'campaigns');
    await visit(page, newsroom, '/admin/plugins/donation-banners/reminders');
    await expect(page.getByText('Give a banner reminder options to invite them.')).toBeVisible();
    await picture(page, 'reminders');
  });

  await visit(page, newsroom, '/admin');
  await page.getByRole('link', { name: 'Content Manager' }).first().click();
  await page.getByRole('link', { name: 'Article', exact: true }).click();
  await page.getByText('The harbour wall').click();
  const write = page.getByRole('link', { name: 'Write the first banner' });
  await expect(write).toBeVisible();
  await picture(page, 'article');
  await write.click();
  await page.getByRole('button', { name: 'Fill in an example' }).click();
  await expect(page.getByRole('textbox', { name: 'Heading' })).not.toHaveValue('');
  // The one thing that no example can know, and the preview says so.
  await expect(page.getByText('look at: Where the button leads')).toBeVisible();
  await picture(page, 'filled-in');
  await page.getByRole('textbox', { name: 'Where the button leads' }).click();
  await page.keyboard.type('https://gazette.example/give');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Show it there' }).click();
  await expect(page.getByText('Shown to readers')).toBeVisible();
  await picture(page, 'attached');

  const heading = pinnedHeading(await choicesOf(newsroom, { documentId, title: '' }));
  expect(heading).not.toBeNull();
  expect(await clicks()).toBe(8);
  expect(complaints.filter((each) => each.startsWith('uncaught'))).toEqual([]);
});
