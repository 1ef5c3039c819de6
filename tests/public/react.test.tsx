import { render, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { renderToString } from 'react-dom/server';

import './browser';
import { DonationBanner } from '../../public/src/react';
import { choicesWith } from './fixtures';

const server = setupServer(
  http.get('https://cms.example/api/donation-banners/choices', () =>
    HttpResponse.json(choicesWith()),
  ),
  http.post(
    'https://cms.example/api/donation-banners/events',
    () => new HttpResponse(null, { status: 202 }),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test('hands its props on as attributes, and events to the latest listener', async () => {
  const first = jest.fn();
  const latest = jest.fn();
  const element = (onClose: () => void) => (
    <DonationBanner
      origin="https://cms.example"
      contentType="api::article.article"
      documentId="doc"
      consent="denied"
      className="appeal"
      onClose={onClose}
    />
  );
  const { container, rerender } = render(element(first));
  rerender(element(latest));
  const banner = container.querySelector('donation-banner')!;
  await waitFor(() => expect(banner.shadowRoot?.querySelector('h2')).toBeTruthy());
  expect(banner.getAttribute('content-type')).toBe('api::article.article');
  expect(banner.getAttribute('document-id')).toBe('doc');
  expect(banner.className).toBe('appeal');
  expect(banner.hasAttribute('locale')).toBe(false);
  banner.shadowRoot!.querySelector<HTMLElement>('[data-do=close]')!.click();
  await waitFor(() => expect(latest).toHaveBeenCalledTimes(1));
  expect(first).not.toHaveBeenCalled();
});

test('renders on a server', () => {
  expect(renderToString(<DonationBanner documentId="doc" />)).toBe(
    '<donation-banner document-id="doc"></donation-banner>',
  );
});
