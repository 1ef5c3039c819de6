import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
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

const ADDRESS = 'reader1@example.org';
const saved: Array<{ name: string; text: Promise<string> }> = [];

beforeEach(() => {
  saved.length = 0;
  let blob = new Blob();
  URL.createObjectURL = (content) => {
    blob = content as Blob;
    return 'blob:saved';
  };
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, text: blob.text() });
  });
});
afterEach(() => jest.restoreAllMocks());

const lookUp = async (address = ADDRESS) => {
  await userEvent.click(await screen.findByRole('button', { name: 'A reader’s data' }));
  const dialog = await screen.findByRole('dialog', { name: 'A reader’s data' });
  await userEvent.type(within(dialog).getByRole('textbox'), `${address}{Enter}`);
  return dialog;
};

it('says how much is kept, and saves it as a file', async () => {
  serveReminders([reminder('1', 'scheduled')]);
  const bodies: unknown[] = [];
  strapiServer.use(
    http.post(route('reminders/export'), async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ data: [{ option: 'P1M' }] });
    }),
  );
  await renderInAdmin(<RemindersPage />);
  const dialog = await lookUp();
  expect(await within(dialog).findByText(`1 reminder is kept about ${ADDRESS}.`)).toBeVisible();
  expect(await accessibilityProblems(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Download as JSON' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).not.toContain('reader1');
  expect(JSON.parse((await saved[0]?.text) ?? '')).toEqual({
    email: ADDRESS,
    reminders: [{ option: 'P1M' }],
  });
  expect(bodies).toEqual([{ email: ADDRESS }]);
});

it('erases after saying what will be gone, and counts it', async () => {
  serveReminders([reminder('1', 'scheduled')]);
  const bodies: unknown[] = [];
  strapiServer.use(
    http.post(route('reminders/erase'), async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ data: { erased: 3, onItsWay: true } });
    }),
  );
  await renderInAdmin(<RemindersPage />);
  const dialog = within(await lookUp());
  await userEvent.click(await dialog.findByRole('button', { name: 'Erase …' }));
  expect(dialog.getByText(/deleted for good.*cannot be undone/)).toBeVisible();
  expect(bodies).toEqual([]);
  await userEvent.click(dialog.getByRole('checkbox', { name: /Never write/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  expect(
    await dialog.findByText(
      '3 reminders were erased. This address is not written to any more. One e-mail was already on its way and may still arrive.',
    ),
  ).toBeVisible();
  expect(bodies).toEqual([{ email: ADDRESS, suppress: true }]);
  expect(dialog.queryByRole('button', { name: 'Erase for good' })).not.toBeInTheDocument();
});

it('keeps everything where the server fails, and says so', async () => {
  serveReminders([reminder('1', 'scheduled')]);
  const failing = () => HttpResponse.json(strapiError(500, 'Out of order'), { status: 500 });
  strapiServer.use(
    http.post(route('reminders/erase'), failing),
    http.post(route('reminders/export'), failing),
  );
  await renderInAdmin(<RemindersPage />);
  const dialog = within(await lookUp());
  await userEvent.click(await dialog.findByRole('button', { name: 'Download as JSON' }));
  expect(await screen.findByText('The data was not downloaded.')).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'Erase …' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  expect(await screen.findByText('Nothing was erased.')).toBeInTheDocument();
  expect(saved).toEqual([]);
});

it('offers each right to those alone who hold it', async () => {
  session.permissions.delete('plugin::donation-banners.reminders.erase');
  serveReminders([reminder('1', 'scheduled')]);
  const { unmount } = await renderInAdmin(<RemindersPage />);
  const dialog = within(await lookUp());
  expect(await dialog.findByRole('button', { name: 'Download as JSON' })).toBeVisible();
  expect(dialog.queryByRole('button', { name: 'Erase …' })).not.toBeInTheDocument();
  unmount();
  session.permissions.delete('plugin::donation-banners.reminders.export');
  session.permissions.delete('plugin::donation-banners.reminders.download');
  await renderInAdmin(<RemindersPage />);
  await screen.findByText('r•••1@example.org');
  expect(screen.queryByRole('button', { name: 'A reader’s data' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /CSV/ })).not.toBeInTheDocument();
});

it('saves the list as a table, with the filters and as text', async () => {
  serveReminders([reminder('1', 'failed')]);
  const asked: string[] = [];
  strapiServer.use(
    http.get(route('reminders/table'), ({ request }) => {
      asked.push(new URL(request.url).search);
      return new HttpResponse('"id","status"\r\n"1","failed"\r\n', {
        headers: { 'content-type': 'text/csv' },
      });
    }),
  );
  await renderInAdmin(<RemindersPage />, '/?status=failed');
  await userEvent.click(await screen.findByRole('button', { name: 'Download as a table (CSV)' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toMatch(/^reminders-\d{4}-\d\d-\d\d\.csv$/);
  expect(await saved[0]?.text).toContain('"1","failed"');
  expect(asked).toEqual(['?status=failed']);

  strapiServer.use(http.get(route('reminders/table'), () => HttpResponse.error()));
  await userEvent.click(screen.getByRole('button', { name: 'Download as a table (CSV)' }));
  expect(await screen.findByText('The table was not downloaded.')).toBeInTheDocument();
  expect(saved).toHaveLength(1);
});
