/** What a reader says no to once is not asked again anywhere on the site. */
import { waitFor } from '@testing-library/dom';
import Cookies from 'js-cookie';
import { http, HttpResponse } from 'msw';

import type { Choices } from '../../domain/src/choices';
import { aBanner, choicesWith } from './fixtures';
import { CHOICES, find, isShown, loadPage, server, type } from './page';

const DAY = 86_400_000;

/** A campaign in the article, and another one with a banner of its own at the bottom of the page. */
const twoCampaigns = (): Choices => {
  const changes = { supporterDays: 30, donateUrl: 'https://give.example/#{amount}' };
  const first = choicesWith(aBanner(changes));
  const second = choicesWith(aBanner({ ...changes, id: 'banner-2' }), 'page-bottom');
  return {
    ...first,
    campaigns: [
      ...first.campaigns,
      ...second.campaigns.map((campaign) => ({ ...campaign, id: 'campaign-2' })),
    ],
    banners: { ...first.banners, ...second.banners },
  };
};

/** A page on which both are shown and alive. */
const page = async (): Promise<[HTMLElement, HTMLElement]> => {
  server.use(http.get(CHOICES, () => HttpResponse.json(twoCampaigns())));
  const put = loadPage();
  const both: [HTMLElement, HTMLElement] = [put(), put({ placement: 'page-bottom' })];
  for (const each of both) {
    await waitFor(() => expect(isShown(each)).toBe(true));
  }
  return both;
};

const openReminder = async (element: HTMLElement): Promise<void> => {
  const details = find<HTMLDetailsElement>(element, '[part=invitation]');
  await waitFor(() => {
    details.open = false;
    details.open = true;
    expect(find(element, 'section').dataset['state']).toBe('reminding');
  });
};

/** As another page of the site, or of a subdomain, does. */
const keepElsewhere = (quiet: object, more = {}): void => {
  const before = JSON.parse(Cookies.get('donation-banners') ?? '{}');
  Cookies.set('donation-banners', JSON.stringify({ ...before, quiet, ...more }));
};

const closed = { 'campaign-9': { until: Date.now() + DAY, reason: 'closed' } };

const leavePage = (): boolean =>
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));

test('closing one banner closes every other one of the page', async () => {
  const [first, second] = await page();
  find(first, '[data-do=close]').click();
  expect([first, second].map(isShown)).toEqual([false, false]);
});

test('“I already give” closes every other one, and says thanks where it was said', async () => {
  const [first, second] = await page();
  await openReminder(first);
  find(first, '[data-do=back]').click();
  find(first, '[data-do=supporter]').click();
  expect(isShown(second)).toBe(false);
  expect(find(first, 'section').dataset['state']).toBe('supporter');
});

test('a promised reminder closes every other one', async () => {
  const [first, second] = await page();
  await openReminder(first);
  type(first, '#email', 'reader@reader.example');
  find(first, '[value=P1M]').click();
  await waitFor(() => expect(find(first, 'section').dataset['state']).toBe('thanked'));
  expect(isShown(second)).toBe(false);
});

test('Continue closes every other one, and its own as the reader leaves the page', async () => {
  const [first, second] = await page();
  await openReminder(first);
  find(first, '[data-do=back]').click();
  const stay = (event: Event): void => event.preventDefault();
  document.addEventListener('click', stay);
  find(first, '.continue').click();
  document.removeEventListener('click', stay);
  expect([first, second].map(isShown)).toEqual([true, false]);
  leavePage();
  expect(isShown(first)).toBe(false);
});

test('what a reader is typing is not taken from them', async () => {
  const [first, second] = await page();
  await openReminder(second);
  type(second, '#email', 'reader@');
  find(first, '[data-do=close]').click();
  expect(isShown(second)).toBe(true);
  expect(find<HTMLInputElement>(second, '#email').value).toBe('reader@');
});

test('a banner that waits for its moment does not come any more', async () => {
  const choices = twoCampaigns();
  choices.campaigns[1]!.trigger = { kind: 'scroll', amount: 100 };
  server.use(http.get(CHOICES, () => HttpResponse.json(choices)));
  jest.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(100_000);
  const put = loadPage();
  const [first, second] = [put(), put({ placement: 'page-bottom' })];
  await waitFor(() => expect(isShown(first)).toBe(true));
  await waitFor(() => expect(second.hidden).toBe(true));
  find(first, '[data-do=close]').click();
  jest.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(1);
  document.dispatchEvent(new Event('scroll'));
  const decided = new Promise((done) =>
    document.body.addEventListener('donation-banner:decision', done, { once: true }),
  );
  put();
  await decided;
  expect(isShown(second)).toBe(false);
});

describe('said on another page', () => {
  test('is heard at once, before its cookie is there', async () => {
    const both = await page();
    await openReminder(both[1]);
    find(both[1], '[data-do=back]').click();
    dispatchEvent(new StorageEvent('storage', { key: 'another-one', newValue: '1' }));
    expect(both.map(isShown)).toEqual([true, true]);
    dispatchEvent(new StorageEvent('storage', { key: 'donation-banners-no', newValue: '1' }));
    expect(both.map(isShown)).toEqual([false, false]);
  });

  test.each([
    ['pageshow', () => dispatchEvent(new Event('pageshow'))],
    ['visibilitychange', leavePage],
  ])('is seen by a page that comes back (%s)', async (_, come) => {
    const both = await page();
    await openReminder(both[1]);
    find(both[1], '[data-do=back]').click();
    come();
    expect(both.map(isShown)).toEqual([true, true]);
    keepElsewhere(closed);
    come();
    expect(both.map(isShown)).toEqual([false, false]);
  });

  test('that they give is seen too', async () => {
    const both = await page();
    await openReminder(both[1]);
    find(both[1], '[data-do=back]').click();
    keepElsewhere({}, { supporterUntil: Date.now() + DAY });
    leavePage();
    expect(both.map(isShown)).toEqual([false, false]);
  });

  test('is told to other pages, and leaves nothing behind', async () => {
    const told: string[] = [];
    const set = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation((key) => void told.push(key));
    const [first] = await page();
    expect(told).not.toContain('donation-banners-no');
    find(first, '[data-do=close]').click();
    expect(told).toContain('donation-banners-no');
    set.mockRestore();
    expect(localStorage.getItem('donation-banners-no')).toBeNull();
  });
});

test('another seed of the reader’s, as of two tabs that began at once, is no no', async () => {
  const both = await page();
  await openReminder(both[1]);
  find(both[1], '[data-do=back]').click();
  keepElsewhere({}, { seed: 'another' });
  leavePage();
  expect(both.map(isShown)).toEqual([true, true]);
});

test('what was said before the page was opened takes nothing from it', async () => {
  keepElsewhere(closed);
  const both = await page();
  await openReminder(both[1]);
  find(both[1], '[data-do=back]').click();
  dispatchEvent(new Event('pageshow'));
  expect(both.map(isShown)).toEqual([true, true]);
});
