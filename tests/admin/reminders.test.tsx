import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { RemindersPage } from '../../admin/src/pages/reminders/RemindersPage';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import { reminder, serveReminders } from './support/reminders';
import { session } from './support/session';

prepareAdmin();

const row = async (email: string) =>
  (await screen.findByText(email)).closest('tr') as HTMLTableRowElement;

const chooseStatus = async (name: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: 'Status' }));
  await userEvent.click(await screen.findByRole('option', { name }));
};

const sendNow = async (email: string) => {
  await userEvent.click(await screen.findByRole('button', { name: `Send now to ${email}` }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Send this reminder now?' });
  expect(dialog).toHaveTextContent(email);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send now' }));
};

describe('the list', () => {
  it('shows whom, which banner, when, the status and when it was asked for', async () => {
    const { asked } = serveReminders([
      reminder('1', 'scheduled', { pageUrl: 'https://harbour.example/news/pier' }),
      reminder('2', 'failed', { failure: 'Mailbox full', attempts: 3, banner: null }),
    ]);
    await renderInAdmin(<RemindersPage />);
    const first = within(await row('r•••1@example.org'));
    expect(first.getByRole('link', { name: 'Autumn appeal' })).toHaveAttribute(
      'href',
      '/content-manager/collection-types/plugin::donation-banners.banner/autumn',
    );
    expect(first.getByText('due in 3 days')).toBeInTheDocument();
    expect(first.getByText('Scheduled')).toBeInTheDocument();
    expect(first.getByText(/Nov 22, 2026, 8:30/)).toBeInTheDocument();
    expect(first.getByRole('link', { name: /harbour.example\/news\/pier/ })).toBeInTheDocument();
    const second = within(await row('r•••2@example.org'));
    expect(second.getByText('Mailbox full (3 attempts)')).toBeInTheDocument();
    expect(second.getByText('deleted banner')).toBeInTheDocument();
    expect(asked).toEqual(['?page=1&pageSize=20']);
    expect(screen.getByRole('heading', { name: 'Reminders' })).toBeInTheDocument();
  });

  it('says of each status what is true of it', async () => {
    const HOUR = 3_600_000;
    const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();
    const ended = { endedAt: ago(2) };
    serveReminders([
      reminder('sent', 'sent', ended),
      reminder('failed', 'failed', ended),
      reminder('cancelled', 'cancelled', ended),
      reminder('suppressed', 'suppressed', ended),
      reminder('sending', 'sending'),
      reminder('late', 'scheduled', { dueAt: ago(5) }),
      reminder('unconfirmed', 'unconfirmed', { confirmUntil: '2026-12-24T12:00:00.000Z' }),
    ]);
    await renderInAdmin(<RemindersPage />);
    const when = async (name: string) =>
      (await row(`r•••${name}@example.org`)).cells[2]!.textContent;
    for (const name of ['sent', 'failed', 'cancelled', 'suppressed']) {
      expect(await when(name)).toMatch(new RegExp(`${name} 2 hours ago$`));
    }
    expect(await when('sending')).toBe('on its way now');
    expect(await when('late')).toMatch(/due 5 hours ago$/);
    expect(await when('unconfirmed')).toMatch(
      /due in 3 daysif the reader confirms by Dec 24, 2026, .*$/,
    );
    expect(screen.getAllByText(/^due/)).toHaveLength(2);
  });

  it('makes no link of an address that is not a web page', async () => {
    serveReminders([reminder('1', 'scheduled', { pageUrl: 'javascript:alert(1)' })]);
    await renderInAdmin(<RemindersPage />);
    expect(within(await row('r•••1@example.org')).getAllByRole('link')).toHaveLength(1);
  });

  it('says that it loads, then says what to do while there are none', async () => {
    serveReminders([]);
    strapiServer.use(
      http.get(route('reminders'), async () => {
        await delay(200);
        return HttpResponse.json({
          data: [],
          meta: { pagination: { page: 1, pageSize: 20, pageCount: 0, total: 0 } },
        });
      }),
    );
    await renderInAdmin(<RemindersPage />);
    expect(screen.getAllByText('Loading')).toHaveLength(2);
    expect(await screen.findByText(/There are no reminders yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the banners' })).toBeInTheDocument();
  });

  it('offers to try again after a failure', async () => {
    serveReminders([reminder('1', 'scheduled')]);
    strapiServer.use(
      http.get(
        route('reminders'),
        () => HttpResponse.json(strapiError(500, 'Internal Server Error'), { status: 500 }),
        { once: true },
      ),
    );
    await renderInAdmin(<RemindersPage />);
    expect(await screen.findByText('The reminders could not be loaded.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row('r•••1@example.org')).toBeInTheDocument();
  });

  it('filters by status, starting again at page 1, and shows all again', async () => {
    const { asked } = serveReminders([reminder('1', 'scheduled'), reminder('2', 'sent')]);
    await renderInAdmin(<RemindersPage />, '/?page=1&pageSize=50');
    await row('r•••2@example.org');
    await chooseStatus('Scheduled');
    await row('r•••1@example.org');
    expect(screen.queryByText('r•••2@example.org')).not.toBeInTheDocument();
    expect(asked.at(-1)).toBe('?page=1&pageSize=50&status=scheduled');
    await chooseStatus('Cancelled');
    expect(await screen.findByText('No reminder fits these filters.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all reminders' }));
    await row('r•••2@example.org');
    expect(screen.getByTestId('address')).not.toHaveTextContent('status');
  });

  it('turns pages, and goes to the last one where the address is beyond it', async () => {
    serveReminders(Array.from({ length: 25 }, (_, index) => reminder(`${index}`, 'scheduled')));
    await renderInAdmin(<RemindersPage />, '/?page=9&pageSize=20');
    await row('r•••24@example.org');
    expect(screen.getByTestId('address')).toHaveTextContent('page=2');
    await userEvent.click(screen.getByRole('link', { name: 'Go to page 1' }));
    await row('r•••0@example.org');
  });
});

describe('sending now', () => {
  it('asks first, sends, tells and refreshes the row', async () => {
    const { acted } = serveReminders([reminder('1', 'scheduled')]);
    await renderInAdmin(<RemindersPage />);
    await sendNow('r•••1@example.org');
    expect(screen.getByRole('button', { name: /Send now/ })).toBeDisabled();
    expect(await screen.findByText('The reminder to r•••1@example.org was sent.')).toBeVisible();
    const status = await within(await row('r•••1@example.org')).findByText('Sent');
    expect(status.closest('[tabindex]')).toHaveFocus();
    expect(screen.queryByRole('button', { name: /Send now/ })).not.toBeInTheDocument();
    expect(acted).toEqual(['send-now 1']);
  });

  it('sends nothing when the question is answered with Cancel', async () => {
    const { acted } = serveReminders([reminder('1', 'failed')]);
    await renderInAdmin(<RemindersPage />);
    await userEvent.click(await screen.findByRole('button', { name: /Send now/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(acted).toEqual([]);
  });

  it('tells the server’s reason and looks again when it was sent meanwhile', async () => {
    const { asked } = serveReminders([reminder('1', 'scheduled')]);
    strapiServer.use(
      http.post(route('reminders/:id/send-now'), () =>
        HttpResponse.json(strapiError(409, 'This reminder was sent already'), { status: 409 }),
      ),
    );
    await renderInAdmin(<RemindersPage />);
    await sendNow('r•••1@example.org');
    expect(
      await screen.findByText('The reminder to r•••1@example.org was not sent.'),
    ).toBeInTheDocument();
    expect(screen.getByText('This reminder was sent already')).toBeInTheDocument();
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  it('is offered for scheduled and failed reminders only', async () => {
    serveReminders(
      (
        [
          'unconfirmed',
          'scheduled',
          'sending',
          'sent',
          'failed',
          'cancelled',
          'suppressed',
        ] as const
      ).map((status) => reminder(status, status)),
    );
    await renderInAdmin(<RemindersPage />);
    await row('r•••sent@example.org');
    expect(
      screen.getAllByRole('button', { name: /Send now/ }).map((button) => button.ariaLabel),
    ).toEqual(['Send now to r•••scheduled@example.org', 'Send now to r•••failed@example.org']);
  });

  it('is not offered to somebody who may only look', async () => {
    for (const action of ['send', 'retry', 'cancel']) {
      session.permissions.delete(`plugin::donation-banners.reminders.${action}`);
    }
    serveReminders([reminder('1', 'scheduled')]);
    await renderInAdmin(<RemindersPage />);
    await row('r•••1@example.org');
    expect(screen.queryByRole('button', { name: /Send now/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: 'Action' })).not.toBeInTheDocument();
  });
});

it('is accessible, with its question open too', async () => {
  serveReminders([reminder('1', 'scheduled'), reminder('2', 'sent')]);
  const { container } = await renderInAdmin(<RemindersPage />);
  await row('r•••1@example.org');
  expect(await accessibilityProblems(container)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: /Send now/ }));
  const dialog = await screen.findByRole('alertdialog');
  expect(await accessibilityProblems(dialog)).toEqual([]);
});
