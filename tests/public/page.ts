// A reader's page with a server behind it. Importing this sets both up for each test of the file.
import { configure, waitFor } from '@testing-library/dom';
import Cookies from 'js-cookie';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

import type { EventToCount } from '../../domain/src/counted-events';
import type { DonationBannerEvents } from '../../public/src/events';
import './browser';
import { choicesWith } from './fixtures';

// The machine may be busy with other things.
configure({ asyncUtilTimeout: 30_000 });

export const ORIGIN = 'https://cms.example';
export const CHOICES = `${ORIGIN}/api/donation-banners/choices`;
export const REMINDERS = `${ORIGIN}/api/donation-banners/reminders`;
const EVENTS = `${ORIGIN}/api/donation-banners/events`;
export const server = setupServer();

/** What the element asked the server for in this test. */
export const asked: URL[] = [];
export const reminders: Array<Record<string, string>> = [];
/** What the server was told to count in this test, request by request. */
export const beacons: EventToCount[][] = [];
/** What each of them said of the page's elements. */
export const toldElements: unknown[] = [];
/** The later parts that were loaded in this test. */
export const loaded: string[] = [];
let pages = 0;
let consoleError: jest.SpyInstance;

// A busy machine takes its time.
configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  // Where something fails, the element says so, once.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  asked.length = 0;
  reminders.length = 0;
  beacons.length = 0;
  toldElements.length = 0;
  loaded.length = 0;
  server.use(
    http.get(CHOICES, ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(choicesWith());
    }),
    http.post(REMINDERS, async ({ request }) => {
      expect(request.headers.get('accept')).toBe('application/json');
      reminders.push(Object.fromEntries(new URLSearchParams(await request.text())));
      return HttpResponse.json(
        { status: 'scheduled', dueAt: '2099-12-22T12:00:00Z' },
        { status: 201 },
      );
    }),
    http.post(EVENTS, async ({ request }) => {
      expect(request.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(request).toMatchObject({ keepalive: true, credentials: 'omit' });
      const { events, elements } = (await request.json()) as {
        events: EventToCount[];
        elements: unknown;
      };
      beacons.push(events);
      toldElements.push(elements);
      return new HttpResponse(null, { status: 202 });
    }),
  );
});
afterEach(() => {
  expect(consoleError).not.toHaveBeenCalled();
  jest.restoreAllMocks();
  document.body.replaceChildren();
  server.resetHandlers();
  Cookies.remove('donation-banners');
});
afterAll(() => server.close());

/** A freshly loaded page: its modules remember nothing. Returns what puts an element on it. */
export const loadPage = (): ((attributes?: Record<string, string>) => HTMLElement) => {
  document.body.replaceChildren();
  pages += 1;
  const tag = `donation-banner-${pages}`;
  jest.isolateModules(() => {
    const { DonationBannerElement } = jest.requireActual<
      typeof import('../../public/src/donation-banner')
    >('../../public/src/donation-banner');
    DonationBannerElement.loadLater = async () => {
      loaded.push(tag);
      return later;
    };
    const later =
      jest.requireActual<typeof import('../../public/src/later')>('../../public/src/later');
    customElements.define(tag, DonationBannerElement);
  });
  return (attributes = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({ origin: ORIGIN, ...attributes })) {
      element.setAttribute(name, value);
    }
    document.body.append(element);
    return element;
  };
};

export const find = <E extends HTMLElement = HTMLElement>(
  element: HTMLElement,
  selector: string,
): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) {
    throw new Error(`There is no ${selector}.`);
  }
  return found;
};

export const isShown = (element: HTMLElement): boolean =>
  !element.hidden && !!element.shadowRoot?.querySelector('section');

/** A banner that the later part has brought to life. */
export const near = async (attributes?: Record<string, string>): Promise<HTMLElement> => {
  const element = await shown(attributes);
  await settle();
  return element;
};

/** A banner whose reminder box is open. */
export const open = async (attributes?: Record<string, string>): Promise<HTMLElement> => {
  const element = await near(attributes);
  const details = find<HTMLDetailsElement>(element, 'details');
  details.open = true;
  await settle();
  return element;
};

export const shown = async (attributes?: Record<string, string>): Promise<HTMLElement> => {
  const element = loadPage()(attributes);
  await waitFor(() => expect(isShown(element)).toBe(true));
  return element;
};

/** Long enough for an answer to come and be ignored. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

export const type = (element: HTMLElement, selector: string, text: string): void => {
  const field = find<HTMLInputElement>(element, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Collects the details of an event, and cancels it if told. */
export const heard = <Name extends keyof DonationBannerEvents>(
  name: Name,
  cancel = false,
): Array<DonationBannerEvents[Name]['detail']> => {
  const details: Array<DonationBannerEvents[Name]['detail']> = [];
  const listener = (event: Event): void => {
    details.push((event as DonationBannerEvents[Name]).detail);
    if (cancel) {
      event.preventDefault();
    }
  };
  document.body.addEventListener(name, listener);
  removals.push(() => document.body.removeEventListener(name, listener));
  return details;
};
const removals: Array<() => void> = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));
