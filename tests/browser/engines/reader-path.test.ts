/**
 * What readers do, in the engines of Firefox and of Safari: the script and the stylesheet are of the same bytes there, but
 * not of the same browser. All that does not depend on the engine is tested in Chromium.
 */
import { expect, test } from '@playwright/test';

import type { Placement } from '../../../domain/src/banner';
import type { Choices } from '../../../domain/src/choices';
import { renderBanner } from '../../../public/src/render';
import { choicesWith } from '../../public/fixtures';
import { ARABIC, FULL } from '../support/appeals';
import type { Engine, EngineWindow, WindowSize } from '../support/engine';
import { EngineVisit } from '../support/engine-visit';
import { ENGINES } from '../support/engines';
import { keepPicture } from '../support/pictures';
import { CMS, element, paragraphs, SCRIPT } from '../support/reader-page';
import { type SiteAndCms, startSiteAndCms } from '../support/site-and-cms';

const WIDE = { width: 900, height: 1100 };
/** As narrow as GTK lets a window be. */
const PHONE = { width: 460, height: 740 };

const promised = { status: 'scheduled', dueAt: '2099-12-22T12:00:00Z', undo: 'sealed' };

const at = (placement: Placement): Choices => choicesWith(FULL, placement);

interface Opened {
  window: EngineWindow;
  site: SiteAndCms;
  visit: EngineVisit;
  picture: (what: string) => Promise<void>;
  /** What the server was asked, by the beginning of it. */
  asked: (beginning: string) => string[];
}

for (const { name, start } of ENGINES) {
  test.describe(name, () => {
    let engine: Engine;
    test.beforeAll(async () => {
      engine = await start();
    });
    test.afterAll(() => engine.quit());

    let ending: Array<() => Promise<void>> = [];
    test.afterEach(async () => {
      for (const end of ending) {
        await end();
      }
      ending = [];
    });

    const open = async (
      page: Parameters<typeof startSiteAndCms>[0],
      answers: Parameters<typeof startSiteAndCms>[1] = [],
      size: WindowSize = WIDE,
    ): Promise<Opened> => {
      const site = await startSiteAndCms(page, answers);
      ending.push(() => site.close());
      const window = await engine.newWindow(size);
      ending.unshift(() => window.close());
      await window.open(site.article);
      return {
        window,
        site,
        visit: new EngineVisit(window),
        picture: async (what) => keepPicture(`engines/${name}-${what}.png`, await window.picture()),
        asked: (beginning) => site.asked.filter((each) => each.startsWith(beginning)),
      };
    };

    test('giving: another amount by keyboard, refused, then taken to the donate page', async () => {
      const { window, visit, picture, asked } = await open({ choices: choicesWith(FULL) });
      await visit.reads('.body', /Give \$2 a month/);
      await picture('asking');
      await visit.presses('fieldset .options > :nth-child(4)');
      expect(await visit.focused()).toBe('input text');
      await visit.presses('fieldset .options > :nth-child(3)');
      await visit.seesNo('[data-frequency=monthly]');
      expect(await visit.focused()).toBe('input radio annual');
      await window.press('Tab');
      expect(await visit.focused()).toBe('input radio 60');
      await window.press('ArrowRight', 'ArrowRight');
      expect(await visit.focused()).toBe('input radio other');
      await window.press('Tab');
      await window.type('0');
      await window.press('Enter');
      await visit.reads('.error', /Please enter an amount between/);
      expect(await visit.focused()).toBe('input text 0');
      await picture('amount-refused');
      await window.press('Backspace');
      await window.type('77');
      await window.press('Enter');
      await expect.poll(() => asked('GET /?amount=77&in=USD&every=annual')).toHaveLength(1);
      await expect.poll(() => asked('POST /events').join()).toContain('"event":"continue"');
    });

    test('a reminder: what is missing, a server that is down, thanks, undo', async () => {
      const { window, visit, picture, asked } = await open({ choices: choicesWith(FULL) }, [
        [503, { error: { message: 'Down' } }],
        [201, promised],
        [200, {}],
      ]);
      await visit.presses('summary');
      await visit.sees('.box');
      expect(await visit.focused()).toBe('input radio email');
      await visit.presses('.box .options button');
      await visit.reads('#email-error', /Please enter your e-mail/);
      expect(await visit.focused()).toBe('input email');
      await window.type('reader@reader.example');
      await picture('address-missing');
      await window.press('Tab', 'Enter');
      await visit.reads('#email-error', /could not reach/);
      await window.press('Enter');
      await visit.reads('.status', /Thank you! Your reminder is set\..*December 22, 2099/);
      await picture('thanked');
      await visit.seesNo('.box');
      expect(asked('POST /reminders ').at(-1)).toContain('email=reader%40reader.example');
      expect(asked('OPTIONS')).toEqual([]);
      await visit.presses('[data-do=undo]');
      await expect.poll(() => asked('POST /reminders/undo undo=sealed')).toHaveLength(1);
      await expect.poll(() => visit.focused()).toBe('summary');
    });

    test('on this device and in the calendar: without an address', async () => {
      const noted = { status: 'noted', dueAt: promised.dueAt, file: 'BEGIN:VCALENDAR\r\n' };
      const { visit, asked } = await open({ choices: choicesWith(FULL) }, [[200, noted]]);
      await visit.presses('summary');
      await visit.presses('.ways label:nth-of-type(2)');
      await visit.seesNo('.email');
      await visit.presses('.box .options button');
      await visit.reads('.status', /Thank you! Your reminder is set/);
      expect(asked('POST /reminders')).toEqual([]);
      await visit.presses('[data-do=undo]');
      await visit.presses('summary');
      await visit.presses('.ways label:nth-of-type(3)');
      await visit.presses('.box .options button');
      await visit.reads('.status', /Thank you! Your reminder is set/);
      expect(asked('POST /reminders')).toHaveLength(1);
    });

    test('a reader who closed it is left in peace on the next page', async () => {
      const { window, site, visit, asked } = await open({ choices: choicesWith(FULL) });
      await visit.presses('.banner > .close');
      await visit.seesNo('.banner');
      await window.open(site.article);
      await expect.poll(() => asked('GET /choices')).toHaveLength(2);
      await new Promise((done) => setTimeout(done, 500));
      await visit.seesNo('.banner');
    });

    test('an overlay is modal, and left with Escape', async () => {
      const { window, visit, picture } = await open(
        { choices: at('overlay'), body: element('placement="overlay"') + SCRIPT },
        [],
        PHONE,
      );
      await visit.sees('dialog:modal');
      await picture('overlay-phone');
      await visit.presses('summary');
      await visit.sees('.box');
      await window.press('Escape');
      await visit.seesNo('.box');
      await visit.sees('dialog:modal');
      await window.press('Escape');
      await visit.seesNo('dialog');
    });

    test('a bar at the bottom leaves the page’s last line in sight', async () => {
      const body = `${paragraphs(8)}<p id="last">The end.</p>${element('placement="page-bottom"')}${SCRIPT}`;
      const { window, visit, picture } = await open(
        { choices: at('page-bottom'), body },
        [],
        PHONE,
      );
      await visit.sees('.banner');
      const bar = (await visit.place('.banner'))!;
      expect(Math.round(bar.y + bar.height)).toBe(PHONE.height);
      expect(bar.height).toBeLessThanOrEqual(PHONE.height * 0.35);
      await picture('page-bottom-phone');
      await window.run(() => scrollTo(0, 1e6));
      const last = await window.run(
        () => document.querySelector('#last')!.getBoundingClientRect().bottom,
      );
      expect(last).toBeLessThanOrEqual((await visit.place('.banner'))!.y);
    });

    test('what a server has drawn is taken over in place', async () => {
      const html = renderBanner(choicesWith(FULL), { origin: CMS, documentId: 'doc' });
      const { window, visit } = await open({ choices: choicesWith(FULL), body: html + SCRIPT }, [
        [201, promised],
      ]);
      await visit.presses('summary');
      await visit.sees('.box');
      await visit.presses('#email');
      await window.type('reader@reader.example');
      await visit.presses('.box .options button');
      await visit.reads('.status', /Thank you! Your reminder is set/);
    });

    test('right to left, on a phone', async () => {
      const { visit, picture } = await open(
        { choices: choicesWith(ARABIC), lang: 'ar', body: element('locale="ar"') + SCRIPT },
        [],
        PHONE,
      );
      await visit.presses('summary');
      await visit.sees('.box');
      const close = (await visit.place('.banner > .close'))!;
      expect(close.x).toBeLessThan(PHONE.width / 2);
      const banner = (await visit.place('.banner'))!;
      expect(banner.x + banner.width).toBeLessThanOrEqual(PHONE.width);
      await picture('arabic-phone');
    });
  });
}
