import '@testing-library/jest-dom';
import type { ReactNode } from 'react';
import { ApiProvider } from '@reduxjs/toolkit/query/react';
import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import { adminApi, NotificationsProvider } from '@strapi/strapi/admin';
import { configure, render } from '@testing-library/react';
import { setupServer } from 'msw/node';
import axe from 'axe-core';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { loadMessages } from '../../../admin/src/translate';
import { ALL_PERMISSIONS, session } from './session';

/** Where the tests' Strapi answers. */
export const BACKEND = 'http://cms.test';

/** The path of one of the plugin's admin routes. */
export const route = (path: string): string => `${BACKEND}/donation-banners/${path}`;

/** The tests' Strapi; a request that no test answers is a failure. */
export const strapiServer = setupServer();

/** An answer in the shape of Strapi's errors. */
export const strapiError = (status: number, message: string) => ({
  data: null,
  error: { status, name: 'ApplicationError', message, details: {} },
});

/** jsdom lacks what the design system's lists and pop-ups ask of a browser. */
const completeBrowser = () => {
  window.HTMLElement.prototype.hasPointerCapture = () => false;
  window.HTMLElement.prototype.setPointerCapture = () => {};
  window.HTMLElement.prototype.releasePointerCapture = () => {};
  window.HTMLElement.prototype.scrollIntoView = () => {};
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.IntersectionObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  window.matchMedia = (media) =>
    ({ matches: true, media, addEventListener() {}, removeEventListener() {} }) as never;
};

// The machine may be busy with other things.
configure({ asyncUtilTimeout: 30_000 });

/** Call once in a test file: a browser, a Strapi, and somebody who may do everything. */
export const prepareAdmin = () => {
  beforeAll(() => {
    completeBrowser();
    Object.assign(window, { strapi: { backendURL: BACKEND, flags: { docLinks: false } } });
    strapiServer.listen({ onUnhandledRequest: 'error' });
  });
  beforeEach(() => {
    session.permissions = new Set(ALL_PERMISSIONS);
  });
  afterEach(() => strapiServer.resetHandlers());
  afterAll(() => strapiServer.close());
};

const Address = () => <output data-testid="address">{useLocation().search}</output>;

/** Renders a piece of the admin, in English, at the given address. */
export const renderInAdmin = async (children: ReactNode, address = '/') => {
  const messages = await loadMessages('en');
  return render(
    <MemoryRouter
      initialEntries={[address]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <IntlProvider
        locale="en"
        timeZone="UTC"
        messages={messages}
        onError={(error) => {
          // Strapi's own sentences and the server's words are not in the plugin's translations.
          if (error.code !== 'MISSING_TRANSLATION' || /"donation-banners\./.test(error.message)) {
            throw error;
          }
        }}
      >
        <DesignSystemProvider locale="en-GB" theme={lightTheme}>
          <ApiProvider api={adminApi}>
            <NotificationsProvider>
              {children}
              <Address />
            </NotificationsProvider>
          </ApiProvider>
        </DesignSystemProvider>
      </IntlProvider>
    </MemoryRouter>,
  );
};

/** What axe finds wrong in the element, as `rule: element`. Page-wide rules are left to the whole admin. */
export const accessibilityProblems = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
