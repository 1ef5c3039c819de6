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
  [{ language: ['pt'] }, { languages: ['en', 'pt-BR'] }, { languages: ['en'] }, 'language'],
  [{ language: ['pt-BR'] }, { languages: ['pt-BR'] }, { languages: ['pt', 'pt-PT'] }, 'language'],
  [{ language: ['pt'] }, { languages: ['pt'] }, { languages: [] }, 'language'],
  [{ device: ['phone', 'tablet'] }, { device: 'tablet' }, { device: 'desktop' }, 'device'],
  [{ account: 'signed-in' }, { account: 'signed-in' }, { account: 'signed-out' }, 'account'],
  [{ supporter: 'yes' }, { supporter: 'recent' }, { supporter: 'no' }, 'supporter'],
  [{ supporter: 'yes' }, { supporterUntil: NOW + 1 }, { supporter: 'no' }, 'supporter'],
  [
    { supporter: 'no' },
    { supporter: 'no' },
    { supporter: 'no', supporterUntil: NOW + 1 },
    'supporter',
  ],
  [{ supporter: 'recent' }, { supporter: 'recent' }, { supporter: 'yes' }, 'supporter'],
  [{ articles: { days: 7, min: 3 } }, read(0, 1, 6), read(0, 1, 8), 'articles'],
  [{ articles: { days: 7, max: 1 } }, read(0, 8), read(0, 1), 'articles'],
  [{ articles: { days: 7, min: 1, max: 1 } }, read(7, 2), read(7), 'articles'],
  [{ visit: 'first' }, { visit: 'first' }, { visit: 'returning' }, 'visit'],
  [{ consent: 'granted' }, { consent: 'granted' }, { consent: 'denied' }, 'consent'],
  [{ weekday: [7] }, { utcOffset: 0 }, { utcOffset: 12 * 60 }, 'weekday'],
  [{ weekday: [1] }, { utcOffset: 13 * 60 }, { utcOffset: -12 * 60 }, 'weekday'],
  [{ hour: [8, 13] }, { utcOffset: 0 }, { utcOffset: 60 }, 'hour'],
  [{ hour: [22, 6] }, { utcOffset: 10 * 60 }, { utcOffset: 9 * 60 }, 'hour'],
  [{ hour: [22, 6] }, { utcOffset: -7 * 60 }, { utcOffset: -6 * 60 }, 'hour'],
  [{ hour: [17, 18] }, { utcOffset: 5.5 * 60 }, { utcOffset: 4.5 * 60 }, 'hour'],
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
  { language: ['de'] },
  { device: ['phone'] },
  { account: 'signed-out' },
  { supporter: 'no' },
  { articles: { days: 7, max: 5 } },
  { visit: 'first' },
  { consent: 'granted' },
  { weekday: [1, 2, 3, 4, 5, 6, 7] },
  { hour: [0, 24] },
  { referrer: { out: ['example.org'] } },
  { utm: { out: ['source'] } },
] as Audience[])('a reader of whom nothing is known never fits %j', (audience) => {
  expect(refusal(audience)).toBe(`unknown-${Object.keys(audience)[0]}`);
});

test('every condition has to fit, and the first that does not is named', () => {
  const audience: Audience = { country: { in: ['DE'] }, device: ['phone'] };
  expect(refusal(audience, { country: 'DE', device: 'phone' })).toBeUndefined();
  expect(refusal(audience, { country: 'DE', device: 'tablet' })).toBe('audience-device');
  expect(refusal(audience, { device: 'phone' })).toBe('unknown-country');
});

test('weekdays and hours hold before 1970, too', () => {
  const wednesday = Date.UTC(1969, 11, 31, 23);
  expect(refusal({ weekday: [3], hour: [23, 24] }, { utcOffset: 0 }, wednesday)).toBeUndefined();
});
