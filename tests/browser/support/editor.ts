import { expect, type Locator, type Page } from '@playwright/test';

import type { Newsroom } from './newsroom';

const BANNERS = '/admin/content-manager/collection-types/plugin::donation-banners.banner';

/** Logs in to the admin. */
export const logIn = async (page: Page, { strapi, admin }: Newsroom): Promise<void> => {
  await page.goto(`${strapi}/admin`);
  await page.getByLabel(/email/i).fill(admin.email);
  await page.getByLabel(/^password/i).fill(admin.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('link', { name: 'Content Manager' })).toBeVisible();
};

/** What an editor types into a new banner. */
export interface Copy {
  name: string;
  heading: string;
  paragraphs: string[];
  donateUrl: string;
}

/** The button that opens an empty component, by the label above it. */
const emptyComponent = (page: Page, label: string): Locator =>
  page
    .getByText(label)
    .locator('xpath=ancestor::*[.//button[contains(., "No entry yet")]][1]')
    .getByRole('button', { name: /No entry yet/ })
    .first();

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** Writes a banner in the Content Manager, from its empty form on. */
export const writeBanner = async (page: Page, strapi: string, copy: Copy): Promise<void> => {
  // Without a locale the Content Manager adds one a moment later, and begins the form anew.
  await page.goto(`${strapi}${BANNERS}/create?plugins[i18n][locale]=en`);
  await expect(page.getByText('As readers see it')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill(copy.name);
  await page.getByRole('textbox', { name: 'Heading' }).fill(copy.heading);
  await page.locator('[contenteditable="true"]').first().click();
  for (const [index, paragraph] of copy.paragraphs.entries()) {
    if (index > 0) {
      await page.keyboard.press('Enter');
    }
    await page.keyboard.insertText(paragraph);
  }

  await emptyComponent(page, 'What readers are asked for').click();
  await choose(page, 'How often', 'monthly');
  await page.getByRole('textbox', { name: 'Currency' }).fill('USD');
  await page.getByRole('textbox', { name: 'Amounts' }).fill('2, 5, 10');
  await page.getByRole('textbox', { name: 'Button', exact: true }).fill('Continue');
  await page.getByRole('textbox', { name: 'Where the button leads' }).fill(copy.donateUrl);

  await emptyComponent(page, 'Reminder invitation').click();
  await page.getByRole('textbox', { name: 'Question' }).fill('Not ready to support today?');
  await page.getByRole('textbox', { name: 'Link', exact: true }).fill('Remind me later.');
  await page
    .getByRole('textbox', { name: 'Label of the e-mail field' })
    .fill('Your e-mail address');
  await page.getByRole('textbox', { name: 'Thanks' }).fill('Thank you! Your reminder is set.');
  await emptyComponent(page, 'Times to be reminded').click();
  // The option's fields come a moment later; until then the last button is the banner's own.
  await page.getByRole('textbox', { name: 'When' }).fill('P1M');
  await page
    .getByRole('textbox', { name: 'Button', exact: true })
    .last()
    .fill('Remind me next month');
};

/** Publishes what is open, and waits for the Content Manager to say so. */
export const publish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published document')).toBeVisible();
};
