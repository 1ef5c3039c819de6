/** What a reader answers holds. */
import { expect, test } from '@playwright/test';

import { choicesWith } from '../../public/fixtures';
import { FULL } from '../support/appeals';
import { startSiteAndCms } from '../support/site-and-cms';

test('whoever went on to the donate page is not asked again, back on the page or on the next', async ({
  page,
}) => {
  const site = await startSiteAndCms({ choices: choicesWith(FULL) });
  await page.goto(site.article);
  await page.locator('.continue:visible').click();
  await expect(page).toHaveURL(/amount=/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'The harbour wall' })).toBeVisible();
  await expect(page.locator('donation-banner')).toBeHidden();
  const decided = page.evaluate(
    () =>
      new Promise<string | undefined>((done) => {
        document.addEventListener('donation-banner:decision', ({ detail }: any) =>
          done(detail.decision.considered[0]?.reason),
        );
        document.querySelector('donation-banner')!.setAttribute('document-id', 'next');
      }),
  );
  expect(await decided).toBe('quiet-closed');
  await site.close();
});
