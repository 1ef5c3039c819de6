import { waitFor } from '@testing-library/dom';
import { http, HttpResponse } from 'msw';

import type { CountedEvent } from '../../domain/src/counted-events';
import { aBanner, choicesWith } from './fixtures';
import {
  beacons,
  CHOICES,
  find,
  heard,
  isShown,
  loadPage,
  near,
  open,
  REMINDERS,
  server,
  settle,
  shown,
  type,
} from './page';

const about = (event: CountedEvent) => ({
  event,
  campaign: 'campaign-1',
  banner: 'banner-1',
  locale: 'en',
  placement: 'article-end',
});

/** All that the server is told to count once everything has settled. */
const told = async (): Promise<string[][]> => {
  await settle();
  return beacons.map((events) => events.map(({ event }) => event));
};

/** Lets a whole second go by in which the banner is in view. */
const beSeen = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 1100));
};

beforeEach(() => {
  // Everything is in view.
  jest.spyOn(globalThis, 'IntersectionObserver').mockImplementation(((
    callback: IntersectionObserverCallback,
  ) => ({
    observe: () => {
      const rect = { height: 100 };
      setTimeout(() =>
        callback(
          [{ isIntersecting: true, intersectionRect: rect, boundingClientRect: rect }] as never,
          {} as never,
        ),
      );
    },
    disconnect: () => undefined,
  })) as never);
  localStorage.clear();
});

describe('an impression', () => {
  test('is counted, the first of a campaign as its reach too, in one beacon', async () => {
    await near();
    await beSeen();
    expect(await told()).toEqual([['reach', 'impression']]);
    expect(beacons[0]).toEqual([about('reach'), about('impression')]);
    await near();
    await beSeen();
    expect(await told()).toEqual([['reach', 'impression'], ['impression']]);
  });

  test('without consent is counted, and its reach, of which nobody knows, is not', async () => {
    await near({ consent: 'denied' });
    await beSeen();
    expect(await told()).toEqual([['impression']]);
  });

  test('that the page cancels is not counted', async () => {
    const events = heard('donation-banner:impression', true);
    await near();
    await waitFor(() => expect(events).toHaveLength(1), { timeout: 2000 });
    expect(await told()).toEqual([]);
  });

  test('in an editor’s preview is not counted', async () => {
    const events = heard('donation-banner:impression');
    const element = await near({ preview: 'signed.token' });
    await waitFor(() => expect(events).toHaveLength(1), { timeout: 2000 });
    find(element, '[data-do=close]').click();
    expect(await told()).toEqual([]);
  });
});

describe('closing', () => {
  test('is counted, also at once', async () => {
    const element = loadPage()();
    await waitFor(() => expect(isShown(element)).toBe(true));
    find(element, '[data-do=close]').click();
    await waitFor(async () => expect(await told()).toEqual([['dismissal']]));
    expect(beacons[0]).toEqual([about('dismissal')]);
  });

  test('is done, and nothing counted, where the later part of the script never arrives', async () => {
    const element = loadPage()();
    (element.constructor as unknown as { loadLater: () => Promise<never> }).loadLater = () =>
      Promise.reject(new Error('404'));
    await waitFor(() => expect(isShown(element)).toBe(true));
    find(element, '[data-do=close]').click();
    expect(isShown(element)).toBe(false);
    expect(await told()).toEqual([]);
  });

  test('that the page cancels is not counted', async () => {
    heard('donation-banner:close', true);
    find(await shown(), '[data-do=close]').click();
    expect(await told()).toEqual([]);
  });

  test.each([
    ['the browser has no beacons', undefined],
    [
      'beacons are taken away',
      () => {
        throw new TypeError('Blocked');
      },
    ],
  ])('closes where %s', async (_, sendBeacon) => {
    Object.assign(navigator, { sendBeacon });
    const element = await shown();
    find(element, '[data-do=close]').click();
    expect(isShown(element)).toBe(false);
  });
});

test('Continue is counted, unless the page cancels it', async () => {
  const banner = aBanner({ donateUrl: 'https://give.example/#{amount}' });
  server.use(http.get(CHOICES, () => HttpResponse.json(choicesWith(banner))));
  // jsdom cannot navigate.
  const stay = (event: Event): void => event.preventDefault();
  document.addEventListener('click', stay);
  const element = await near();
  find(element, '.continue').click();
  expect(await told()).toEqual([['continue']]);
  heard('donation-banner:continue', true);
  find(element, '.continue').click();
  document.removeEventListener('click', stay);
  expect(await told()).toEqual([['continue']]);
});

describe('a reminder', () => {
  const ask = async (): Promise<void> => {
    const element = await open();
    type(element, '#email', 'reader@reader.example');
    find(element, '[value=P1M]').click();
  };

  test('is counted once it is promised, and without the address', async () => {
    await ask();
    expect(await told()).toContainEqual(['reminder']);
    expect(beacons).toContainEqual([about('reminder')]);
  });

  test('that the server does not promise is not counted', async () => {
    server.use(http.post(REMINDERS, () => new HttpResponse(null, { status: 500 })));
    await ask();
    expect(await told()).toEqual([]);
  });
});
