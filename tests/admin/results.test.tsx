import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { ResultsPage } from '../../admin/src/pages/results/ResultsPage';
import type { NamedResult } from '../../domain/src/results';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';

prepareAdmin();

const DAYS = { from: '2026-11-01', to: '2026-11-30' };

const result = (
  campaign: string,
  banner: string,
  more: Partial<NamedResult> = {},
): NamedResult => ({
  ...{ campaign, banner, campaignName: `Campaign ${campaign}`, bannerName: `Banner ${banner}` },
  ...{ reach: 0, impression: 0, continue: 0, dismissal: 0, reminder: 0, refused: 0, jumps: [] },
  unseen: [],
  ...more,
});

/** A Strapi with these results; the answer tells what was asked. */
const serveResults = (data: NamedResult[]) => {
  const asked: string[] = [];
  strapiServer.use(
    http.get(route('results'), ({ request }) => {
      const { search, searchParams } = new URL(request.url);
      asked.push(search);
      const [from, to] = [searchParams.get('from'), searchParams.get('to')];
      return HttpResponse.json({ data, meta: from && to ? { from, to } : DAYS });
    }),
  );
  return { asked };
};

const renderPage = (address?: string) => renderInAdmin(<ResultsPage />, address);

const section = (name: string) => screen.findByRole('region', { name });

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent);

const choosePeriod = async (name: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: 'Days shown' }));
  await userEvent.click(await screen.findByRole('option', { name }));
};

it('shows the latest thirty days by campaign, the most often seen first, and by banner, the best first, and leads to each', async () => {
  const { asked } = serveResults([
    result('small', 'short', { impression: 10 }),
    result('autumn', 'short', { reach: 900, impression: 10_200, continue: 250, dismissal: 40 }),
    result('autumn', 'warm', { reach: 1000, impression: 10_100, continue: 404, reminder: 12 }),
  ]);
  const { container } = await renderPage();
  const autumn = within(await section('Campaign autumn'));
  expect(asked).toEqual(['?days=30']);
  expect(
    screen.getByText('Nov 1, 2026 to Nov 30, 2026, in the newsroom’s time zone'),
  ).toBeVisible();
  const rows = autumn.getAllByRole('row');
  expect(cells(rows[1]!)).toEqual([
    'Banner warm',
    ...['1,000', '10,100', '404', '4%3.6% to 4.4%', '12', '0'],
  ]);
  expect(cells(rows[2]!)[0]).toBe('Banner short');
  expect(autumn.getByRole('link', { name: 'Campaign autumn' })).toHaveAttribute(
    'href',
    '/content-manager/collection-types/plugin::donation-banners.campaign/autumn',
  );
  expect(autumn.getByRole('link', { name: 'Banner warm' })).toHaveAttribute(
    'href',
    '/content-manager/collection-types/plugin::donation-banners.banner/warm',
  );
  expect(
    autumn.getByText(
      '“Banner warm” does best: of 1,000 impressions, 9.1 to 22 more lead to the donate page than with “Banner short”.',
    ),
  ).toBeVisible();
  expect(
    screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
  ).toEqual(['Campaign autumn', 'Campaign small']);
  const totals = screen.getByText('Impressions', { selector: 'dt' }).parentElement!;
  expect(totals).toHaveTextContent('20,310');
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('marks the days that stand out, and says what was refused', async () => {
  serveResults([
    result('autumn', 'short', { impression: 900, jumps: ['2026-11-03', '2026-11-12'] }),
    result('autumn', 'warm', { impression: 900, refused: 1098 }),
  ]);
  const { container } = await renderPage();
  const autumn = within(await section('Campaign autumn'));
  expect(autumn.getByRole('row', { name: /Banner short/ })).toHaveTextContent(
    'Unusual: Nov 3, 2026 and Nov 12, 2026',
  );
  expect(autumn.getByRole('row', { name: /Banner warm/ })).toHaveTextContent('Refused: 1,098');
  expect(screen.getByText(/^On unusual days, readers continued/)).toBeVisible();
  expect(screen.getByText(/^Refused counts are too many/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('says nothing of unusual days or refusals where there are none', async () => {
  serveResults([result('autumn', 'warm', { impression: 5 })]);
  await renderPage();
  await section('Campaign autumn');
  expect(screen.queryByText(/nusual|efused/)).toBeNull();
});

it('does not call a winner that is none yet', async () => {
  serveResults([
    result('autumn', 'short', { impression: 100, continue: 3 }),
    result('autumn', 'warm', { impression: 100, continue: 5 }),
    result('alone', 'warm', { impression: 100, continue: 5 }),
  ]);
  await renderPage();
  const sentence = 'It cannot be told yet which of these banners does best.';
  expect(await screen.findAllByText(sentence)).toHaveLength(1);
  expect(within(await section('Campaign autumn')).getByText(sentence)).toBeVisible();
});

it('does not call a deleted banner by its id', async () => {
  serveResults([
    result('autumn', 'short', { impression: 1000, continue: 3 }),
    result('autumn', 'warm', { impression: 1000, continue: 90, bannerName: null }),
  ]);
  await renderPage();
  expect(await screen.findByText(/^“A banner that is deleted” does best/)).toBeVisible();
});

it('keeps what editors chose for single articles together, and does not compare it', async () => {
  serveResults([
    result('pin:warm', 'warm', { campaignName: null, impression: 900, continue: 90 }),
    result('pin:short', 'short', { campaignName: null, impression: 900, continue: 1 }),
  ]);
  await renderPage();
  const chosen = within(await section('Chosen for single articles'));
  expect(chosen.getAllByRole('row')).toHaveLength(3);
  expect(chosen.queryByText(/does best|cannot be told/)).toBeNull();
});

it('names what is deleted as such, and leads nowhere from it', async () => {
  serveResults([
    result('gone', 'lost', { campaignName: null, bannerName: null, reach: 3, continue: 1 }),
  ]);
  await renderPage();
  const gone = within(await section('A campaign that is deleted'));
  expect(cells(gone.getAllByRole('row')[1]!)).toEqual([
    'A banner that is deleted',
    ...['3', '0', '1', '–', '0', '0'],
  ]);
  expect(gone.queryByRole('link')).toBeNull();
});

it('shows other days, which the page’s address keeps', async () => {
  const { asked } = serveResults([result('autumn', 'warm', { impression: 5 })]);
  await renderPage('/?days=7');
  await section('Campaign autumn');
  await choosePeriod('Last 90 days');
  await waitFor(() => expect(asked).toEqual(['?days=7', '?days=90']));
  expect(screen.getByTestId('address')).toHaveTextContent('days=90');

  await section('Campaign autumn');
  await choosePeriod('Days of your own');
  expect(await screen.findByLabelText('From')).toHaveValue(DAYS.from);
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-15' } });
  await waitFor(() => expect(asked.at(-1)).toBe('?from=2026-11-15&to=2026-11-30'));
  expect(screen.getByTestId('address')).not.toHaveTextContent('days');
});

it('says so where the last day is before the first one, and asks for nothing', async () => {
  const { asked } = serveResults([result('autumn', 'warm', { impression: 5 })]);
  await renderPage('/?from=2026-11-20&to=2026-11-10');
  expect(screen.getByLabelText('Until')).toHaveAccessibleDescription(
    'The last day is before the first one.',
  );
  fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-11-21' } });
  await section('Campaign autumn');
  expect(asked).toEqual(['?from=2026-11-20&to=2026-11-21']);
});

it('takes days that are none in the address for the usual ones', async () => {
  const { asked } = serveResults([]);
  await renderPage('/?days=9999&from=yesterday&to=2026-11-10');
  expect(await screen.findByText(/nothing was counted\. Once readers see/)).toBeVisible();
  expect(asked).toEqual(['?days=30']);
});

it('shows twenty campaigns a page, from the first one again for other days', async () => {
  serveResults(
    Array.from({ length: 23 }, (_, index) => result(`c${index}`, 'warm', { impression: index })),
  );
  await renderPage();
  await section('Campaign c22');
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(20);
  await userEvent.click(screen.getByRole('link', { name: /Go to page 2/ }));
  await section('Campaign c0');
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
  await choosePeriod('Last 7 days');
  await section('Campaign c22');
  expect(screen.getByTestId('address')).not.toHaveTextContent('page=');
});

it('shows the last page where the address asks for one beyond it', async () => {
  serveResults([result('autumn', 'warm', { impression: 5 })]);
  await renderPage('/?page=7');
  await section('Campaign autumn');
});

it('says that it is loading, and offers to try again what failed', async () => {
  let fails = true;
  strapiServer.use(
    http.get(route('results'), async () => {
      await delay(50);
      return fails
        ? HttpResponse.json(strapiError(500, 'Down'), { status: 500 })
        : HttpResponse.json({ data: [], meta: DAYS });
    }),
  );
  await renderPage();
  expect(screen.getByText('Loading')).toBeInTheDocument();
  expect(await screen.findByText('The results could not be loaded.')).toBeVisible();
  fails = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/nothing was counted/)).toBeVisible();
});
