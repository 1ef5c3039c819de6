import Cookies from 'js-cookie';

import { rememberReminded } from '../../public/src/reader-peace';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

/** The module as a freshly loaded page has it. */
const page = (): typeof import('../../public/src/reader-state') => {
  let loaded: unknown;
  jest.isolateModules(() => {
    loaded = jest.requireActual('../../public/src/reader-state');
  });
  return loaded as typeof import('../../public/src/reader-state');
};

const stored = (): unknown => JSON.parse(Cookies.get('donation-banners') ?? 'null');

const realCookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;

/** Collects what is written to `document.cookie`, attributes and all. */
const written = (): string[] => {
  const texts: string[] = [];
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => realCookie.get!.call(document) as string,
    set: (text: string) => {
      texts.push(text);
      realCookie.set!.call(document, text);
    },
  });
  return texts;
};

beforeEach(() => Cookies.remove('donation-banners'));
afterEach(() => Reflect.deleteProperty(document, 'cookie'));

test('the seed stays from page to page', () => {
  const { seed } = page().readReader('granted', Date.now());
  expect(seed).toMatch(/^\w+$/);
  expect(page().readReader('granted', Date.now()).seed).toBe(seed);
  expect(stored()).toEqual({ seed, quiet: {} });
});

test('the cookie is first-party, for 400 days at most', () => {
  const cookie = written();
  page().readReader('granted', Date.now());
  const text = cookie[0]!;
  expect(text).toMatch(/; samesite=lax/i);
  expect(text).not.toMatch(/; secure/i);
  expect(text).toMatch(/; path=\//);
  const expires = Date.parse(/expires=([^;]+)/.exec(text)![1]!);
  expect((expires - Date.now()) / DAY).toBeCloseTo(400, 1);
});

test('the cookie is kept from the latest page on, with all that is in it', () => {
  for (let index = 0; index < 10; index += 1) {
    page().rememberClosed(`c${index}`, `b${index}`, 30, NOW, 'granted');
  }
  const { seed, quiet } = page().readReader('granted', NOW);
  const cookie = written();
  page().readReader('granted', NOW + 60 * DAY);
  expect(cookie.join()).toMatch(/expires=/);
  expect(stored()).toEqual({ seed, quiet });
  expect(Object.keys(quiet)).toHaveLength(20);
});

test('a closed banner and its campaign are quiet for as long as the banner says', () => {
  page().rememberClosed('campaign-1', 'banner-1', 30, NOW, 'granted');
  const quiet = { until: NOW + 30 * DAY, reason: 'closed' };
  expect(page().readReader('granted', Date.now()).quiet).toEqual({
    'campaign-1': quiet,
    'banner-1': quiet,
  });
});

test('no quiet days mean this page view only', () => {
  const here = page();
  here.rememberClosed('campaign-1', 'banner-1', 0, NOW, 'granted');
  expect(here.readReader('granted', Date.now()).quiet['banner-1']?.until).toBe(Infinity);
  expect(page().readReader('granted', Date.now()).quiet).toEqual({});
});

test('after a reminder every banner is quiet until it is due', () => {
  rememberReminded(page().keep, NOW + DAY, NOW, 'granted');
  expect(page().readReader('granted', Date.now()).quiet).toEqual({
    '*': { until: NOW + DAY, reason: 'reminded' },
  });
});

test.each([
  'not json',
  'null',
  '[]',
  '{"seed":{},"quiet":7}',
  '{"quiet":{"a":null,"b":{"until":"x"}}}',
])('survives a cookie that holds %s', (garbage) => {
  Cookies.set('donation-banners', garbage);
  const reader = page().readReader('granted', Date.now());
  expect(reader.seed).toMatch(/^\w+$/);
  expect(reader.quiet).toEqual({});
});

test('survives cookies being off, and remembers within the page', () => {
  const off = (): never => {
    throw new DOMException('off', 'SecurityError');
  };
  Object.defineProperty(document, 'cookie', { configurable: true, get: off, set: off });
  const here = page();
  const { seed } = here.readReader('granted', Date.now());
  here.rememberClosed('campaign-1', 'banner-1', 30, NOW, 'granted');
  expect(here.readReader('granted', Date.now())).toMatchObject({
    seed,
    quiet: { 'banner-1': { reason: 'closed' } },
  });
});

test('stays small: drops what has passed, and the soonest to pass beyond twenty', () => {
  for (let index = 0; index < 30; index += 1) {
    page().rememberClosed(`c${index}`, `b${index}`, 1 + index, NOW, 'granted');
  }
  const kept = Object.keys(page().readReader('granted', Date.now()).quiet);
  expect(kept).toHaveLength(20);
  expect(kept).toContain('c29');
  expect(kept).not.toContain('c0');
  page().rememberClosed('later', 'later', 1, NOW + 365 * DAY, 'granted');
  expect(Object.keys(page().readReader('granted', Date.now()).quiet)).toEqual(['later']);
});

describe('where consent is denied', () => {
  test('nothing is kept of a reader who does nothing', () => {
    page().readReader('denied', Date.now());
    expect(stored()).toBeNull();
  });

  test('a seed from before is forgotten', () => {
    page().readReader('granted', Date.now());
    page().readReader('denied', Date.now());
    expect(stored()).toEqual({ quiet: {} });
  });

  test('only the dismissal is kept, for the session', () => {
    const here = page();
    here.readReader('denied', Date.now());
    const cookie = written();
    here.rememberClosed('campaign-1', 'banner-1', 30, NOW, 'denied');
    expect(stored()).toEqual({ quiet: expect.objectContaining({ 'banner-1': expect.anything() }) });
    expect(cookie.join()).not.toContain('max-age');
    expect(page().readReader('denied', Date.now()).quiet['banner-1']?.reason).toBe('closed');
  });
});

describe('with a domain', () => {
  const DOMAIN = 'localhost';

  /** What is written, by attributes: a browser takes a cookie for some domains alone. */
  const browserThatTakes = (domain: string): string[] => {
    const texts: string[] = [];
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => realCookie.get!.call(document) as string,
      set: (text: string) => {
        texts.push(text);
        const asked = /; domain=([^;]*)/.exec(text)?.[1];
        if (asked === undefined || asked === domain) {
          realCookie.set!.call(document, text.replace(/; domain=[^;]*/, ''));
        }
      },
    });
    return texts;
  };

  test('the cookie goes to all of its hosts', () => {
    const texts = browserThatTakes(DOMAIN);
    page().readReader('granted', NOW, DOMAIN);
    expect(texts[0]).toContain(`; domain=${DOMAIN}`);
  });

  test('the one of before, for the host alone, makes way', () => {
    const texts = browserThatTakes(DOMAIN);
    page().readReader('granted', NOW, DOMAIN);
    expect(Date.parse(/expires=([^;]+)/.exec(texts[1]!)![1]!)).toBeLessThan(Date.now());
    expect(texts[1]).not.toContain('domain');
  });

  test('that the browser refuses, it goes to the host alone', () => {
    const texts = browserThatTakes('another.example');
    const { seed } = page().readReader('granted', NOW, DOMAIN);
    expect(texts.at(-1)).not.toContain('domain');
    expect(page().readReader('granted', NOW).seed).toBe(seed);
  });
});
