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

/** Brings each banner of the test into view. */
let views: Array<() => void> = [];

/** Lets a whole second go by in which the banner is in view. */
const beSeen = async (): Promise<void> => {
  views.splice(0).forEach((view) => view());
  await new Promise((done) => setTimeout(done, 1100));
};

beforeEach(() => {
  views = [];
  jest.spyOn(globalThis, 'IntersectionObserver').mockImplementation(((
    callback: IntersectionObserverCallback,
  ) => ({
    observe: () => {
      const rect = { height: 100 };
      const entry = { isIntersecting: true, intersectionRect: rect, boundingClientRect: rect };
      views.push(() => callback([entry] as never, {} as never));
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
    await beSeen();
    expect(events).toHaveLength(1);
    expect(await told()).toEqual([]);
  });

  test('in an editor’s preview is not counted', async () => {
    const events = heard('donation-banner:impression');
    const element = await near({ preview: 'signed.token' });
    await beSeen();
    expect(events).toHaveLength(1);
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
    ['is stopped on its way', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'cannot even be asked for',
      () => {
        throw new TypeError('Blocked');
      },
    ],
  ])('closes where counting %s', async (_, send) => {
    const element = await shown();
    const sending = jest.spyOn(globalThis, 'fetch').mockImplementation(send);
    find(element, '[data-do=close]').click();
    expect(isShown(element)).toBe(false);
    await waitFor(() => expect(sending).toHaveBeenCalled());
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
