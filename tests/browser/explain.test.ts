import { expect, test } from './support/newsroom';
import { expectAccessible } from './support/accessibility';
import { logIn } from './support/editor';
import { inTheDark, pictures } from './support/pictures';

const picture = pictures('explain');

test('an editor asks why a reader gets what they get, and sends a colleague there', async ({
  page,
  context,
  newsroom,
}) => {
  await logIn(page, newsroom);
  await page.goto(`${newsroom.strapi}/admin/plugins/donation-banners/explain`);
  await expect(page.getByText(/pages that are none/)).toBeVisible();
  const article = page.getByRole('combobox', { name: 'Which article' });
  await article.click();
  await article.pressSequentially('ferry waited');
  await page.getByRole('option', { name: /The night the ferry waited/ }).click();
  await expect(page.getByRole('heading', { name: /^This reader gets “/ })).toBeVisible();
  await expect(page.getByText('Chosen for this article').first()).toBeVisible();
  const drawn = page.frameLocator('iframe[title="The banner in a page"]');
  await expect(drawn.locator('#banner h2')).toBeVisible();
  await picture(page, 'pinned');
  await expectAccessible(page, 'main');
  await expectAccessible(page, 'nav[aria-label="Donation banners"]');
  await inTheDark(page, async () => {
    await picture(page, 'pinned-dark');
    await expectAccessible(page, 'main');
  });

  await article.click();
  await article.fill('where the harbour fees');
  await page.getByRole('option').first().click();
  await page.getByRole('combobox', { name: 'Country' }).fill('Germany');
  await page.getByRole('option', { name: 'Germany', exact: true }).click();
  await page.getByRole('combobox', { name: 'Support' }).click();
  await page.getByRole('option', { name: 'gave recently' }).click();
  await expect(page).toHaveURL(/country=DE.*supporter=recent|supporter=recent.*country=DE/);
  await picture(page, 'described');

  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await expect(colleague.getByRole('combobox', { name: 'Country' })).toHaveValue('Germany');
  await expect(colleague.getByRole('heading', { name: /^This reader gets/ })).toHaveText(
    (await page.getByRole('heading', { name: /^This reader gets/ }).textContent()) ?? '',
  );

  await page.setViewportSize({ width: 390, height: 900 });
  await picture(page, 'phone');
});

test('a banner that is being written is drawn within 100 ms of each key', async ({
  page,
  newsroom,
}) => {
  await logIn(page, newsroom);
  await page.goto(
    `${newsroom.strapi}/admin/content-manager/collection-types/plugin::donation-banners.banner`,
  );
  await page.getByRole('row').nth(1).click();
  const drawn = page.frameLocator('iframe[title="The banner in a page"]').first();
  await expect(drawn.locator('#banner h2')).toBeVisible();
  const heading = page.getByRole('textbox', { name: 'Heading' });
  await heading.click();
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
    const frame = document.querySelector<HTMLIFrameElement>('iframe[title="The banner in a page"]');
    const root = frame!.contentDocument!.querySelector('#banner')!.shadowRoot!;
    new MutationObserver(() => {
      if (pressed) {
        times.push(performance.now() - pressed);
        pressed = 0;
      }
    }).observe(root, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { redraws: times });
  });
  const KEYS = 20;
  for (let key = 1; key <= KEYS; key += 1) {
    await page.keyboard.press('x');
    await page.waitForFunction(
      (count) => (window as unknown as { redraws: number[] }).redraws.length >= count,
      key,
    );
  }
  const times = await page.evaluate(() => (window as unknown as { redraws: number[] }).redraws);
  const sorted = [...times].sort((a, b) => a - b);
  const median = ((sorted[9] as number) + (sorted[10] as number)) / 2;
  const figures = `median ${median.toFixed(1)} ms, worst of ${KEYS} ${sorted.at(-1)!.toFixed(1)} ms`;
  test.info().annotations.push({ type: 'redraw', description: figures });
  process.stdout.write(`redraw: ${figures}\n`);
  expect(median).toBeLessThanOrEqual(100);
});

test('Strapi’s own preview opens a banner’s draft on the site', async ({ page, newsroom }) => {
  await logIn(page, newsroom);
  await page.goto(
    `${newsroom.strapi}/admin/content-manager/collection-types/plugin::donation-banners.banner`,
  );
  await page.getByRole('row').nth(1).click();
  const heading = page.getByRole('textbox', { name: 'Heading' });
  await heading.fill('Seen by nobody but us');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved document')).toBeVisible();
  await page.getByRole('link', { name: 'Open preview' }).click();
  const site = page.frameLocator('iframe[title="Preview"]');
  await expect(site.getByRole('heading', { name: 'Seen by nobody but us' })).toBeVisible();
  await site.getByRole('heading', { name: 'Seen by nobody but us' }).scrollIntoViewIfNeeded();
  await picture(page, 'strapi-preview');
});
