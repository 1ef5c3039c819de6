import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { SettingsPage } from '../../admin/src/pages/settings/SettingsPage';
import type { Settings } from '../../admin/src/services/settings';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import { session } from './support/session';

prepareAdmin();
// A page of many fields, on a machine that may be busy.

const settings: Settings = {
  version: 3,
  configured: {
    contentTypes: [],
    siteOrigins: ['https://gazette.example'],
    'sender.from': '',
    'sender.replyTo': '',
    sendingHour: 8,
    timeZone: 'Europe/Berlin',
    doubleOptIn: false,
    retentionDays: 90,
    'limits.enabled': true,
    'limits.perAddress.requests': 5,
    'limits.perAddress.seconds': 3600,
    'limits.perIp.requests': 60,
    'limits.perIp.seconds': 600,
    'choices.maxAge': 60,
    'choices.sharedMaxAge': 300,
    'choices.countryHeader': '',
    'donation.url': '',
    'donation.currency': '',
    'donation.amounts': '',
  },
  changed: { sendingHour: 17 },
  articleTypes: [
    { uid: 'api::article.article', name: 'Article' },
    { uid: 'api::story.story', name: 'Story' },
  ],
  fixed: {
    apiAddress: 'https://cms.example/api/donation-banners',
    sends: true,
    cron: '*/30',
    redis: false,
  },
};

/** A Strapi that keeps these settings; `sent` are the changes it was asked for. */
const serve = (start: Settings = settings) => {
  let state = start;
  const sent: Array<{ version: number; changed: Record<string, unknown> }> = [];
  strapiServer.use(
    http.get(route('settings'), () => HttpResponse.json({ data: state })),
    http.put(route('settings'), async ({ request }) => {
      const change = (await request.json()) as (typeof sent)[number];
      sent.push(change);
      await delay(50);
      state = { ...state, ...change, version: change.version + 1 } as Settings;
      return HttpResponse.json({ data: state });
    }),
  );
  return sent;
};

const refuse = (status: number, details: object = {}) => {
  const body = strapiError(status, 'Refused');
  strapiServer.use(
    http.put(
      route('settings'),
      () => HttpResponse.json({ ...body, error: { ...body.error, details } }, { status }),
      { once: true },
    ),
  );
};

const hour = () => screen.findByLabelText(/^Sending hour/, { selector: 'input' });
const save = () => screen.getByText('Save').closest('button') as HTMLButtonElement;

const retype = async (input: HTMLElement, text: string) => {
  await userEvent.clear(input);
  await userEvent.type(input, text);
  fireEvent.blur(input);
};

it('shows every setting with what it does, what is changed, and what only the configuration decides', async () => {
  serve();
  await renderInAdmin(<SettingsPage />);
  expect(await hour()).toHaveValue('17');
  expect(screen.getByText(/^The hour of the reader’s day/)).toBeVisible();
  expect(screen.getAllByText('Changed here')).toHaveLength(1);
  expect(screen.getByLabelText('Addresses of your site')).toHaveValue('https://gazette.example');
  expect(screen.getByText(/an address, or The Gazette <letters@gazette.example>\./)).toBeVisible();
  expect(screen.getByText(/It may hold {amount}, {currency} and {frequency}\./)).toBeVisible();
  const fixed = screen.getByRole('heading', { name: 'Set in config/plugins only' });
  expect(fixed.parentElement).toHaveTextContent('https://cms.example/api/donation-banners');
  expect(save()).toBeDisabled();
});

it('saves only what differs from the configuration, and tells', async () => {
  const sent = serve();
  await renderInAdmin(<SettingsPage />);
  await retype(await hour(), '9');
  await userEvent.click(screen.getByRole('checkbox', { name: /Readers confirm by e-mail/ }));
  const origins = screen.getByLabelText('Addresses of your site');
  await userEvent.type(origins, '{Enter}https://new.example{Enter}');
  await userEvent.click(screen.getByRole('combobox', { name: 'Content types that carry banners' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Story' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(save());
  expect(await screen.findByText('The settings are saved and in force.')).toBeVisible();
  expect(sent).toEqual([
    {
      version: 3,
      changed: {
        sendingHour: 9,
        doubleOptIn: true,
        siteOrigins: ['https://gazette.example', 'https://new.example'],
        contentTypes: ['api::story.story'],
      },
    },
  ]);
  expect(save()).toBeDisabled();
  await retype(await hour(), '10');
  await userEvent.click(save());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]!.version).toBe(4);
});

it('goes back to the configured value', async () => {
  const sent = serve();
  await renderInAdmin(<SettingsPage />);
  await hour();
  await userEvent.click(
    screen.getByRole('button', { name: 'Back to the configured value: Sending hour' }),
  );
  expect(await hour()).toHaveValue('8');
  expect(screen.queryByText('Changed here')).not.toBeInTheDocument();
  await userEvent.click(save());
  await waitFor(() => expect(sent).toEqual([{ version: 3, changed: {} }]));
});

it('says at each field what is wanted where the server refuses, and keeps what was typed', async () => {
  const sent = serve();
  refuse(400, {
    errors: [{ path: ['changed', 'timeZone'] }, { path: ['changed', 'sendingHour'] }],
  });
  await renderInAdmin(<SettingsPage />);
  await retype(await hour(), '99');
  const zone = screen.getByLabelText('Time zone of the newsroom');
  await retype(zone, 'Mars/Olympus');
  await userEvent.click(save());
  expect(await screen.findByText('Type a whole number from 0 to 23.')).toBeVisible();
  expect(
    screen.getByText('Choose a time zone from the list, such as Europe/Berlin.'),
  ).toBeVisible();
  expect(screen.getByText(/Some values do not fit/)).toBeVisible();
  expect(zone).toHaveValue('Mars/Olympus');
  expect(zone).toBeInvalid();
  expect(await hour()).toHaveFocus();
  await retype(zone, 'Asia/Tokyo');
  expect(await hour()).not.toHaveFocus();
  expect(screen.queryByText(/^Choose a time zone/)).not.toBeInTheDocument();
  await retype(await hour(), '7');
  await userEvent.click(save());
  await waitFor(() => expect(sent).toHaveLength(1));
  await waitFor(() =>
    expect(screen.queryByText('The settings were not saved.')).not.toBeInTheDocument(),
  );
});

it('offers to load again what somebody else has changed meanwhile', async () => {
  serve();
  refuse(409);
  await renderInAdmin(<SettingsPage />);
  await retype(await hour(), '9');
  strapiServer.use(
    http.get(route('settings'), () =>
      HttpResponse.json({ data: { ...settings, version: 4, changed: { sendingHour: 6 } } }),
    ),
  );
  await userEvent.click(save());
  expect(await screen.findByText(/Somebody else changed them/)).toBeVisible();
  expect(await hour()).toHaveValue('9');
  await userEvent.click(screen.getByRole('button', { name: 'Load them again' }));
  await waitFor(async () => expect(await hour()).toHaveValue('6'));
  expect(screen.queryByText('The settings were not saved.')).not.toBeInTheDocument();
});

it('keeps what was typed where the server fails', async () => {
  const sent = serve();
  refuse(500);
  await renderInAdmin(<SettingsPage />);
  await retype(await hour(), '9');
  await userEvent.click(save());
  expect(await screen.findByText(/What you typed is still here/)).toBeVisible();
  await userEvent.click(save());
  await waitFor(() => expect(sent).toHaveLength(1));
});

it('says that it loads, and offers to try again after a failure', async () => {
  serve();
  strapiServer.use(
    http.get(
      route('settings'),
      async () => {
        await delay(100);
        return HttpResponse.json(strapiError(500, 'Internal Server Error'), { status: 500 });
      },
      { once: true },
    ),
  );
  await renderInAdmin(<SettingsPage />);
  expect(screen.getByText('Loading')).toBeInTheDocument();
  expect(await screen.findByText('The settings could not be loaded.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await hour()).toHaveValue('17');
});

it('lets somebody look who may not change anything', async () => {
  session.permissions.delete('plugin::donation-banners.settings.update');
  serve();
  await renderInAdmin(<SettingsPage />);
  expect(await hour()).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Back to/ })).not.toBeInTheDocument();
  expect(screen.getByText(/your role does not let you change them/)).toBeVisible();
});

it('is accessible, with errors too', async () => {
  serve();
  refuse(400, { errors: [{ path: ['changed', 'sendingHour'] }] });
  const { container } = await renderInAdmin(<SettingsPage />);
  await retype(await hour(), '99');
  expect(await accessibilityProblems(container)).toEqual([]);
  await userEvent.click(save());
  await within(container).findByText('Type a whole number from 0 to 23.');
  expect(await accessibilityProblems(container)).toEqual([]);
});
