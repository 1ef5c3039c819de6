import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { SendingOverview } from '../../admin/src/pages/reminders/sending/SendingOverview';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import { backlog, serveReminders } from './support/reminders';

prepareAdmin();

const perDay = Array.from({ length: 35 }, (_, day) => ({
  date: new Date(Date.UTC(2026, 10, 22 + day)).toISOString().slice(0, 10),
  count: day === 2 ? 40 : day === 3 ? 1 : 0,
}));

const waiting = {
  due: 3,
  longestDueSince: '2026-11-21T07:00:00.000Z',
  scheduled: 1234,
  failed: 2,
  perDay,
};

const figure = (label: string) => screen.getByText(label).closest('div') as HTMLElement;

it('counts what waits, since when, and what did not get through', async () => {
  serveReminders([], waiting);
  const { container } = await renderInAdmin(<SendingOverview canPause />);
  await screen.findByText('Due now');
  expect(figure('Due now')).toHaveTextContent('3the longest since Nov 21, 2026, 7:00');
  expect(figure('Scheduled')).toHaveTextContent('1,234');
  expect(figure('Failed')).toHaveTextContent('2');
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('draws the coming days, and says the same as a table', async () => {
  serveReminders([], waiting);
  const { container } = await renderInAdmin(<SendingOverview canPause />);
  const chart = await screen.findByRole('img', {
    name: '41 reminders come due in the next 35 days.',
  });
  const heights = [...chart.querySelectorAll('g')].map((day) =>
    Number(day.querySelectorAll('rect')[1]?.getAttribute('height')),
  );
  expect(heights.filter((height) => height > 0)).toEqual([60, 2]);
  expect(within(chart).getByText('Nov 24: 40')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
  const table = screen.getByRole('grid', { name: /41 reminders/ });
  expect(
    within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual(['DayReminders', 'Tuesday, November 24, 202640', 'Wednesday, November 25, 20261']);
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('draws nothing where nothing comes', async () => {
  serveReminders([], { perDay: perDay.map(({ date }) => ({ date, count: 0 })) });
  await renderInAdmin(<SendingOverview canPause />);
  expect(await screen.findByText('Nothing comes due in the next 35 days.')).toBeInTheDocument();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});

it('pauses after asking, says who did it, and resumes', async () => {
  const { paused } = serveReminders([], waiting);
  await renderInAdmin(<SendingOverview canPause />);
  await userEvent.click(await screen.findByRole('button', { name: 'Pause sending' }));
  const question = await screen.findByRole('alertdialog', {
    name: 'Pause the sending of all reminders?',
  });
  expect(paused).toEqual([]);
  await userEvent.click(within(question).getByRole('button', { name: 'Pause sending' }));
  expect(
    await screen.findByText(/Sending is paused since Nov 22, 2026.*by Ida Lund/),
  ).toBeVisible();

  await userEvent.click(await screen.findByRole('button', { name: 'Resume sending' }));
  const resume = await screen.findByRole('alertdialog');
  expect(resume).toHaveTextContent('3 reminders are due and go out right away.');
  await userEvent.click(within(resume).getByRole('button', { name: 'Resume sending' }));
  expect(await screen.findByText('Reminders go out again.')).toBeVisible();
  expect(paused).toEqual([true, false]);
});

it('offers no switch to somebody who may only look, but tells of the pause', async () => {
  serveReminders([], { pause: { paused: true, since: '2026-11-22T09:00:00.000Z', by: null } });
  await renderInAdmin(<SendingOverview canPause={false} />);
  expect(await screen.findByText(/Sending is paused since Nov 22, 2026, 9:00/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /sending/ })).not.toBeInTheDocument();
});

it('says why it was not switched, and offers to load again', async () => {
  strapiServer.use(
    http.get(
      route('reminders/backlog'),
      async () => {
        await delay(50);
        return HttpResponse.json(strapiError(500, 'Internal Server Error'), { status: 500 });
      },
      { once: true },
    ),
    http.get(route('reminders/backlog'), () => HttpResponse.json({ data: backlog() })),
    http.put(route('reminders/pause'), () =>
      HttpResponse.json(strapiError(403, 'Forbidden'), { status: 403 }),
    ),
  );
  await renderInAdmin(<SendingOverview canPause />);
  expect(screen.getByText('Loading')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Pause sending' }));
  const question = await screen.findByRole('alertdialog');
  await userEvent.click(within(question).getByRole('button', { name: 'Pause sending' }));
  expect(await screen.findByText('The sending was not switched.')).toBeInTheDocument();
  expect(screen.getByText('Forbidden')).toBeInTheDocument();
});

it('says that sending is stuck, since when and why', async () => {
  const reason = 'The e-mail provider is silent.';
  serveReminders([], { ...waiting, trouble: { since: '2026-11-21T07:00:00.000Z', reason } });
  const { container } = await renderInAdmin(<SendingOverview canPause />);
  expect(await screen.findByText(/^Sending is stuck since Nov 21, 2026, 7:00/)).toBeVisible();
  expect(screen.getByText(new RegExp(`The reason: ${reason}`))).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('says that a copy of the database sends nothing, and resumes for its address after asking', async () => {
  const moved = { from: 'https://cms.example', to: 'https://copy.example' };
  const { acted } = serveReminders([], { ...waiting, moved });
  await renderInAdmin(<SendingOverview canPause />);
  const notice = await screen.findByText(/this database sends for https:\/\/cms.example/);
  await userEvent.click(screen.getByRole('button', { name: 'Resume for this address' }));
  expect(acted).toEqual([]);
  const dialog = await screen.findByRole('alertdialog', {
    name: 'Send reminders for this address?',
  });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Resume for this address' }));
  expect(await screen.findByText('Reminders go out again.')).toBeVisible();
  expect(acted).toEqual(['adopt https://copy.example']);
  expect(notice).not.toBeInTheDocument();
});

it('lets those alone resume who may', async () => {
  serveReminders([], {
    ...waiting,
    moved: { from: 'https://cms.example', to: 'https://b.example' },
  });
  await renderInAdmin(<SendingOverview canPause={false} />);
  await screen.findByText(/this database sends for/);
  expect(screen.queryByRole('button', { name: /Resume/ })).not.toBeInTheDocument();
});
