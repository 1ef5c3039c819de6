import fc from 'fast-check';

import { lookupLocale, SCRIPTS_FROM_RIGHT, writingDirection } from '../../domain/src/values/locale';
import { STRAPI_LOCALES } from './strapi-locales';

test('Strapi has 627 locales', () => {
  expect(STRAPI_LOCALES).toHaveLength(627);
});

describe('lookup', () => {
  test.each<[wanted: string, available: string[], found: string | undefined]>([
    // RFC 4647, section 3.4, has this one, with its extension and private use.
    ['zh-Hant-CN-x-private1-private2', ['zh-Hant-CN'], 'zh-Hant-CN'],
    ['zh-Hant-CN-x-private1-private2', ['zh-Hant-CN-x'], undefined],
    ['zh-Hant-CN-x-private1-private2', ['zh-Hant-CN-x-private1', 'zh'], 'zh-Hant-CN-x-private1'],
    ['zh-Hant-TW', ['zh', 'zh-Hant', 'en'], 'zh-Hant'],
    ['zh-Hant-TW', ['zh', 'zh-Hans'], 'zh'],
    ['sr-Cyrl-RS', ['sr-Latn', 'sr-Cyrl', 'sr'], 'sr-Cyrl'],
    ['de-de-u-co-phonebk', ['de', 'de-DE'], 'de-DE'],
    // Whatever its case, or with underscores as programs write them.
    ['ZH-HANT-tw', ['zh-Hant'], 'zh-Hant'],
    ['en_US', ['de', 'en-US'], 'en-US'],
    ['pt-br', ['PT'], 'PT'],
    // A narrower one is another one, and so is one that merely begins alike.
    ['en', ['en-GB', 'enm'], undefined],
    ['de-AT', ['de-CH', 'de-DE'], undefined],
    // The script that a region or a language implies.
    ['zh-TW', ['zh', 'zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-HK', ['en', 'zh-Hant-HK', 'zh-Hant'], 'zh-Hant-HK'],
    ['zh-TW', ['zh', 'zh-Hans'], 'zh'],
    ['zh-CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-SG', ['zh-Hant', 'zh-Hans', 'zh'], 'zh'],
    ['pa-PK', ['pa', 'pa-Arab'], 'pa-Arab'],
    ['sr', ['sr-Latn', 'sr-Cyrl'], 'sr-Cyrl'],
    ['zh', ['zh-Hans-CN'], undefined],
    // Outdated codes, on either side.
    ['iw-IL', ['he', 'en'], 'he'],
    ['he', ['iw'], 'iw'],
    ['lo', ['lao'], 'lao'],
    ['sw-CD', ['swc', 'en'], 'swc'],
    ['en-US', ['en-US-POSIX'], undefined],
    // No locale at all.
    ['', ['de'], undefined],
    ['*', ['de'], undefined],
    ['not a locale', ['de', 'not'], undefined],
  ])('%s among %j is %s', (wanted, available, found) => {
    expect(lookupLocale(wanted, available)).toBe(found);
    expect(lookupLocale(wanted, available, 'fr')).toBe(found ?? 'fr');
  });

  /** Section 3.4, word for word. */
  const byTheRfc = (wanted: string, available: readonly string[]): string | undefined => {
    const subtags = wanted.split('-');
    while (subtags.length > 0) {
      const found = available.find((tag) => tag.toLowerCase() === subtags.join('-').toLowerCase());
      if (found) {
        return found;
      }
      subtags.pop();
      if (subtags.at(-1)?.length === 1) {
        subtags.pop();
      }
    }
    return undefined;
  };

  it('finds what RFC 4647 finds, for all of the locales of Strapi', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STRAPI_LOCALES),
        fc.subarray([...STRAPI_LOCALES], { minLength: 1 }),
        fc.constantFrom(
          String,
          (tag: string) => tag.toLowerCase(),
          (tag: string) => tag.toUpperCase(),
        ),
        (wanted, available, spelled) => {
          const expected = byTheRfc(wanted, available);
          fc.pre(expected !== undefined);
          expect(lookupLocale(spelled(wanted), available)).toBe(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(STRAPI_LOCALES)('finds each wider one of %s, and the fallback without one', (locale) => {
    for (let wide = locale; wide; wide = wide.replace(/-?[^-]*$/, '')) {
      expect(lookupLocale(locale, ['xx', wide], 'xx')).toBe(wide);
    }
    expect(lookupLocale(locale, ['tlh'], 'xx')).toBe('xx');
  });
});

describe('writing direction', () => {
  /** The languages of Strapi's locales that CLDR 46 lays out from right to left (`characterOrder`). */
  const RTL = 'ar ckb dv fa he ps sdh ug ur'.split(' ');

  it.each(STRAPI_LOCALES)('%s', (locale) => {
    const [language = ''] = locale.split('-');
    const isRtl = RTL.includes(language) || /^(pa|uz)-Arab\b/.test(locale);
    expect(writingDirection(locale)).toBe(isRtl ? 'rtl' : 'ltr');
  });

  test.each([
    ['ku-Arab', 'rtl'],
    ['ku-IQ', 'rtl'],
    ['ku', 'ltr'],
    ['az-IR', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['yi', 'rtl'],
    ['syr', 'rtl'],
    ['nqo', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['rhg', 'rtl'],
    ['AR_eg', 'rtl'],
    ['iw', 'rtl'],
    ['', 'ltr'],
    ['arabic please', 'ltr'],
  ])('%s is %s', (locale, direction) => {
    expect(writingDirection(locale)).toBe(direction);
  });

  /** Where letters are from right to left unless a standard says otherwise (Unicode, DerivedBidiClass). */
  const BLOCKS = [
    [0x590, 0x8ff],
    [0xfb1d, 0xfdff],
    [0xfe70, 0xfefc],
    [0x10800, 0x10fff],
    [0x1e800, 0x1efff],
  ] as const;

  /** Scripts of one letter each are known to later runtimes only. */
  const known = SCRIPTS_FROM_RIGHT.filter((script) => {
    try {
      return new RegExp(`\\p{Script=${script}}`, 'u');
    } catch {
      return false;
    }
  });

  it('has each script with letters from right to left', () => {
    const ofThem = new RegExp(known.map((script) => `\\p{Script=${script}}`).join('|'), 'u');
    const missing = BLOCKS.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    ).filter((letter) => /\p{Lo}|\p{Lu}|\p{Ll}/u.test(letter) && !ofThem.test(letter));
    expect(missing).toEqual([]);
  });

  it.each(known)('has no script from left to right: %s', (script) => {
    const letter = new RegExp(`\\p{Script=${script}}`, 'u');
    const isThere = BLOCKS.some(([first, last]) => {
      for (let code = first; code <= last; code += 1) {
        if (letter.test(String.fromCodePoint(code))) {
          return true;
        }
      }
      return false;
    });
    expect(isThere).toBe(true);
  });
});
