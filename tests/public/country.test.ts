import { delay, http, HttpResponse } from 'msw';

import type { Audience } from '../../domain/src/audience';
import type { Placement } from '../../domain/src/banner';
import type { Reader } from '../../domain/src/reader';
import { lent } from '../../public/src/lent';
import { choicesWith } from './fixtures';
import { ORIGIN, server } from './page';

const API = `${ORIGIN}/api/donation-banners`;
const COUNTRY = `${API}/country`;
const reader: Reader = { seed: 's', quiet: {} };
let questions = 0;

/** A freshly loaded page, with a campaign for this audience. */
const page = () => {
  let loaded: unknown;
  jest.isolateModules(() => {
    loaded = jest.requireActual('../../public/src/country');
  });
  const { withCountry } = loaded as typeof import('../../public/src/country');
  return async (known: Reader, audience?: Audience, place: Placement = 'article-end') => {
    const choices = choicesWith();
    const campaigns = choices.campaigns.map((one) => ({ ...one, ...(audience && { audience }) }));
    return (await withCountry(known, { campaigns }, place, API, lent)).country;
  };
};

const german: Audience = { country: { in: ['DE'] } };

const answers = (answer: () => Response | Promise<Response>): void => {
  questions = 0;
  server.use(
    http.get(COUNTRY, () => {
      questions += 1;
      return answer();
    }),
  );
};

test('the server is asked once a page', async () => {
  answers(() => HttpResponse.json({ country: 'DE' }));
  const ask = page();
  expect(await Promise.all([ask(reader, german), ask(reader, german)])).toEqual(['DE', 'DE']);
  expect(await ask(reader, german)).toBe('DE');
  expect(questions).toBe(1);
});

test('nobody is asked where the page says it, or no campaign needs it', async () => {
  answers(() => HttpResponse.json({ country: 'DE' }));
  const ask = page();
  expect(await ask({ ...reader, country: 'FR' }, german)).toBe('FR');
  expect(await ask(reader, { device: { in: ['phone'] } })).toBeUndefined();
  expect(await ask(reader)).toBeUndefined();
  expect(await ask(reader, german, 'overlay')).toBeUndefined();
  expect(questions).toBe(0);
});

test.each([
  ['does not know', () => HttpResponse.json({ country: null })],
  ['answers something else', () => HttpResponse.json({ country: '<b>' })],
  ['answers nothing', () => HttpResponse.json(null)],
  ['answers no JSON', () => new HttpResponse('hello')],
  ['fails', () => HttpResponse.json({}, { status: 500 })],
  ['cannot be reached', () => HttpResponse.error()],
])('where the server %s, the country stays unknown', async (_, answer) => {
  answers(answer);
  const ask = page();
  expect(await ask(reader, german)).toBeUndefined();
  expect(await ask(reader, german)).toBeUndefined();
  expect(questions).toBe(1);
});

test('a slow server is not waited for', async () => {
  answers(async () => {
    await delay(5_000);
    return HttpResponse.json({ country: 'DE' });
  });
  const began = Date.now();
  expect(await page()(reader, german)).toBeUndefined();
  expect(Date.now() - began).toBeLessThan(3_000);
});
