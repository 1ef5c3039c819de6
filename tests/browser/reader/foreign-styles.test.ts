/** What a page says of other things than the documented ones changes nothing of the banner: not a property, not a pixel. */
import { expect, type Page, test } from '@playwright/test';

import type { Placement } from '../../../domain/src/banner';
import { choicesWith } from '../../public/fixtures';
import { stylesFor } from '../../../public/src/styles';
import { expectAccessible } from '../support/accessibility';
import { FULL } from '../support/appeals';
import { element, openPage, paragraphs, SCRIPT } from '../support/reader-page';

/** What is documented to come from the page, said more strongly than what a page says of everything. */
const DOCUMENTED = `html body donation-banner#here {
  font: 17px Georgia, serif !important; color: #223 !important;
  position: absolute !important; top: 0 !important; left: 0 !important; width: 600px !important; margin: 0 !important;
  color-scheme: light !important;
  --donation-banner-background: #fff; --donation-banner-radius: 0px;
}
/* Lies below the last, broken row of pixels. */
html, body, html body donation-banner#here { background: #fff !important; }
/* The banner alone is looked at. */
html head, html body main > :not(donation-banner) { display: none !important; }`;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Names that sites give their custom properties, and every one that the banner's own styles use. */
const NAMES = [
  ...LETTERS,
  ...LETTERS.flatMap((one) => LETTERS.map((other) => one + other)),
  ...'accent background bg border button card color colour dark email fg first font foreground frame gap grid heading ink input light line link margin muted other padding paper primary quiet radius ring round second secondary shadow size space spacing success surface tag text third tint type warning width'.split(
    ' ',
  ),
  ...Array.from(stylesFor(FULL).matchAll(/--(?!donation-banner-)([\w-]+)/g), ([, name]) => name!),
];

/** As Tailwind’s preflight and Bootstrap’s reboot set out. */
const RESETS = `
*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
html { line-height: 1.5; tab-size: 4; font-feature-settings: 'smcp'; -webkit-tap-highlight-color: transparent; }
body { line-height: inherit; text-align: justify; }
h1, h2, h3 { font-size: inherit; font-weight: inherit; }
a { color: inherit; text-decoration: inherit; }
ol, ul, menu { list-style: none; padding-left: 2rem; }
img, svg, video { display: block; vertical-align: middle; }
button, input, select { font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background: transparent; opacity: 1; }
label { display: inline-block; margin-bottom: 0.5rem; }
fieldset { min-width: 0; }
legend { float: left; width: 100%; font-size: 1.5rem; }
summary { display: list-item; }
[hidden] { display: none !important; }`;

const PAGES: Array<[what: string, css: string]> = [
  [
    'custom properties of every name',
    `*, :root, donation-banner { ${NAMES.map((name) => `--${name}: 9px dotted red !important`).join(';')} }`,
  ],
  [
    'what elements inherit',
    `html { letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; text-align: right; white-space: pre;
      line-height: 3; text-indent: 4em; word-break: break-all; overflow-wrap: anywhere; hyphens: auto; text-wrap: nowrap;
      font-variant: small-caps; font-style: italic; font-weight: 900; font-stretch: condensed; text-shadow: 0 0 3px red;
      -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; list-style: square inside; quotes: '<' '>'; cursor: wait;
      direction: rtl; tab-size: 1; pointer-events: none; user-select: none; caret-color: red; accent-color: red;
      border-collapse: collapse; caption-side: bottom; empty-cells: hide; font-kerning: none; line-break: anywhere;
      font-variant-numeric: oldstyle-nums; image-rendering: pixelated; orphans: 5; widows: 5; }`,
  ],
  ['resets', RESETS],
  ['a small root', 'html { font-size: 62.5%; }'],
  ['a large root', 'html { font-size: 30px; }'],
  [
    'rules for everything',
    `* { display: flex !important; padding: 2em !important; border: 3px solid red !important; background: yellow;
      letter-spacing: 3px; line-height: 4 !important; text-align: center; min-width: 20em; position: relative; }`,
  ],
  [
    'rules for the element',
    'donation-banner { opacity: 0.4 !important; overflow: hidden !important; background: red !important; border: 9px solid red; }',
  ],
  ['everything unset', '* { all: unset; }'],
  ['everything initial', '* { all: initial; }'],
  ['everything reverted', '* { all: revert; }'],
  ['blocks everywhere', '* { display: block !important; }'],
  [
    'what waits for its script',
    ':not(:defined) { visibility: hidden; opacity: 0; display: none; }',
  ],
];

const STATES = ['asking', 'open'] as const;

/** Each element of the banner: its place in the banner, and all of its style. */
const drawn = (page: Page): Promise<string[]> =>
  page.locator('donation-banner').evaluate((host) => {
    const section = host.shadowRoot!.querySelector('section')!;
    const origin = section.getBoundingClientRect();
    return [section, ...section.querySelectorAll('*')].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const styles = getComputedStyle(each);
      const place =
        each.checkVisibility() &&
        width &&
        [x - origin.x, y - origin.y, width, height].map(Math.round).join();
      return [
        each.localName + (each.className && `.${each.className}`),
        place,
        ...Array.from(styles, (name) =>
          name.startsWith('--') ? '' : `${name}: ${styles.getPropertyValue(name)}`,
        ).filter(Boolean),
      ].join('\n');
    });
  });

/** Of 255: how much the smoothed edge of a round control may differ from one time that it is drawn to the next. */
const ROUNDING = 4;

/** By how much, of 255, the pixels of two pictures differ at most. */
const largestDifference = (page: Page, ...pictures: [Buffer, Buffer]): Promise<number> =>
  page.evaluate(
    async (sources) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const bytes = Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      return one!.length === other!.length
        ? one!.reduce((most, value, at) => Math.max(most, Math.abs(value - other![at]!)), 0)
        : 255;
    },
    pictures.map((picture) => picture.toString('base64')),
  );

interface Look {
  styles: string[];
  picture: Buffer;
}

/** The banner as it asks; below the article also with all open that it can open, and nothing of it once closed. */
const looksOn = async (page: Page, placement: Placement, css = ''): Promise<Look[]> => {
  await page.unrouteAll();
  await page.context().clearCookies();
  await openPage(page, {
    choices: choicesWith(FULL, placement),
    head: `<style>${css}</style><style>${DOCUMENTED}</style>`,
    body: element(`id="here" placement="${placement}"`) + SCRIPT + paragraphs(1),
  });
  const banner = page.locator('donation-banner');
  const look = async (): Promise<Look> => {
    await page.mouse.move(0, 0);
    return {
      styles: await drawn(page),
      picture: await banner.locator('section').screenshot({ animations: 'disabled' }),
    };
  };
  await expect(banner.locator('h2')).toBeVisible();
  await expect(banner.locator('.close').first()).toHaveCSS('cursor', 'pointer');
  const asking = await look();
  if (placement !== 'article-end') {
    return [asking];
  }
  // By the keyboard: what has the focus is looked at as well.
  await banner.locator('.gift:visible [value=other]').focus();
  await page.keyboard.press('Space');
  await banner.locator('.other:visible input').fill('0');
  await banner.locator('.continue:visible').press('Enter');
  await banner.locator('summary').last().press('Enter');
  await expect(banner.locator('.ways :checked')).toBeFocused();
  await banner.locator('.box .options button').first().press('Enter');
  await expect(banner.locator('#email-error')).not.toBeEmpty();
  const open = await look();
  await banner.locator('.banner > .close').press('Enter');
  await expect(banner).toBeHidden();
  expect(await banner.evaluate((host) => host.getBoundingClientRect().height)).toBe(0);
  return [asking, open];
};

test.describe('nothing that a page says of other things changes the banner', () => {
  const PLACEMENTS = ['article-end', 'page-bottom', 'overlay'] as const;
  const bare = new Map<Placement, Look[]>();

  for (const [what, css] of PAGES) {
    test(what, async ({ page }) => {
      for (const placement of PLACEMENTS) {
        const expected = bare.get(placement) ?? (await looksOn(page, placement));
        bare.set(placement, expected);
        const looks = await looksOn(page, placement, css);
        for (const [index, { styles, picture }] of looks.entries()) {
          const differing = styles.flatMap((each, at) => {
            const wanted = expected[index]!.styles[at]!.split('\n');
            const lines = each.split('\n');
            return lines.flatMap((line, row) =>
              line === wanted[row] ? [] : `${lines[0]} ${line}, not ${wanted[row]}`,
            );
          });
          expect.soft(differing, `${placement}, ${STATES[index]}`).toEqual([]);
          // An overlay's edges lie over the page, which is another.
          if (placement === 'article-end') {
            expect
              .soft(
                await largestDifference(page, picture, expected[index]!.picture),
                `${placement}, ${STATES[index]}`,
              )
              .toBeLessThanOrEqual(ROUNDING);
          }
        }
      }
    });
  }
});

test('the banner’s own language chooses its fonts, whatever the page’s', async ({ page }) => {
  await openPage(page, {
    choices: choicesWith({ ...FULL, html: FULL.html.replace("lang='en'", "lang='ja'") }),
  });
  await expect(page.locator('donation-banner h2')).toBeVisible();
  expect(
    await page
      .locator('donation-banner h2')
      .evaluate((each) => getComputedStyle(each).getPropertyValue('-webkit-locale')),
  ).toBe('"ja"');
});

for (const placement of ['page-bottom', 'overlay'] as const) {
  for (const colours of ['background: #111; color: #eee', 'color-scheme: dark', 'color: #fff']) {
    test(`what lies over the page can be read: ${placement} on a page with ${colours}`, async ({
      page,
    }) => {
      await openPage(page, {
        choices: choicesWith(FULL, placement),
        head: `<style>:root { color-scheme: normal; } body { ${colours}; }</style>`,
        body: element(`placement="${placement}"`) + SCRIPT,
      });
      await expect(page.locator('donation-banner h2')).toBeVisible();
      await expectAccessible(page, 'donation-banner', ['color-contrast']);
    });
  }
}
