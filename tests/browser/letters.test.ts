/** The reminder e-mail in a real browser: as mail programs draw it, wide and narrow, light and dark. */
import { expect, type Page, test } from '@playwright/test';

import { type Channels, contrast } from '../../domain/src/colours';
import { textsFor } from '../../domain/src/texts';
import { writeConfirmation } from '../../server/src/letters/confirmation-letter';
import { letterWriter } from '../../server/src/letters/reminder-letter';
import { anAppeal, anOccasion } from '../server/letters/sample';
import { expectAccessible } from './support/accessibility';
import { inTheDark, pictures } from './support/pictures';

const text = (value: string) => [{ type: 'text' as const, text: value }];

const ARABIC = {
  locale: 'ar',
  subject: 'طلبتم منا أن نعود إليكم',
  actionLabel: 'ادعموا الجريدة',
  body: [
    { type: 'paragraph', children: text('القرّاء الأعزاء، وعدنا بأن نكتب إليكم مرة واحدة.') },
    {
      type: 'list',
      format: 'unordered' as const,
      children: [{ type: 'list-item', children: text('مراسل آخر على الرصيف') }],
    },
    { type: 'quote', children: text('أقرؤها كل صباح.') },
  ],
};

const reminder = (appeal: Parameters<typeof anAppeal>[0] = {}): string =>
  letterWriter(anAppeal(appeal))(anOccasion({ occurrence: { number: 2, of: 3 } })).html;

const confirmation = writeConfirmation({
  locale: 'fr',
  pageUrl: 'https://cms.example/api/donation-banners/reminders/abc.def',
  dueAt: new Date('2026-12-22T08:00:00Z'),
  timeZone: 'Europe/Paris',
  accent: '#a01c5c',
  texts: textsFor('fr').reminder,
}).html;

const LETTERS: Array<[name: string, html: string]> = [
  ['reminder', reminder()],
  ['yellow-button', reminder({ accent: '#fc0' })],
  ['arabic', reminder(ARABIC)],
  ['test', reminder({ locale: 'de', isTest: true })],
  ['confirmation', confirmation],
];

/** What remains where a mail program drops the head, as some web mailers do. */
const withoutHead = (html: string): string => html.replace(/<head>[\s\S]*<\/head>/, '');

const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

const picture = pictures('letters');

for (const [name, html] of LETTERS) {
  test(`the letter “${name}” can be read, light and dark, at any width`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setViewportSize({ width: 900, height: 900 });
    await page.setContent(html);
    await picture(page, `${name}-light`);
    await expectAccessible(page, '.page');
    await inTheDark(page, async () => {
      await picture(page, `${name}-dark`);
      await expectAccessible(page, '.page');
    });
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await widthOf(page)).toBe(320);
    await picture(page, `${name}-narrow`);
    await page.setContent(withoutHead(html));
    expect(await widthOf(page)).toBe(320);
    await expectAccessible(page, '.page');
    expect(asked).toEqual([]);
  });
}

test('in Arabic, lines and the button begin on the right', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.setContent(withoutHead(reminder(ARABIC)));
  const letter = (await page.locator('.letter').boundingBox())!;
  const button = (await page.locator('a.button').boundingBox())!;
  expect(letter.x + letter.width - (button.x + button.width)).toBeLessThan(4);
  expect(button.x - letter.x).toBeGreaterThan(100);
});

/** The two colours that a part of the page has most of: what it stands on, and its text. */
const coloursOf = async (page: Page, selector: string): Promise<[Channels, Channels]> => {
  const shot = (await page.locator(selector).screenshot()).toString('base64');
  return page.evaluate(async (png) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${png}`)).blob(),
    );
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 2)
      .map(([colour]) => colour.split(',').map(Number)) as [Channels, Channels];
  }, shot);
};

test('where a mail program turns light into dark by itself, text and button stay readable', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setAutoDarkModeOverride', { enabled: true });
  await page.setViewportSize({ width: 900, height: 900 });
  for (const accent of [undefined, '#fc0', '#f60', '#0b5', '#c00', '#777', '#dddddd']) {
    await page.setContent(withoutHead(reminder({ ...(accent ? { accent } : {}) })));
    const [background, foreground] = await coloursOf(page, 'a.button');
    expect
      .soft(contrast(background, foreground), `button in ${accent}`)
      .toBeGreaterThanOrEqual(4.5);
    const [paper, ink] = await coloursOf(page, 'p:nth-of-type(2)');
    expect.soft(contrast(paper, [0, 0, 0]), 'the page is dark').toBeLessThan(2);
    expect.soft(contrast(paper, ink)).toBeGreaterThanOrEqual(4.5);
    await picture(page, `turned-${accent?.slice(1) ?? 'own'}`);
  }
});
