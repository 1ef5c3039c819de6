import fc from 'fast-check';

import { type AudienceForm, audienceProblems, toAudience } from '../../domain/src/audience-form';
import { frequencyProblems, toFrequencyCap } from '../../domain/src/frequency-form';
import { campaignProblems } from '../../domain/src/campaign-rules';
import { isCountry } from '../../domain/src/countries';
import { toTrigger, triggerProblems } from '../../domain/src/trigger-form';

/** What Strapi answers for a component in which nothing is filled in. */
const EMPTY: AudienceForm = {
  countries: null,
  notCountries: '',
  devices: ' , ',
  account: null,
  articlesMin: null,
  consentNeeded: false,
};

test('an empty form is everybody', () => {
  expect(toAudience({})).toBeUndefined();
  expect(toAudience(EMPTY)).toBeUndefined();
  expect([...audienceProblems(EMPTY, [])]).toEqual([]);
});

test('a filled form says what was meant, compactly', () => {
  const form: AudienceForm = {
    countries: 'de, at,DE',
    notCountries: 'ch',
    languages: 'EN, pt-br',
    devices: 'Phone; tablet',
    account: 'signed-in',
    supporters: 'gave-recently',
    articlesMin: 0,
    articlesMax: 9,
    visit: 'returning',
    consentNeeded: true,
    weekdays: 'Sat, sunday, sun',
    hourFrom: 22,
    hourUntil: 6,
    referrers: 'Example.ORG, bücher.example',
    utm: 'utm_Source=Letter, campaign',
  };
  expect([...audienceProblems(form, [])]).toEqual([]);
  expect(toAudience(form)).toEqual({
    country: { in: ['DE', 'AT'], out: ['CH'] },
    language: { in: ['en', 'pt-BR'] },
    device: { in: ['phone', 'tablet'] },
    account: { in: ['signed-in'] },
    supporter: { in: ['recent'] },
    articles: { days: 30, min: 0, max: 9 },
    visit: { in: ['returning'] },
    consent: { in: ['granted'] },
    weekday: { in: [6, 7] },
    hour: { in: [22, 23, 0, 1, 2, 3, 4, 5] },
    referrer: { in: ['example.org', 'xn--bcher-kva.example'] },
    utm: { in: ['source=letter', 'campaign'] },
  });
});

test('the whole day is every hour, and supporters are those who gave recently, too', () => {
  const { hour, supporter } =
    toAudience({ hourFrom: 0, hourUntil: 24, supporters: 'supporters' }) ?? {};
  expect(hour?.in).toEqual(Array.from({ length: 24 }, (_, index) => index));
  expect(supporter).toEqual({ in: ['yes', 'recent'] });
});

test('a list in which nothing is understood lets nobody in', () => {
  expect(toAudience({ countries: 'Germany' })).toEqual({ country: { in: [] } });
});

test.each([
  [{ countries: 'DE, UK' }, 'countries', /“UK”.*DE, AT, CH/],
  [{ notCountries: 'Germany' }, 'notCountries', /two letters/],
  [{ countries: 'DE', notCountries: 'de' }, 'notCountries', /DE is let in and kept out/],
  [{ languages: 'english language' }, 'languages', /BCP 47/],
  [{ devices: 'phone, watch' }, 'devices', /phone, tablet, desktop/],
  [{ weekdays: 'Mon, Noday' }, 'weekdays', /Mon, Tue/],
  [{ referrers: 'https://example.org/news' }, 'referrers', /example\.org/],
  [{ referrers: 'localhost' }, 'referrers', /host names/],
  [{ utm: 'newsletter' }, 'utm', /source=newsletter/],
  [{ notUtm: 'source=' }, 'notUtm', /medium=email/],
  [{ articlesMin: -1 }, 'articlesMin', /0 to 300/],
  [{ articlesMax: 1.5 }, 'articlesMax', /whole number/],
  [{ articlesMin: 5, articlesMax: 3 }, 'articlesMax', /fewer/],
  [{ articlesMin: 5, articlesDays: 400 }, 'articlesDays', /365/],
  [{ articlesDays: 7 }, 'articlesMin', /how many/],
  [{ hourFrom: 8 }, 'hourUntil', /both/],
  [{ hourUntil: 8 }, 'hourFrom', /both/],
  [{ hourFrom: 24, hourUntil: 3 }, 'hourFrom', /0 to 23/],
  [{ hourFrom: 8, hourUntil: 8 }, 'hourUntil', /differ/],
] as Array<[AudienceForm, string, RegExp]>)('%j is refused at %s', (audience, field, message) => {
  expect([...campaignProblems({ audience })]).toEqual([
    { path: ['audience', field], message: expect.stringMatching(message) },
  ]);
});

test.each([
  [{ impressions: 3 }, 'days'],
  [{ days: 3 }, 'impressions'],
  [{ impressions: 0, days: 3 }, 'impressions'],
  [{ impressions: 51, days: 3 }, 'impressions'],
  [{ daysBetween: 366 }, 'daysBetween'],
  [{ stopAfter: 0.5 }, 'stopAfter'],
])('the frequency %j is refused at %s', (frequency, field) => {
  const paths = [...frequencyProblems(frequency, ['frequency'])].map(({ path }) => path.join('.'));
  expect(paths).toEqual([`frequency.${field}`]);
});

test('a frequency says what was meant', () => {
  expect(toFrequencyCap({ impressions: null, stopAfter: null })).toBeUndefined();
  const cap = { impressions: 3, days: 7, daysBetween: 1, stopAfter: 10 };
  expect(toFrequencyCap(cap)).toEqual(cap);
  expect([...frequencyProblems(cap, [])]).toEqual([]);
});

test.each([
  [{ kind: 'seconds' }, undefined, 1],
  [{ kind: 'seconds', amount: 0 }, { kind: 'seconds', amount: 0 }, 1],
  [{ kind: 'scroll', amount: 101 }, { kind: 'scroll', amount: 101 }, 1],
  [{ kind: 'scroll', amount: 50 }, { kind: 'scroll', amount: 50 }, 0],
  [{ kind: 'article-end', amount: 5 }, { kind: 'article-end' }, 0],
  [{ kind: null }, undefined, 0],
  [{}, undefined, 0],
])('the trigger %j means %j, with %i problems', (form, meant, problems) => {
  expect(toTrigger(form)).toEqual(meant);
  expect([...triggerProblems(form, [])]).toHaveLength(problems);
});

test('no form throws, whatever is in it', () => {
  const anything = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.boolean());
  const form = fc.dictionary(
    fc.constantFrom('articlesMin', 'articlesMax', 'articlesDays', 'hourFrom', 'hourUntil'),
    anything,
  );
  const lists = fc.dictionary(
    fc.constantFrom(
      'countries',
      'notCountries',
      'languages',
      'devices',
      'weekdays',
      'referrers',
      'utm',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(form, lists, (numbers, texts) => {
      const audience = { ...numbers, ...texts } as AudienceForm;
      toAudience(audience);
      for (const { message } of campaignProblems({ audience })) {
        expect(message).not.toMatch(/undefined|NaN/);
      }
    }),
  );
});

test('countries are those of ISO 3166-1, each known to the runtime', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountry);
  expect(codes).toHaveLength(250);
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(codes.filter((code) => !names.of(code))).toEqual([]);
  expect(['EU', 'UK', 'ZZ', 'de', ''].filter(isCountry)).toEqual([]);
});
