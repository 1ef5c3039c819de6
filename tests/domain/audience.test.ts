import type { Audience } from '../../domain/src/audience';
import { decide } from '../../domain/src/decide';
import type { Reader } from '../../domain/src/reader';

/** Sunday, 22 November 2026, 12:00 UTC. */
const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;

/** Why a campaign for this audience is not for the reader. */
const refusal = (audience: Audience, reader: Partial<Reader> = {}, now = NOW) => {
  const campaign = {
    id: 'c',
    placement: 'overlay' as const,
    priority: 0,
    traffic: 100,
    audience,
    variants: [],
  };
  const choices = { campaigns: [campaign], banners: {} };
  const [considered] = decide(
    choices,
    'overlay',
    { seed: 's', quiet: {}, ...reader },
    now,
  ).considered;
  const { reason } = considered as NonNullable<typeof considered>;
  return reason === 'no-weights' || reason === 'quiet-gave' ? undefined : reason;
};

test('an empty audience is everybody', () => {
  expect(refusal({})).toBeUndefined();
});

type Case = [audience: Audience, fits: Partial<Reader>, not: Partial<Reader>, reason: string];

const read = (...daysAgo: number[]) => ({ articles: daysAgo.map((days) => NOW - days * DAY) });

test.each([
  [{ country: { in: ['DE', 'AT'] } }, { country: 'AT' }, { country: 'FR' }, 'country'],
  [{ country: { out: ['DE'] } }, { country: 'AT' }, { country: 'DE' }, 'country'],
  [{ country: { in: ['DE', 'AT'], out: ['DE'] } }, { country: 'AT' }, { country: 'DE' }, 'country'],
  [{ language: { in: ['pt'] } }, { language: ['en', 'pt-BR'] }, { language: ['en'] }, 'language'],
  [
    { language: { in: ['pt-BR'] } },
    { language: ['pt-BR'] },
    { language: ['pt', 'pt-PT'] },
    'language',
  ],
  [{ language: { in: ['pt'] } }, { language: ['pt'] }, { language: [] }, 'language'],
  [{ device: { in: ['phone', 'tablet'] } }, { device: 'tablet' }, { device: 'desktop' }, 'device'],
  [
    { account: { in: ['signed-in'] } },
    { account: 'signed-in' },
    { account: 'signed-out' },
    'account',
  ],
  [
    { supporter: { in: ['yes', 'recent'] } },
    { supporter: 'yes' },
    { supporter: 'no' },
    'supporter',
  ],
  [
    { supporter: { in: ['yes', 'recent'] } },
    { supporter: 'recent' },
    { supporter: 'no' },
    'supporter',
  ],
  [{ supporter: { in: ['no'] } }, { supporter: 'no' }, { supporter: 'yes' }, 'supporter'],
  [{ supporter: { in: ['recent'] } }, { supporter: 'recent' }, { supporter: 'yes' }, 'supporter'],
  [{ articles: { days: 7, min: 3 } }, read(0, 1, 6), read(0, 1, 8), 'articles'],
  [{ articles: { days: 7, max: 1 } }, read(0, 8), read(0, 1), 'articles'],
  [{ articles: { days: 7, min: 1, max: 1 } }, read(7, 2), read(7), 'articles'],
  [{ visit: { in: ['first'] } }, { visit: 'first' }, { visit: 'returning' }, 'visit'],
  [{ consent: { in: ['granted'] } }, { consent: 'granted' }, { consent: 'denied' }, 'consent'],
  [{ weekday: { in: [6, 7] } }, { weekday: 7 }, { weekday: 1 }, 'weekday'],
  [{ weekday: { in: [1] } }, { weekday: 1 }, { weekday: 7 }, 'weekday'],
  [{ hour: { in: [1, 2] } }, { hour: 2 }, { hour: 12 }, 'hour'],
  [{ hour: { in: [22, 23, 0] } }, { hour: 0 }, { hour: 1 }, 'hour'],
  [
    { referrer: { in: ['example.org'] } },
    { referrer: 'www.example.org' },
    { referrer: 'notexample.org' },
    'referrer',
  ],
  [
    { referrer: { out: ['example.org'] } },
    { referrer: '' },
    { referrer: 'example.org' },
    'referrer',
  ],
  [
    { utm: { in: ['source=letter'] } },
    { utm: ['source=letter'] },
    { utm: ['source=letters'] },
    'utm',
  ],
  [
    { utm: { in: ['source'] } },
    { utm: ['medium=mail', 'source=x'] },
    { utm: ['medium=mail'] },
    'utm',
  ],
  [{ utm: { out: ['source'] } }, { utm: [] }, { utm: ['source=x'] }, 'utm'],
] as Case[])('%j lets %j in and keeps %j out', (audience, fits, not, condition) => {
  expect(refusal(audience, fits)).toBeUndefined();
  expect(refusal(audience, not)).toBe(`audience-${condition}`);
});

test('an empty list lets nobody in', () => {
  expect(refusal({ country: { in: [] } }, { country: 'DE' })).toBe('audience-country');
});

test.each([
  { country: { in: ['DE'] } },
  { country: { out: ['DE'] } },
  { language: { in: ['de'] } },
  { device: { in: ['phone'] } },
  { account: { in: ['signed-out'] } },
  { supporter: { in: ['no'] } },
  { articles: { days: 7, max: 5 } },
  { visit: { in: ['first'] } },
  { consent: { in: ['granted'] } },
  { weekday: { in: [1, 2, 3, 4, 5, 6, 7] } },
  { hour: { in: [0, 1] } },
  { referrer: { out: ['example.org'] } },
  { utm: { out: ['source'] } },
] as Audience[])('a reader of whom nothing is known never fits %j', (audience) => {
  expect(refusal(audience)).toBe(`unknown-${Object.keys(audience)[0]}`);
});

test('every condition has to fit, and the first that does not is named', () => {
  const audience: Audience = { country: { in: ['DE'] }, device: { in: ['phone'] } };
  expect(refusal(audience, { country: 'DE', device: 'phone' })).toBeUndefined();
  expect(refusal(audience, { country: 'DE', device: 'tablet' })).toBe('audience-device');
  expect(refusal(audience, { device: 'phone' })).toBe('unknown-country');
});

test.each([
  [{ language: { in: ['p'] } }, { language: ['pt'] }],
  [{ referrer: { in: ['org'] } }, { referrer: 'exampleorg' }],
  [{ referrer: { in: ['example.org'] } }, { referrer: 'example.org-shop.example' }],
  [{ utm: { in: ['source=a'] } }, { utm: ['source=ab'] }],
  [{ utm: { in: ['campaign=spring'] } }, { utm: ['campaign=spring-2026'] }],
  [{ utm: { in: ['letter'] } }, { utm: ['source=the.letter'] }],
] as Array<[Audience, Partial<Reader>]>)('%j does not speak of %j', (audience, reader) => {
  expect(refusal(audience, reader)).toBe(`audience-${Object.keys(audience)[0]}`);
});
