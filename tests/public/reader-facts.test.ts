import { toCountryCode } from '../../domain/src/country-code';
import Cookies from 'js-cookie';

import type { ReaderAttributes } from '../../public/src/reader-facts';
import { lent } from '../../public/src/lent';
import { rememberGave } from '../../public/src/reader-peace';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const KEY = 'donation-banners';

/** What a freshly loaded page has of the reader. */
const page = () => {
  let loaded: unknown;
  jest.isolateModules(() => {
    loaded = {
      ...jest.requireActual('../../public/src/reader-facts'),
      ...jest.requireActual('../../public/src/reader-log'),
      ...jest.requireActual('../../public/src/reader-state'),
      ...jest.requireActual('../../public/src/consent'),
    };
  });
  return loaded as typeof import('../../public/src/reader-facts') &
    typeof import('../../public/src/reader-log') &
    typeof import('../../public/src/reader-state') &
    typeof import('../../public/src/consent');
};

const NOBODY = { seed: 'seed', quiet: {} };

const facts = (attributes: ReaderAttributes = {}, now = NOW, said?: string) => {
  const here = page();
  const consent = here.saidConsent(said) ?? here.storageConsent();
  return here.readerFacts(attributes, consent, now, here.readReader(consent, now), lent);
};

const stored = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { configurable: true, value });
};

/** A screen and a pointer; jsdom has none. */
const screenOf = (touch: boolean, width: number, height: number): void => {
  define(window, 'matchMedia', () => ({ matches: touch }));
  define(screen, 'width', width);
  define(screen, 'height', height);
};

beforeEach(() => {
  screenOf(false, 1280, 800);
  localStorage.clear();
  Cookies.remove(KEY);
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  Reflect.deleteProperty(navigator, 'languages');
  Reflect.deleteProperty(document, 'referrer');
  Reflect.deleteProperty(document, 'cookie');
  history.replaceState(null, '', '/');
});

test.each([
  [{ 'signed-in': '' }, { account: 'signed-in' }],
  [{ 'signed-in': 'false' }, { account: 'signed-out' }],
  [{ 'signed-in': null }, { account: undefined }],
  [{ supporter: 'true' }, { supporter: 'yes' }],
  [{ supporter: 'no' }, { supporter: 'no' }],
  [{ supporter: 'recent' }, { supporter: 'recent' }],
  [{}, { supporter: undefined, account: undefined }],
])('the attributes %j say %j', (attributes, expected) => {
  expect(facts(attributes)).toMatchObject(expected);
});

test.each([
  ['de', 'DE'],
  ['Germany', undefined],
  ['ZZ', undefined],
  ['', undefined],
  [undefined, undefined],
])('the country %j is %s', (attribute, country) => {
  expect(toCountryCode(attribute)).toBe(country);
});

test.each([
  ['granted', 'granted'],
  ['denied', 'denied'],
  ['perhaps', undefined],
  [null, undefined],
])('the consent %j is %s', (attribute, consent) => {
  expect(page().saidConsent(attribute)).toBe(consent);
});

test('the browser says its languages, clock, and what led here', () => {
  define(navigator, 'languages', ['pt-BR', 'en']);
  define(document, 'referrer', 'https://www.example.org/news?id=1');
  history.replaceState(null, '', '/story?id=7&utm_source=Letter&utm_medium=email');
  expect(facts()).toMatchObject({
    language: ['pt-BR', 'en'],
    hour: new Date(NOW).getHours(),
    weekday: 7,
    referrer: 'www.example.org',
    utm: ['source=letter', 'medium=email'],
  });
});

test('a reader whom nothing led here comes from nowhere, and that is known', () => {
  expect(facts()).toMatchObject({ referrer: '', utm: [] });
});

test.each([
  [false, 1280, 800, 'desktop'],
  [true, 390, 844, 'phone'],
  [true, 844, 390, 'phone'],
  [true, 820, 1180, 'tablet'],
])('touch %s on %i × %i is a %s', (touch, width, height, device) => {
  screenOf(touch, width, height);
  expect(facts().device).toBe(device);
});

test('different articles are counted by the day, this one included', () => {
  page().rememberArticle('one', NOW - 2 * DAY, 'granted', lent);
  page().rememberArticle('two', NOW - DAY, 'granted', lent);
  page().rememberArticle('one', NOW - DAY, 'granted', lent);
  const { articles } = facts({ 'document-id': 'three' });
  const today = NOW - 12 * 3_600_000;
  expect([...(articles ?? [])].sort()).toEqual([today - DAY, today - DAY, today]);
  expect(JSON.stringify(stored())).not.toMatch(/one|two|three/);
});

test('a page that is no article counts none', () => {
  expect(facts().articles).toEqual([]);
});

test('the second visit begins after half an hour without a page', () => {
  const at = (minutes: number) => facts({}, NOW + minutes * 60_000).visit;
  expect(at(0)).toBe('first');
  expect(at(29)).toBe('first');
  expect(at(58)).toBe('first');
  expect(at(89)).toBe('returning');
  expect(at(90)).toBe('returning');
});

test('impressions are known from the next page on', () => {
  const here = page();
  here.readerFacts({ 'document-id': 'one' }, 'granted', NOW, NOBODY, lent);
  here.rememberImpression('c1', NOW, 'granted');
  here.rememberImpression('c1', NOW + 1, 'granted');
  expect(
    here.readerFacts({ 'document-id': 'one' }, 'granted', NOW + 2, NOBODY, lent).impressions,
  ).toEqual({});
  const met = { c1: { at: [NOW, NOW + 1], unanswered: 2 } };
  expect(
    here.readerFacts({ 'document-id': 'two' }, 'granted', NOW + 3, NOBODY, lent).impressions,
  ).toEqual(met);
  expect(facts().impressions).toEqual(met);
});

test('a response begins the count of unanswered impressions anew', () => {
  page().rememberImpression('c1', NOW, 'granted');
  page().rememberResponse('c1', NOW, 'granted');
  page().rememberResponse('never met', NOW, 'granted');
  page().rememberImpression('c1', NOW + 1, 'granted');
  expect(facts().impressions?.['c1']).toEqual({ at: [NOW, NOW + 1], unanswered: 1 });
});

test('the log stays small, and holds as much as rules may ask for', () => {
  const here = page();
  for (let index = 0; index < 500; index += 1) {
    here.rememberArticle(`a${index}`, NOW + index, 'granted', lent);
    here.rememberImpression(`c${index % 10}`, NOW + index, 'granted');
    here.rememberImpression('much', NOW + index, 'granted');
  }
  const { impressions, articles } = facts({}, NOW + 500);
  expect(articles?.length).toBeGreaterThanOrEqual(300);
  expect(impressions?.['much']?.at.length).toBeGreaterThanOrEqual(50);
  expect(impressions?.['c0']?.at.at(-1)).toBe(NOW + 490);
  expect(stored()).toHaveLength(1000);
  expect(localStorage.getItem(KEY)?.length).toBeLessThan(40_000);
});

test('after a year it is forgotten', () => {
  page().rememberArticle('old', NOW - 366 * DAY, 'granted', lent);
  page().rememberImpression('c1', NOW - 366 * DAY, 'granted');
  const { articles, impressions } = facts();
  expect(articles).toEqual([]);
  expect(impressions).toEqual({});
});

test.each([
  'not json',
  'null',
  '{}',
  '7',
  '[7, null, "x", [], [7, 7], ["/a"], ["+c", "x"], ["first", null], {"0": "+d"}]',
])('survives a log that holds %s', (garbage) => {
  localStorage.setItem(KEY, garbage);
  expect(facts()).toMatchObject({ articles: [], impressions: {}, visit: 'first' });
});

/** Storage that refuses, as in some private modes and embedded pages. */
const refusing = (...methods: Array<'getItem' | 'setItem'>): void => {
  for (const method of methods) {
    jest.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('off', 'SecurityError');
    });
  }
};

test('survives storage being off: what it would know is unknown', () => {
  refusing('getItem', 'setItem');
  const here = page();
  here.rememberImpression('c1', NOW, 'granted');
  here.rememberResponse('c1', NOW, 'granted');
  const reader = here.readerFacts({ 'document-id': 'one' }, 'granted', NOW, NOBODY, lent);
  expect(reader.articles ?? reader.visit ?? reader.impressions).toBeUndefined();
});

test('survives storage being full: nobody is reached anew by every page', () => {
  refusing('setItem');
  expect(page().rememberImpression('c1', NOW, 'granted')).toBe(false);
  expect(facts({ 'document-id': 'one' }).impressions).toBeUndefined();
});

describe('whoever gave is left in peace', () => {
  test('for so many days, on every page', () => {
    const here = page();
    here.readerFacts({}, 'granted', NOW, NOBODY, lent);
    rememberGave(here.keep, 90, NOW, 'granted');
    expect(here.readReader('granted', Date.now()).supporterUntil).toBe(NOW + 90 * DAY);
    expect(facts().supporterUntil).toBe(NOW + 90 * DAY);
  });

  test('and what they closed stays closed', () => {
    page().rememberClosed('c1', 'b1', 30, NOW, 'granted');
    rememberGave(page().keep, 90, NOW, 'granted');
    page().rememberClosed('c2', 'b2', 30, NOW, 'granted');
    expect(facts()).toMatchObject({
      supporterUntil: NOW + 90 * DAY,
      quiet: { c1: { reason: 'closed' }, c2: { reason: 'closed' } },
    });
  });

  test('even where cookies are off', () => {
    const off = (): never => {
      throw new DOMException('off', 'SecurityError');
    };
    Object.defineProperty(document, 'cookie', { configurable: true, get: off, set: off });
    const here = page();
    rememberGave(here.keep, 90, NOW, 'granted');
    expect(here.readReader('granted', Date.now()).supporterUntil).toBe(NOW + 90 * DAY);
  });

  test('without consent as after a dismissal', () => {
    rememberGave(page().keep, 90, NOW, 'denied');
    expect(JSON.parse(Cookies.get(KEY) ?? '')).toEqual({
      quiet: { '*': { until: NOW + 90 * DAY, reason: 'closed' } },
    });
  });
});

describe.each([
  ['consent is denied', 'denied', false],
  ['Global Privacy Control is on', undefined, true],
])('where %s', (_, said, control) => {
  beforeEach(() => define(navigator, 'globalPrivacyControl', control));

  test('nothing is kept of the reader', () => {
    const here = page();
    const consent = here.saidConsent(said) ?? here.storageConsent();
    const reader = here.readerFacts({ 'document-id': 'one' }, consent, NOW, NOBODY, lent);
    here.rememberImpression('c1', NOW, consent);
    here.rememberResponse('c1', NOW, consent);
    expect(localStorage).toHaveLength(0);
    expect(Cookies.get(KEY)).toBeUndefined();
    expect(reader.articles ?? reader.visit ?? reader.impressions).toBeUndefined();
  });

  test('what was kept before is forgotten', () => {
    define(navigator, 'globalPrivacyControl', false);
    page().rememberArticle('one', NOW, 'granted', lent);
    rememberGave(page().keep, 90, NOW, 'granted');
    define(navigator, 'globalPrivacyControl', control);
    expect(facts({}, NOW, said).supporterUntil).toBeUndefined();
    expect(localStorage).toHaveLength(0);
    expect(JSON.parse(Cookies.get(KEY) ?? '')).toEqual({ quiet: {} });
  });
});

test('Global Privacy Control gives way to a consent that the page knows of', () => {
  define(navigator, 'globalPrivacyControl', true);
  facts({ 'document-id': 'one' }, NOW, 'granted');
  expect(stored()).toHaveLength(2);
});
