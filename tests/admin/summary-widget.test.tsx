import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import type { Summary } from '../../admin/src/services/summary';
import { SummaryWidget } from '../../admin/src/widget/SummaryWidget';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';

prepareAdmin();

const nothing: Summary = {
  setThisWeek: 0,
  dueNextWeek: 0,
  failed: 0,
  campaignsRunning: 0,
  reach: 0,
  impressions: 0,
  continues: 0,
  trouble: null,
  moved: null,
};

const serve = (summary: Summary) =>
  strapiServer.use(http.get(route('summary'), () => HttpResponse.json({ data: summary })));

it('tells what was seen and pressed, reminders set and due, and campaigns running, after loading', async () => {
  strapiServer.use(
    http.get(route('summary'), async () => {
      await delay(100);
      return HttpResponse.json({
        data: {
          setThisWeek: 1234,
          dueNextWeek: 56,
          failed: 0,
          campaignsRunning: 2,
          reach: 98765,
          impressions: 123456,
          continues: 789,
          trouble: null,
          moved: null,
        },
      });
    }),
  );
  const { container } = await renderInAdmin(<SummaryWidget />);
  expect(screen.getByText('Loading')).toBeInTheDocument();
  await screen.findByText('Readers reached in the last seven days');
  const numbers = [...container.querySelectorAll('dt')].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  expect(numbers).toEqual([
    ['Readers reached in the last seven days', '98,765'],
    ['Times a banner was seen in the last seven days', '123,456'],
    ['Times readers pressed Continue in the last seven days', '789'],
    ['Reminders set in the last seven days', '1,234'],
    ['Reminders due in the next seven days', '56'],
    ['Campaigns running now', '2'],
  ]);
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('leads to the reminders that failed', async () => {
  serve({ ...nothing, failed: 3 });
  await renderInAdmin(<SummaryWidget />);
  const link = await screen.findByRole('link', {
    name: '3 reminders could not be delivered. See why.',
  });
  expect(link).toHaveAttribute('href', '/plugins/donation-banners/reminders?status=failed');
});

it('says what to do while there is nothing', async () => {
  serve(nothing);
  await renderInAdmin(<SummaryWidget />);
  expect(await screen.findByText(/^Nothing yet\. Publish a banner and a campaign/)).toBeVisible();
});

it('offers to try again after a failure', async () => {
  serve({ ...nothing, campaignsRunning: 1 });
  strapiServer.use(
    http.get(
      route('summary'),
      () => HttpResponse.json(strapiError(500, 'Internal Server Error'), { status: 500 }),
      { once: true },
    ),
  );
  await renderInAdmin(<SummaryWidget />);
  expect(await screen.findByText('The numbers could not be loaded.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Campaigns running now')).toBeVisible();
});

it('says that sending is stuck or on hold, though nothing else is to be counted', async () => {
  serve({
    ...nothing,
    trouble: { since: '2026-11-21T07:00:00.000Z', reason: 'The e-mail provider is silent.' },
    moved: { from: 'https://cms.example', to: 'https://copy.example' },
  });
  const { container } = await renderInAdmin(<SummaryWidget />);
  expect(await screen.findByText(/this database sends for https:\/\/cms.example/)).toBeVisible();
  expect(
    screen.getByRole('link', { name: 'Sending is stuck since Nov 21, 2026, 7:00 AM.' }),
  ).toBeVisible();
  expect(screen.getByText(/The reason: The e-mail provider is silent/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});
