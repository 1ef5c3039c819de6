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

test('after so many seconds, not before', async () => {
  serveWith({ kind: 'seconds', amount: 0.4 });
  const element = loadPage()();
  await settle();
  expect(isShown(element)).toBe(false);
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
