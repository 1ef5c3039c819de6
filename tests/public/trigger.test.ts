import { waitFor } from '@testing-library/dom';
import Cookies from 'js-cookie';
import { http, HttpResponse } from 'msw';

import type { Trigger } from '../../domain/src/choices';
import { choicesWith } from './fixtures';
import { CHOICES, find, isShown, loadPage, server, settle, shown } from './page';

const serveWith = (trigger: Trigger): void =>
  server.use(
    http.get(CHOICES, () => {
      const choices = choicesWith();
      const campaigns = choices.campaigns.map((one) => ({ ...one, trigger }));
      return HttpResponse.json({ ...choices, campaigns });
    }),
  );

/** A page of two screens, of which so many pixels have been scrolled. */
const scrollTo = (pixels: number): void => {
  Object.defineProperty(document.documentElement, 'scrollHeight', {
    configurable: true,
    value: innerHeight * 2,
  });
  Object.defineProperty(globalThis, 'scrollY', { configurable: true, value: pixels });
  document.dispatchEvent(new Event('scroll'));
};

afterEach(() => scrollTo(0));

test('after so many seconds, not before', async () => {
  serveWith({ kind: 'seconds', amount: 1 });
  const element = loadPage()();
  await settle();
  expect(isShown(element)).toBe(false);
  await waitFor(() => expect(isShown(element)).toBe(true), { timeout: 3000 });
});

test('once the reader has scrolled so far', async () => {
  scrollTo(0);
  serveWith({ kind: 'scroll', amount: 75 });
  const element = loadPage()();
  await settle();
  expect(isShown(element)).toBe(false);
  scrollTo(innerHeight * 0.4);
  await settle();
  expect(isShown(element)).toBe(false);
  scrollTo(innerHeight * 0.5);
  await waitFor(() => expect(isShown(element)).toBe(true));
});

test('greets a reader whose reminder has come due', async () => {
  const until = Date.now() - 1000;
  Cookies.set(
    'donation-banners',
    JSON.stringify({ seed: 'abc', quiet: { '*': { until, reason: 'reminded' } } }),
  );
  const element = await shown();
  expect(find(element, '.greeting').hidden).toBe(false);
});
