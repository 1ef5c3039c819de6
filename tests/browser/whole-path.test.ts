import { expectAccessible } from './support/accessibility';
import { logIn, publish, writeBanner } from './support/editor';
import { watchConsole } from './support/console-watch';
import { expect, test } from './support/newsroom';
import { inTheDark, pictures } from './support/pictures';

const HEADING = 'A message from the night desk';
const READER = 'reader@reader.example';

interface Mail {
  subject: string;
  to: Array<{ address: string }>;
  text: string;
}

test('an editor’s banner reaches a reader, and a reminder reaches an inbox', async ({
  newsroom,
  page,
  context,
}) => {
  const picture = pictures('whole-path');

  await test.step('the editor writes and publishes a banner', async () => {
    await logIn(page, newsroom);
    await picture(page, 'admin-home');
    await writeBanner(page, newsroom.strapi, {
      name: 'Night desk',
      heading: HEADING,
      paragraphs: [
        'Dear readers,',
        'while you sleep, two of us are awake. “Somebody has to read the harbour radio,” says one.',
        '<b>That is all there is to it.</b>',
        'Stay with us: monthly starting from just {minimum}.',
      ],
      donateUrl: `${newsroom.site}/en/donate?amount={amount}&currency={currency}&frequency={frequency}`,
    });
    await picture(page, 'banner-written');
    await publish(page);
    await picture(page, 'banner-published');
  });

  const articles = await fetch(`${newsroom.strapi}/api/articles?locale=en&sort=title:asc`);
  const [article] = (
    (await articles.json()) as { data: Array<{ documentId: string; title: string }> }
  ).data;
  if (!article) {
    throw new Error('The demo has no articles.');
  }

  await test.step('the editor attaches it to an article', async () => {
    await page.goto(
      `${newsroom.strapi}/admin/content-manager/collection-types/api::article.article/${article.documentId}`,
    );
    await expect(page.getByText('Shown to readers')).toBeVisible();
    await page.getByRole('radio', { name: /This banner/ }).click();
    await page.getByRole('combobox', { name: 'Banner' }).click();
    await page.keyboard.type('night');
    await expect(page.getByRole('option')).toHaveCount(1);
    await picture(page, 'panel-picker');
    await page.getByRole('option', { name: HEADING }).click();
    await expect(page.getByText('Undo')).toBeVisible();
    await picture(page, 'panel-attached');
    await inTheDark(page, () => picture(page, 'panel-attached-dark'));
  });

  const reader = await context
    .browser()!
    .newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris' });
  const site = await reader.newPage();
  const complaints = watchConsole(site);
  const banner = site.locator('donation-banner');

  await test.step('a reader meets it below the article', async () => {
    await site.goto(`${newsroom.site}/en/article/${article.documentId}`);
    await expect(banner.getByRole('heading', { name: HEADING })).toBeVisible();
    await expect(banner.getByText('monthly starting from just $2.')).toBeVisible();
    await expect(banner.getByText('<b>That is all there is to it.</b>')).toBeVisible();
    await banner.getByText('$10').click();
    await picture(site, 'reader-asked');
    await expectAccessible(site, 'donation-banner');
    await inTheDark(site, async () => {
      await picture(site, 'reader-asked-dark');
      await expectAccessible(site, 'donation-banner');
    });
    await banner.getByRole('button', { name: 'Continue' }).click();
    await expect(site).toHaveURL(/donate\?amount=10&currency=USD&frequency=monthly/);
    await picture(site, 'donate-page');
    await site.goBack();
    await site.waitForLoadState('networkidle');
    await expect(banner.getByRole('heading')).toHaveCount(0);
  });

  await test.step('another reader sets a reminder', async () => {
    await reader.clearCookies();
    await site.reload();
    await banner.locator('summary').click();
    await expect(banner.getByRole('textbox', { name: 'Your e-mail address' })).toBeFocused();
    await picture(site, 'reader-reminding');
    await expectAccessible(site, 'donation-banner');
    await banner.getByRole('textbox', { name: 'Your e-mail address' }).fill('reader@');
    await banner.getByRole('button', { name: 'Remind me next month' }).click();
    await expect(
      banner.getByRole('alert').filter({ hasText: 'That address looks incomplete.' }),
    ).toBeVisible();
    await picture(site, 'reader-error');
    await expectAccessible(site, 'donation-banner');
    await banner.getByRole('textbox', { name: 'Your e-mail address' }).fill(READER);
    await banner.getByRole('button', { name: 'Remind me next month' }).click();
    await expect(banner.getByRole('status')).toContainText('Thank you! Your reminder is set.');
    await picture(site, 'reader-thanked');
    await expectAccessible(site, 'donation-banner');
    await inTheDark(site, async () => {
      await picture(site, 'reader-thanked-dark');
      await expectAccessible(site, 'donation-banner');
    });
    await site.reload();
    await site.waitForLoadState('networkidle');
    await expect(banner.getByRole('heading')).toHaveCount(0);
    await picture(site, 'reader-left-in-peace');
  });

  await test.step('the editor sends it now', async () => {
    await page.goto(`${newsroom.strapi}/admin/plugins/donation-banners`);
    await expect(page.getByText('r•••@r•••.example')).toBeVisible();
    await expect(page.getByText(READER)).toHaveCount(0);
    await picture(page, 'reminders');
    await expectAccessible(page, 'main');
    // Other tests have left reminders of their own.
    const reminder = page.getByRole('row').filter({ hasText: 'r•••@r•••.example' });
    await reminder.getByRole('button', { name: /Send now/ }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toHaveCSS('opacity', '1');
    await picture(page, 'send-now');
    await question.getByRole('button', { name: /Send/ }).click();
    await expect(reminder).toContainText('Sent');
    await picture(page, 'reminder-sent');
    await inTheDark(page, () => picture(page, 'reminder-sent-dark'));
  });

  await test.step('the mail is in the inbox, and its link stops the reminder', async () => {
    const mails = (await (await fetch(`${newsroom.inbox}/api/email`)).json()) as Mail[];
    const mine = mails.filter(({ to }) => to.some(({ address }) => address === READER));
    expect(mine.map(({ subject }) => subject)).toEqual([HEADING]);
    await page.goto(newsroom.inbox);
    await page.getByText(HEADING).first().click();
    await expect(page.getByText(READER).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await picture(page, 'inbox');

    const [stop] = /http\S+#cancel/.exec(mine[0]?.text ?? '') as RegExpExecArray;
    await site.goto(stop);
    await expect(site.getByRole('heading', { name: 'Your reminder' })).toBeVisible();
    await picture(site, 'reminder-page');
    await expectAccessible(site, 'html');
    await inTheDark(site, () => picture(site, 'reminder-page-dark'));
    await site.getByRole('button', { name: 'Stop reminders' }).click();
    await expect(site.getByText('This reminder is stopped.')).toBeVisible();
    await picture(site, 'reminder-stopped');
  });

  expect(complaints).toEqual([]);
  await reader.close();
});
