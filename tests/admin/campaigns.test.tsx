import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { CampaignsPage } from '../../admin/src/pages/campaigns/CampaignsPage';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import { campaign, inDays, serveCampaigns } from './support/campaigns';

prepareAdmin();

const STARTS = inDays(-10);
const ENDS = inDays(20);
const autumn = campaign('Autumn', { startsAt: STARTS, endsAt: ENDS, priority: 10, traffic: 60 });

const later = (moment: string, days: number): string => {
  const date = new Date(moment);
  date.setDate(date.getDate() + days);
  return date.toISOString();
};

const bar = (name: string) => screen.findByRole('button', { name: new RegExp(`“${name}”`) });

const renderPage = (address?: string) => renderInAdmin(<CampaignsPage />, address);

it('shows campaigns by place with their state in words, and leads to each', async () => {
  serveCampaigns([
    autumn,
    campaign('Winter', { startsAt: inDays(30), placement: 'overlay' }),
    campaign('Harvest', { startsAt: inDays(-25), endsAt: inDays(-12) }),
    campaign('Idea', { startsAt: inDays(3), published: false }),
    campaign('Theirs', { startsAt: inDays(-1), name: '', readable: false }),
    campaign('Long ago', { startsAt: inDays(-900), endsAt: inDays(-800) }),
  ]);
  const { container } = await renderPage();
  expect(await bar('Autumn')).toHaveAccessibleName(
    /^Running: “Autumn”, .* to .*\. Change its times$/,
  );
  expect(await bar('Winter')).toHaveAccessibleName(/^Scheduled/);
  expect(await bar('Idea')).toHaveAccessibleName(/^Draft/);
  const below = screen.getByRole('region', { name: 'Below the article' });
  expect(
    within(below)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Autumn', 'Harvest', 'Idea']);
  expect(within(below).getByText('Priority 10, at most 60 of 100 readers')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Autumn' })).toHaveAttribute(
    'href',
    '/content-manager/collection-types/plugin::donation-banners.campaign/autumn',
  );
  expect(screen.getByText('1 campaign lies outside of the time shown.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('is moved by the arrow keys, and back by Undo', async () => {
  const { asked } = serveCampaigns([autumn]);
  await renderPage();
  (await bar('Autumn')).focus();
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}{ArrowLeft}');
  expect(screen.getByText(/^It would run .*Enter saves/)).toBeInTheDocument();
  expect(asked).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/^“Autumn” runs .* and is published so\./)).toBeVisible();
  expect(asked).toEqual([
    { id: 'autumn', version: 'v1', startsAt: later(STARTS, 7), endsAt: later(ENDS, 7) },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('“Autumn” has its times from before.')).toBeVisible();
  expect(asked[1]).toEqual({ id: 'autumn', version: 'v1+', startsAt: STARTS, endsAt: ENDS });
});

it('starts a quick second change from what the first one made', async () => {
  const { asked } = serveCampaigns([autumn]);
  await renderPage();
  (await bar('Autumn')).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}{ArrowRight}{Enter}');
  await waitFor(() => expect(asked.map(({ version }) => version)).toEqual(['v1', 'v1+']));
  expect(asked[1]).toMatchObject({ startsAt: later(STARTS, 2), endsAt: later(ENDS, 2) });
});

it('stays where it is with Escape, or when it is left', async () => {
  const { asked } = serveCampaigns([autumn]);
  await renderPage();
  (await bar('Autumn')).focus();
  await userEvent.keyboard('{ArrowRight}{Escape}');
  expect(screen.queryByText(/^It would run/)).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.tab();
  expect(screen.queryByText(/^It would run/)).not.toBeInTheDocument();
  expect(asked).toEqual([]);
});

describe('under the pointer', () => {
  const WIDTH = 1000;
  const { PointerEvent: own } = window;
  beforeEach(() => {
    // jsdom has no events of pointers; those of mice say as much.
    window.PointerEvent = MouseEvent as unknown as typeof PointerEvent;
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', {
      configurable: true,
      get: () => WIDTH,
    });
  });
  afterEach(() => {
    window.PointerEvent = own;
    delete (HTMLElement.prototype as { clientWidth?: number }).clientWidth;
  });

  const drag = (target: Element, x: number) => {
    fireEvent.pointerDown(target, { button: 0, clientX: 500, pointerId: 1 });
    fireEvent.pointerMove(target, { clientX: 500 + x, pointerId: 1 });
    fireEvent.pointerUp(target, { clientX: 500 + x, pointerId: 1 });
    fireEvent.click(target);
  };
  /** Pixels of so many days, with a year across the whole width. */
  const days = (count: number): number => (count * WIDTH) / 365;

  it.each([
    ['whole', null, { startsAt: later(STARTS, 30), endsAt: later(ENDS, 30) }],
    ['by its start', 'start', { startsAt: later(STARTS, 10), endsAt: ENDS }],
    ['by its end', 'end', { startsAt: STARTS, endsAt: later(ENDS, -10) }],
  ])('is dragged %s', async (_, grip, expected) => {
    const { asked } = serveCampaigns([autumn]);
    await renderPage('/?zoom=year');
    const target = await bar('Autumn');
    const count = grip === 'start' ? 10 : grip === 'end' ? -10 : 30;
    drag(grip ? target.querySelector(`[data-grip=${grip}]`)! : target, days(count));
    await waitFor(() => expect(asked).toEqual([{ id: 'autumn', version: 'v1', ...expected }]));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('runs the other way where time does', async () => {
    const { asked } = serveCampaigns([autumn]);
    await renderPage('/?zoom=year');
    const target = await bar('Autumn');
    target.parentElement!.style.direction = 'rtl';
    drag(target, days(-30));
    await waitFor(() => expect(asked[0]).toMatchObject({ startsAt: later(STARTS, 30) }));
  });

  it('is not dragged where it may not be', async () => {
    const { asked } = serveCampaigns([{ ...autumn, fixed: 'forbidden' }]);
    await renderPage('/?zoom=year');
    drag(await bar('Autumn'), days(30));
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'your role does not let you change',
    );
    expect(asked).toEqual([]);
  });
});

it('takes typed times', async () => {
  const { asked } = serveCampaigns([autumn]);
  await renderPage();
  await userEvent.click(await bar('Autumn'));
  const dialog = await screen.findByRole('dialog', { name: 'Times of “Autumn”' });
  expect(dialog).toHaveTextContent('will be published with the new times at once');
  fireEvent.change(within(dialog).getByLabelText('Starts'), {
    target: { value: '2027-02-01T08:00' },
  });
  fireEvent.change(within(dialog).getByLabelText('Ends'), {
    target: { value: '2027-01-01T08:00' },
  });
  expect(within(dialog).getByText('A campaign has to end after it starts.')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
  fireEvent.change(within(dialog).getByLabelText('Ends'), { target: { value: '' } });
  expect(await accessibilityProblems(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(asked).toEqual([
    {
      id: 'autumn',
      version: 'v1',
      startsAt: new Date('2027-02-01T08:00').toISOString(),
      endsAt: null,
    },
  ]);
});

it('overwrites nothing that somebody else changed meanwhile', async () => {
  const { change, asked } = serveCampaigns([autumn]);
  await renderPage();
  (await bar('Autumn')).focus();
  change('autumn', { startsAt: STARTS, endsAt: null });
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(await screen.findByText(/^Somebody else changed “Autumn” meanwhile/)).toBeVisible();
  await waitFor(async () => expect(await bar('Autumn')).toHaveAccessibleName(/“Autumn”, from/));
  expect(asked).toHaveLength(1);
});

it('says why, where the times were not changed, and shows those that are stored', async () => {
  serveCampaigns([autumn]);
  strapiServer.use(
    http.put(route('campaigns/autumn/times'), () =>
      HttpResponse.json(strapiError(500, 'The database is away.'), { status: 500 }),
    ),
  );
  await renderPage();
  const name = (await bar('Autumn')).getAttribute('aria-label');
  (await bar('Autumn')).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(await screen.findByText('The times of “Autumn” were not changed.')).toBeVisible();
  expect(await bar('Autumn')).toHaveAccessibleName(name!);
});

it('waits for a slow server, and asks a failing one again', async () => {
  strapiServer.use(
    http.get(route('campaigns'), async () => {
      await delay(200);
      return HttpResponse.json(strapiError(500, 'no'), { status: 500 });
    }),
  );
  await renderPage();
  expect(screen.getByText('Loading')).toBeInTheDocument();
  expect(await screen.findByText('The campaigns could not be loaded.')).toBeVisible();
  serveCampaigns([]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^There are no campaigns yet\. Create one/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Create a campaign' })).toHaveAttribute(
    'href',
    '/content-manager/collection-types/plugin::donation-banners.campaign/create',
  );
});

it('finds campaigns by name and goes through time', async () => {
  serveCampaigns([autumn, campaign('Next year', { startsAt: inDays(400), endsAt: inDays(430) })]);
  await renderPage();
  await bar('Autumn');
  await userEvent.type(screen.getByLabelText('Search campaigns'), 'aut');
  expect(screen.queryByText(/outside of the time shown/)).not.toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Search campaigns'), 'x');
  expect(screen.getByText('No campaign fits “autx”.')).toBeVisible();
  await userEvent.clear(screen.getByLabelText('Search campaigns'));
  for (let steps = 0; steps < 4; steps += 1) {
    await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  }
  expect(await bar('Next year')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Autumn' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  expect(await bar('Autumn')).toBeVisible();
});
