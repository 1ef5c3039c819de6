import { waitFor } from '@testing-library/dom';
import Cookies from 'js-cookie';
import { http, HttpResponse } from 'msw';

import type { CountedEvent } from '../../domain/src/counted-events';
import type { DonationBannerEvents } from '../../public/src/events';
import { aBanner, choicesWith } from './fixtures';
import {
  beacons,
  CHOICES,
  find,
  isShown,
  loadPage,
  near,
  open,
  REMINDERS,
  server,
  shown,
  toldElements,
  type,
} from './page';

const about = (event: CountedEvent) => ({
  event,
  campaign: 'campaign-1',
  banner: 'banner-1',
  locale: 'en',
  placement: 'article-end',
});

/** Waits until the server has been told to count this, request by request, and nothing besides. */
const told = (...requests: CountedEvent[][]): Promise<void> =>
  waitFor(() =>
    expect(beacons.map((events) => events.map(({ event }) => event))).toEqual(requests),
  );

/** The page is against it, once. */
const cancelNext = (name: keyof DonationBannerEvents): void =>
  document.body.addEventListener(name, (event) => event.preventDefault(), { once: true });

const close = (element: HTMLElement): void => find(element, '[data-do=close]').click();

/** Brings each banner of the test into view. */
let views: Array<() => void> = [];

/** Keeps the banner in view until it counts as seen. */
const beSeen = async (): Promise<void> => {
  const seen = new Promise((done) =>
    document.body.addEventListener('donation-banner:impression', done, { once: true }),
  );
  views.splice(0).forEach((view) => view());
  await seen;
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
  test('is counted, the first of a campaign as its reach too, in one request', async () => {
    await near();
    await beSeen();
    await told(['reach', 'impression']);
    expect(beacons[0]).toEqual([about('reach'), about('impression')]);
    await near();
    await beSeen();
    await told(['reach', 'impression'], ['impression']);
  });

  test('without consent is counted, and its reach, of which nobody knows, is not', async () => {
    await near({ consent: 'denied' });
    await beSeen();
    await told(['impression']);
  });

  test('that the page cancels is not counted', async () => {
    cancelNext('donation-banner:impression');
    const element = await near();
    await beSeen();
    close(element);
    await told(['dismissal']);
  });

  test('in an editor’s preview is not counted, nor is closing', async () => {
    const element = await near({ preview: 'signed.token' });
    await beSeen();
    close(element);
    Cookies.remove('donation-banners');
    localStorage.clear();
    await near();
    await beSeen();
    await told(['reach', 'impression']);
  });
});

describe('closing', () => {
  test('is counted, also at once', async () => {
    const element = loadPage()();
    await waitFor(() => expect(isShown(element)).toBe(true));
    close(element);
    await told(['dismissal']);
    expect(beacons[0]).toEqual([about('dismissal')]);
  });

  test('is done, and nothing counted, where the later part of the script never arrives', async () => {
    const element = loadPage()();
    const missing = Promise.reject(new Error('404'));
    (element.constructor as unknown as { loadLater: () => Promise<never> }).loadLater = () =>
      missing;
    await waitFor(() => expect(isShown(element)).toBe(true));
    close(element);
    expect(isShown(element)).toBe(false);
    await expect(missing).rejects.toThrow('404');
    expect(beacons).toEqual([]);
  });

  test('that the page cancels is not counted', async () => {
    cancelNext('donation-banner:close');
    const element = await shown();
    close(element);
    expect(isShown(element)).toBe(true);
    close(element);
    await told(['dismissal']);
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
    close(element);
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
  await told(['continue']);
  cancelNext('donation-banner:continue');
  find(element, '.continue').click();
  document.removeEventListener('click', stay);
  close(element);
  await told(['continue'], ['dismissal']);
});

describe('a reminder', () => {
  const ask = async (): Promise<HTMLElement> => {
    const element = await open();
    type(element, '#email', 'reader@reader.example');
    find(element, '[value=P1M]').click();
    return element;
  };

  test('is counted once it is promised, and without the address', async () => {
    await ask();
    await told(['reminder']);
    expect(beacons[0]).toEqual([about('reminder')]);
  });

  test('that the server does not promise is not counted', async () => {
    server.use(http.post(REMINDERS, () => new HttpResponse(null, { status: 500 })));
    const element = await ask();
    await waitFor(() => expect(find(element, '#email-error').textContent).not.toBe(''));
    close(element);
    await told(['dismissal']);
  });
});

test('with what is counted, the server hears which elements the page has, and no value but their places', async () => {
  const put = (attributes: Record<string, string>): void => {
    const each = document.createElement('donation-banner');
    Object.entries(attributes).forEach(([name, value]) => each.setAttribute(name, value));
    document.body.append(each);
  };
  const element = await near();
  put({ placement: 'page-top', supporter: 'recent' });
  put({ country: 'DE' });
  close(element);
  await told(['dismissal']);
  expect(toldElements).toEqual([
    [
      ['page-top', 'placement', 'supporter'],
      [null, 'country'],
    ],
  ]);
});
