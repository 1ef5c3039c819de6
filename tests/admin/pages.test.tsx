import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { Route, Routes } from 'react-router-dom';
import { App } from '../../admin/src/pages/App';
import { prepareAdmin, renderInAdmin, route, strapiServer } from './support/admin';
import { session } from './support/session';

prepareAdmin();

const RESULTS = 'plugin::donation-banners.results.read';

const open = (page = '') => {
  const meta = { from: '2026-11-01', to: '2026-11-30' };
  strapiServer.use(http.get(route('results'), () => HttpResponse.json({ data: [], meta })));
  return renderInAdmin(
    <Routes>
      <Route path="/plugins/donation-banners/*" element={<App />} />
    </Routes>,
    `/plugins/donation-banners${page}`,
  );
};

it('lead to one another', async () => {
  await open('/results');
  const nav = within(await screen.findByRole('navigation', { name: 'Donation banners' }));
  expect(nav.getByRole('link', { name: 'Results' })).toHaveAttribute('aria-current', 'page');
  expect(nav.getByRole('link', { name: 'Reminders' })).not.toHaveAttribute('aria-current');
  expect(await screen.findByRole('heading', { name: 'Results' })).toBeInTheDocument();
});

it('are those that this person may see, without links where it is one', async () => {
  session.permissions = new Set([RESULTS]);
  await open();
  expect(await screen.findByRole('heading', { name: 'Results' })).toBeInTheDocument();
  expect(screen.queryByRole('navigation', { name: 'Donation banners' })).toBeNull();
});

it('are refused to those who may not see them', async () => {
  session.permissions = new Set([RESULTS]);
  await open('/reminders');
  expect(await screen.findByText(/permissions to access/)).toBeInTheDocument();
});

it('say so where this person may see none of them', async () => {
  session.permissions = new Set();
  await open();
  expect(await screen.findByText(/permissions to access/)).toBeInTheDocument();
});
