import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { RemindersPage } from '../../admin/src/pages/reminders/RemindersPage';
import { prepareAdmin, renderInAdmin, route, strapiError, strapiServer } from './support/admin';
import { reminder, serveReminders } from './support/reminders';
import { session } from './support/session';

prepareAdmin();

const EMAIL = 'r•••1@example.org';

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

const confirm = async (title: string, action: string) => {
  const dialog = await screen.findByRole('alertdialog', { name: title });
  await userEvent.click(within(dialog).getByRole('button', { name: action }));
};

const refuse = (action: string, message: string) =>
  strapiServer.use(
    http.post(route(`reminders/:id/${action}`), () =>
      HttpResponse.json(strapiError(409, message), { status: 409 }),
    ),
  );

const statusOf = async (email: string) =>
  within((await screen.findByText(email)).closest('tr') as HTMLTableRowElement);

describe('cancelling', () => {
  it('happens at once for a scheduled reminder, and is undone from the notification', async () => {
    const { acted } = serveReminders([reminder('1', 'scheduled')]);
    await renderInAdmin(<RemindersPage />);
    await press(`Cancel reminder to ${EMAIL}`);
    const cancelled = await (await statusOf(EMAIL)).findByText('Cancelled');
    expect(cancelled.closest('[tabindex]')).toHaveFocus();
    await press('Undo');
    expect(await screen.findByText(`The reminder to ${EMAIL} is scheduled again.`)).toBeVisible();
    expect(await (await statusOf(EMAIL)).findByText('Scheduled')).toBeInTheDocument();
    expect(acted).toEqual(['cancel 1', 'restore 1']);
  });

  it('asks first where the reader never confirmed, and offers no undo', async () => {
    const { acted } = serveReminders([reminder('1', 'unconfirmed')]);
    await renderInAdmin(<RemindersPage />);
    await press(`Cancel reminder to ${EMAIL}`);
    expect(acted).toEqual([]);
    await confirm('Cancel this reminder?', 'Cancel reminder');
    expect(await screen.findByText(`The reminder to ${EMAIL} is cancelled.`)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(acted).toEqual(['cancel 1']);
  });

  it('says in the server’s words why it could not, and why it could not be undone', async () => {
    serveReminders([reminder('1', 'scheduled')]);
    refuse('restore', 'This reader has asked again.');
    await renderInAdmin(<RemindersPage />);
    await press(`Cancel reminder to ${EMAIL}`);
    await press('Undo');
    expect(await screen.findByText('This reader has asked again.')).toBeVisible();
    expect(screen.getByText(`The reminder to ${EMAIL} stays cancelled.`)).toBeVisible();
    serveReminders([reminder('2', 'scheduled')]);
  });

  it('tells of a reminder that went out meanwhile', async () => {
    serveReminders([reminder('1', 'scheduled')]);
    refuse('cancel', 'This one is on its way or over.');
    await renderInAdmin(<RemindersPage />);
    await press(`Cancel reminder to ${EMAIL}`);
    expect(await screen.findByText('This one is on its way or over.')).toBeVisible();
  });
});

it('tries a failed reminder again after asking', async () => {
  const { acted } = serveReminders([reminder('1', 'failed', { failure: 'Mailbox full' })]);
  await renderInAdmin(<RemindersPage />);
  await press(`Try again to reach ${EMAIL}`);
  await confirm('Try this reminder again?', 'Try again');
  expect(await screen.findByText(`The reminder to ${EMAIL} goes out shortly.`)).toBeVisible();
  expect(await (await statusOf(EMAIL)).findByText('Scheduled')).toBeInTheDocument();
  expect(acted).toEqual(['retry 1']);
});

it('offers each action by status and permission', async () => {
  const all = ['unconfirmed', 'scheduled', 'sending', 'sent', 'failed', 'cancelled'] as const;
  session.permissions.delete('plugin::donation-banners.reminders.send');
  serveReminders(all.map((status) => reminder(status, status)));
  await renderInAdmin(<RemindersPage />);
  await screen.findByText('r•••sent@example.org');
  const offered = screen.getAllByRole('button').flatMap(({ ariaLabel }) => ariaLabel ?? []);
  expect(offered.filter((label) => label.includes('@'))).toEqual([
    'Cancel reminder to r•••unconfirmed@example.org',
    'Cancel reminder to r•••scheduled@example.org',
    'Cancel reminder to r•••sending@example.org',
    'Try again to reach r•••failed@example.org',
  ]);
});

describe('filters', () => {
  it('keep banner and days in the address, and ask the server for whole days', async () => {
    const { asked } = serveReminders([reminder('1', 'scheduled')]);
    await renderInAdmin(<RemindersPage />, '/?banner=autumn&from=2026-12-01&to=2026-12-31&page=3');
    await waitFor(() => expect(asked.length).toBeGreaterThan(0));
    const query = new URLSearchParams(asked[0]);
    expect(Object.fromEntries(query)).toEqual({
      page: '3',
      pageSize: '20',
      banner: 'autumn',
      dueFrom: new Date('2026-12-01T00:00:00').toISOString(),
      dueBefore: new Date('2027-01-01T00:00:00').toISOString(),
    });
    expect(await screen.findByRole('combobox', { name: 'Banner' })).toHaveTextContent('Autumn');
    expect(screen.getByLabelText('Due from')).toHaveValue('2026-12-01');
    await press('Clear all filters');
    await waitFor(() => expect(asked.at(-1)).toBe('?page=1&pageSize=20'));
  });

  it('pass over what somebody typed into the address', async () => {
    const { asked } = serveReminders([reminder('1', 'scheduled')]);
    await renderInAdmin(<RemindersPage />, '/?banner=../x&from=soon&to=2026-02-31&status=lost');
    await screen.findByText(EMAIL);
    expect(asked).toEqual(['?page=1&pageSize=20']);
  });

  it('find a reader by the whole address, which stays out of every URL', async () => {
    const { asked, searched } = serveReminders([
      reminder('1', 'scheduled'),
      reminder('2', 'scheduled'),
    ]);
    await renderInAdmin(<RemindersPage />);
    await screen.findByText(EMAIL);
    const field = screen.getByRole('textbox', { name: 'Reader’s address' });
    await userEvent.type(field, 'reader2@{Enter}');
    expect(screen.getByText(/That address looks incomplete/)).toBeInTheDocument();
    await userEvent.type(field, 'example.org{Enter}');
    await waitFor(() => expect(screen.queryByText(EMAIL)).not.toBeInTheDocument());
    expect(await screen.findByText('r•••2@example.org')).toBeInTheDocument();
    expect(searched).toEqual([{ page: 1, pageSize: 20, email: 'reader2@example.org' }]);
    expect(asked.join()).not.toContain('reader2');
    expect(screen.getByTestId('address')).not.toHaveTextContent('reader2');
    await userEvent.clear(field);
    expect(await screen.findByText(EMAIL)).toBeInTheDocument();
  });

  it('show whole addresses to those who may see them', async () => {
    const { asked } = serveReminders([reminder('1', 'scheduled')]);
    const { unmount } = await renderInAdmin(<RemindersPage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Show whole addresses' }));
    await waitFor(() => expect(asked.at(-1)).toContain('reveal=true'));
    unmount();
    session.permissions.delete('plugin::donation-banners.reminders.reveal');
    await renderInAdmin(<RemindersPage />);
    await screen.findByText(EMAIL);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
