/** What lists of trackers block everywhere, EasyPrivacy's `$ping,third-party` above all, takes nothing away. */
import { expect, test } from '@playwright/test';

import { choicesWith } from '../../public/fixtures';
import { FULL } from '../support/appeals';
import { startSiteAndCms } from '../support/site-and-cms';

test('events are counted where beacons are blocked, and the last one as the page is left', async ({
  page,
}) => {
  const site = await startSiteAndCms({ choices: choicesWith(FULL) });
  await page.route('**', (route) =>
    route.request().resourceType() === 'ping' ? route.abort('blockedbyclient') : route.fallback(),
  );
  const told = () => site.asked.filter((each) => each.startsWith('POST /events')).join('\n');
  await page.goto(site.article);
  await expect.poll(told).toContain('"event":"impression"');
  await page.locator('.continue:visible').click();
  await expect(page).toHaveURL(/amount=/);
  await expect.poll(told).toContain('"event":"continue"');
  await site.close();
});
