/** @jest-environment jest-fixed-jsdom */
import { LINE_LENGTH } from '../../../domain/src/blocks-text';
import { type Channels, contrast, parseColour } from '../../../domain/src/colours';
import { TEXT_LANGUAGES, textsFor } from '../../../domain/src/texts';
import { writeConfirmation } from '../../../server/src/letters/confirmation-letter';
import { buttonLook, DARK, LIGHT, LINE } from '../../../server/src/letters/look';
import { letterWriter } from '../../../server/src/letters/reminder-letter';
import { anAppeal, anOccasion } from './sample';

const write = (
  appeal: Parameters<typeof anAppeal>[0] = {},
  occasion: Parameters<typeof anOccasion>[0] = {},
) => letterWriter(anAppeal(appeal))(anOccasion(occasion));

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const confirmation = (locale = 'en') =>
  writeConfirmation({
    locale,
    pageUrl: 'https://cms.example/api/donation-banners/reminders/abc.def',
    dueAt: new Date('2026-12-22T08:00:00Z'),
    timeZone: 'Europe/Berlin',
    texts: textsFor(locale).reminder,
  });

describe.each([...TEXT_LANGUAGES])('in %s', (locale) => {
  const letters = [
    write({ locale }),
    write({ locale }, { article: undefined, occurrence: { number: 2, of: 3 } }),
    write({ locale }, { article: { title: 'Wall' } }),
    write({ locale, isTest: true }),
    confirmation(locale),
  ];

  test('every element has its own style', () => {
    for (const { html } of letters) {
      const bare = [...parse(html).querySelectorAll('body, body *')]
        .filter((element) => !element.getAttribute('style'))
        // The parser adds it.
        .filter(({ tagName }) => tagName !== 'TBODY');
      expect(bare.map(({ tagName }) => tagName)).toEqual([]);
    }
  });

  test('nothing is left out or left open', () => {
    for (const { subject, html, text } of letters) {
      for (const part of [subject, text, parse(html).body.textContent]) {
        expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
      }
      expect(html).not.toMatch(/="(undefined|null)?"/);
    }
  });

  test('nothing is fetched when it is opened', () => {
    for (const { html } of letters) {
      expect(
        parse(html).querySelectorAll('img, link, script, iframe, [src], [background]'),
      ).toHaveLength(0);
      expect(html).not.toMatch(/url\(|@import|@font-face/);
    }
  });

  test('language and direction stand where no mail program drops them', () => {
    const direction = locale === 'ar' ? 'rtl' : 'ltr';
    for (const { html } of letters) {
      const page = parse(html);
      for (const element of [page.documentElement, page.querySelector('body > table')]) {
        expect(element?.getAttribute('lang')).toBe(locale);
        expect(element?.getAttribute('dir')).toBe(direction);
      }
    }
  });

  test('no line of the plain text is too long, but for addresses and code', () => {
    for (const { text } of letters) {
      const long = text
        .split('\n')
        .filter((line) => line.length > LINE_LENGTH && !/^(\[\d+\] )?https?:\S+$/.test(line));
      expect(long).toEqual([]);
    }
  });
});

test('in Arabic, sides are mirrored', () => {
  const page = parse(write({ locale: 'ar' }).html);
  const style = (selector: string) => page.querySelector(selector)?.getAttribute('style');
  expect(style('.letter')).toContain('text-align:right');
  expect(style('ul')).toContain('margin-right:24px');
  expect(style('blockquote')).toMatch(/padding-right:16px;border-right:3px/);
  expect(page.body.innerHTML).not.toMatch(/(margin|padding|border)-left/);
});

test('the plain text reads as a letter', () => {
  const { text } = write({}, { occurrence: { number: 2, of: 3 } });
  expect(text).toBe(`On November 22, 2026 you asked us to remind you, reading “The harbour wall”.
https://gazette.example/wall

This is reminder 2 of 3.

Dear reader,

A bold, italic, underlined, struck and code word
on two lines, from $2, and a link [1].
[1] https://gazette.example/a?b=1&c=2

What it pays for

- the harbour desk
  1. its boat

> I read it every morning.

    tide = moon + wind

https://gazette.example/${'longword'.repeat(20)}

Support the Gazette:
https://gazette.example/donate?a=5&c=USD

--

Remind me again next month:
https://cms.example/api/donation-banners/reminders/abc.def#snooze

Stop reminders:
https://cms.example/api/donation-banners/reminders/abc.def#cancel`);
});

test('the HTML says the same, with its links', () => {
  const page = parse(write({}, { occurrence: { number: 2, of: 3 } }).html);
  const links = [...page.querySelectorAll('a')].map((link) => [link.textContent, link.href]);
  expect(links).toEqual([
    ['The harbour wall', 'https://gazette.example/wall'],
    ['a link', 'https://gazette.example/a?b=1&c=2'],
    ['Support the Gazette', 'https://gazette.example/donate?a=5&c=USD'],
    [
      'Remind me again next month',
      'https://cms.example/api/donation-banners/reminders/abc.def#snooze',
    ],
    ['Stop reminders', 'https://cms.example/api/donation-banners/reminders/abc.def#cancel'],
  ]);
  expect(page.querySelector('.letter')?.textContent?.trim().replace(/\s+/g, ' ')).toMatch(
    /^On November 22, 2026 you asked us to remind you, reading “The harbour wall”\. This is reminder 2 of 3\. Dear reader,A bold/,
  );
  expect(page.title).toBe('You asked us to come back in March');
});

test('whatever is typed is shown as typed', () => {
  const nasty = `$& "><img src=x onerror=alert(1)> {page} 'x'`;
  // What an editor writes has no braces: a placeholder that is none is refused.
  const label = nasty.replace('{page}', '');
  const { html, text } = write(
    { actionLabel: label, subject: label },
    { article: { title: nasty, url: 'https://gazette.example/?a="b"&c' } },
  );
  const page = parse(html);
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('a')?.textContent).toBe(nasty);
  expect(page.querySelector('a.button')?.textContent).toBe(label);
  expect(text.replace(/\s+/g, ' ')).toContain(`reading “${nasty}”`);
});

test('a subject is one line', () => {
  expect(write({ subject: ' One\r\nBcc: all@reader.example\u2028two \u0000' }).subject).toBe(
    'One Bcc: all@reader.example two',
  );
});

test('a test says that it is one', () => {
  const { subject, html, text } = write({ isTest: true });
  expect(subject).toBe('Test: You asked us to come back in March');
  for (const part of [html, text]) {
    expect(part).toContain('This is a test.');
  }
  expect(write().html).not.toContain('This is a test.');
});

test('copy in another language than its reader’s says so', () => {
  const { html } = write({ locale: 'ar', copyLocale: 'en' });
  const copy = parse(html).querySelector('div[lang="en"]');
  expect(copy?.getAttribute('dir')).toBe('ltr');
  expect(copy?.getAttribute('style')).toBe('text-align:left');
  expect(copy?.textContent).toContain('Dear reader,');
  expect(parse(html).querySelectorAll('div[lang]')).toHaveLength(1);
  expect(parse(write().html).querySelectorAll('div[lang]')).toHaveLength(0);
});

test('one writer writes to many, each with their own', () => {
  const writer = letterWriter(anAppeal());
  const first = writer(anOccasion());
  const second = writer(anOccasion({ pageUrl: 'https://cms.example/other', article: undefined }));
  expect(second.html).not.toContain('abc.def');
  expect(second.html).not.toContain('harbour wall');
  expect(writer(anOccasion())).toEqual(first);
});

describe('colours', () => {
  const ratio = (one: string, other: string) =>
    contrast(parseColour(one) as Channels, parseColour(other) as Channels);

  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('text can be read on %s', (_, palette) => {
    for (const name of ['text', 'quiet', 'link'] as const) {
      expect(ratio(palette[name], palette.page)).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio(palette.text, palette.shade)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(LINE, palette.page)).toBeGreaterThanOrEqual(3);
  });

  test.each(['#fc0', '#0b5', '#f60', '#fff', '#000', '#1c1c1c', '#777777', '#c00', undefined])(
    'a button in %s can be read, and told from a light page; from a dark one by its line',
    (accent) => {
      const look = buttonLook(accent);
      expect(ratio(look.text, look.background)).toBeGreaterThanOrEqual(4.5);
      expect(ratio(look.background, LIGHT.page)).toBeGreaterThanOrEqual(3);
    },
  );

  test('the button has the banner’s accent, darker where white could not be read on it', () => {
    expect(buttonLook('#1769aa')).toEqual({ background: '#1769aa', text: '#ffffff' });
    const [red, green, blue] = parseColour(buttonLook('#fc0').background) as Channels;
    expect([red > 110, green / red, blue]).toEqual([true, expect.closeTo(0.8, 1), 0]);
    expect(write({ accent: '#a01c5c' }).html).toContain('bgcolor="#a01c5c"');
  });

  test('a colour that is none is left aside', () => {
    expect(buttonLook('red"><script>')).toEqual(buttonLook(undefined));
  });
});
