import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Route, Routes } from 'react-router-dom';
import { App } from '../../admin/src/pages/App';
import type { ConsideredCampaign } from '../../admin/src/services/explanation-contracts';
import {
  accessibilityProblems,
  prepareAdmin,
  renderInAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';

prepareAdmin();

const appeal = {
  id: 'autumn',
  locale: 'en',
  heading: 'Support independent reporting',
  body: ['<p>Dear readers,</p>'],
  ask: [
    { frequency: 'monthly', currency: 'USD', amounts: [2, 5], suggested: 5, otherAllowed: true },
  ],
  continueLabel: 'Continue',
  donateUrl: 'https://gazette.example/donate',
  closable: true,
  quietDays: 30,
  appearance: { layout: 'boxed' },
};

const campaign = (name: string, reason: string, more = {}): ConsideredCampaign => ({
  ...{ campaign: name.toLowerCase(), name, reason, words: '', detail: {} },
  ...more,
});

const considered = [
  campaign('Autumn', 'chosen', { share: 60 }),
  campaign('Advent', 'not-started', { detail: { startsAt: '2026-12-01T08:00:00.000Z' } }),
  campaign('Summer', 'ended', { detail: { endsAt: '2026-08-31T22:00:00.000Z' } }),
  campaign('Berlin', 'audience-country', { detail: { wanted: { in: ['DE'], out: ['AT'] } } }),
  campaign('Often', 'audience-articles', { detail: { wanted: { min: 3, days: 30 } } }),
  campaign('Weekend', 'unknown-weekday', { detail: { wanted: { in: [6, 7] } } }),
  campaign('Morning', 'unknown-hour', { detail: { wanted: { in: [6, 7, 8, 9] } } }),
  campaign('Mailing', 'audience-utm', { detail: { wanted: { in: ['source=newsletter'] } } }),
  campaign('Town', 'content-rule', { detail: { field: 'Section' } }),
  campaign('Notes', 'content-rule', { detail: { field: '' } }),
  campaign('Drafted', 'draft'),
];

const found = {
  contentType: 'api::article.article',
  documentId: 'ferry',
  title: 'The night the ferry waited',
  type: 'Article',
  locales: [
    { locale: 'en', published: true },
    { locale: 'de', published: false },
  ],
  published: true,
};

const explanation = {
  locale: 'en',
  articlePublished: true,
  placements: [
    {
      placement: 'article-end',
      show: { campaign: 'autumn', heading: appeal.heading, appeal },
      considered,
    },
    {
      placement: 'page-top',
      show: { campaign: 'bar', heading: 'A short word', appeal },
      considered: [campaign('Bar', 'chosen', { share: 100 })],
    },
  ],
};

/** A Strapi that explains; answers what it was asked. */
const serveExplanations = (data: object = explanation) => {
  const asked: Array<Record<string, string>> = [];
  strapiServer.use(
    http.get(route('explain'), ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json({ data });
    }),
    http.get(route('explain/articles'), ({ request }) => {
      const search = new URL(request.url).searchParams.get('search') ?? '';
      const fits = found.title.toLowerCase().includes(search.toLowerCase());
      return HttpResponse.json({ data: fits ? [found] : [] });
    }),
  );
  return asked;
};

const renderPage = (query = '') =>
  renderInAdmin(
    <Routes>
      <Route path="/plugins/donation-banners/*" element={<App />} />
    </Routes>,
    `/plugins/donation-banners/explain${query}`,
  );

const ABOUT_FERRY = '?contentType=api::article.article&documentId=ferry&locale=en';

const address = () => new URLSearchParams(screen.getByTestId('address').textContent ?? '');

it('says what the reader gets, draws it, and names every campaign with what would have to change', async () => {
  const asked = serveExplanations();
  const { container } = await renderPage(ABOUT_FERRY);
  expect(
    await screen.findByRole('heading', {
      name: 'This reader gets “Support independent reporting”.',
    }),
  ).toBeInTheDocument();
  expect(asked[0]).toEqual({
    contentType: 'api::article.article',
    documentId: 'ferry',
    locale: 'en',
  });
  expect(
    screen.getByText('From the campaign “Autumn”, which 60 of 100 readers like this one get.'),
  ).toBeInTheDocument();

  const frame = (await screen.findByTitle('The banner in a page')) as HTMLIFrameElement;
  await waitFor(() =>
    expect(frame.contentDocument!.querySelector('#banner')!.shadowRoot!.textContent).toContain(
      'Dear readers,',
    ),
  );

  const item = (name: string) =>
    screen.getByRole('link', { name }).closest('li')!.textContent!.replace(name, '');
  expect(item('Autumn')).toBe('It is the one shown. (60 of 100 readers)');
  expect(item('Advent')).toBe(
    'It starts on December 1, 2026 at 8:00 AM.Pick a later time, or let it start earlier.',
  );
  expect(item('Summer')).toMatch(/^It ended on August 31, 2026 at 10:00 PM\./);
  expect(item('Berlin')).toMatch(/^For some readers only\. Country: Germany, not Austria\./);
  expect(item('Often')).toMatch(/Articles read: at least 3 in 30 days\./);
  expect(item('Weekend')).toMatch(/Weekday: Saturday or Sunday\.Say more about the reader/);
  expect(item('Morning')).toMatch(/Time of day: 06:00–10:00\./);
  expect(item('Mailing')).toMatch(/address: source=newsletter\./);
  expect(item('Town')).toMatch(/it looks at “Section”\.Change its content rule, or “Section”/);
  expect(item('Notes')).toMatch(/does not fit this article\.Change its content rule, or pick/);
  expect(item('Drafted')).toBe('It is not published.Publish the campaign.');
  expect(screen.getByRole('link', { name: 'Drafted' })).toHaveAttribute(
    'href',
    '/content-manager/collection-types/plugin::donation-banners.campaign/drafted',
  );
  expect(await accessibilityProblems(container)).toEqual([]);
});

it('finds an article by its title, in its languages', async () => {
  const asked = serveExplanations();
  await renderPage();
  expect(await screen.findByText(/pages that are none, such as the front page/)).toBeVisible();
  const field = screen.getByRole('combobox', { name: 'Which article' });
  await userEvent.type(field, 'zeppelin');
  expect(await screen.findByText('No article fits “zeppelin”.')).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, 'FERRY');
  await userEvent.click(await screen.findByRole('option', { name: /The night the ferry waited/ }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ documentId: 'ferry', locale: 'en' }));
  expect(field).toHaveValue('The night the ferry waited');
  await userEvent.click(screen.getByRole('combobox', { name: 'Language' }));
  await userEvent.click(await screen.findByRole('option', { name: 'de: draft' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ documentId: 'ferry', locale: 'de' }));
  expect(address().get('documentId')).toBe('ferry');
});

it('describes the reader in its address, to be shared; what nobody understands is not known', async () => {
  const asked = serveExplanations();
  await renderPage(
    '?country=DE&device=toaster&supporter=recent&articlesRead=3&timeZone=Asia/Kolkata&at=2026-12-01T08:00:00.000Z&utm=Source=News&drafts=true&email=a@b.c',
  );
  await screen.findByRole('heading', { name: /This reader gets/ });
  expect(asked).toEqual([
    {
      at: '2026-12-01T08:00:00.000Z',
      drafts: 'true',
      'reader[country]': 'DE',
      'reader[supporter]': 'recent',
      'reader[articlesRead]': '3',
      'reader[utcOffset]': '330',
      'reader[utm]': 'source=news',
    },
  ]);
  expect(screen.getByRole('combobox', { name: 'Country' })).toHaveValue('Germany');
  expect(screen.getByRole('checkbox', { name: 'Count drafts as published' })).toBeChecked();

  await userEvent.click(screen.getByRole('combobox', { name: 'Device' }));
  await userEvent.click(await screen.findByRole('option', { name: 'tablet' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ 'reader[device]': 'tablet' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Site that the reader comes from' }),
    'news.example{Enter}',
  );
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ 'reader[referrer]': 'news.example' }));
  expect(address().get('referrer')).toBe('news.example');

  await userEvent.click(screen.getByRole('button', { name: 'Another reader by chance' }));
  await waitFor(() => expect(asked.at(-1)).toHaveProperty(['reader[seed]']));
  const { 'reader[seed]': before } = asked.at(-1)!;
  await userEvent.click(screen.getByRole('button', { name: 'Another reader by chance' }));
  await waitFor(() => expect(asked.at(-1)!['reader[seed]']).not.toBe(before));
});

it('leads to what other places of the page show', async () => {
  serveExplanations();
  await renderPage(`${ABOUT_FERRY}&placement=overlay`);
  expect(
    await screen.findByRole('heading', { name: 'This reader gets no banner here.' }),
  ).toBeInTheDocument();
  expect(screen.getByText('No campaign is for this place.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Top of the page: “A short word”' }));
  expect(
    await screen.findByRole('heading', { name: 'This reader gets “A short word”.' }),
  ).toBeInTheDocument();
  expect(address().get('placement')).toBe('page-top');
});

it('says that an article is a draft', async () => {
  serveExplanations({ ...explanation, articlePublished: false });
  await renderPage(ABOUT_FERRY);
  expect(await screen.findByText(/is not published: readers do not see it yet/)).toBeVisible();
});

describe('a slow or failing server', () => {
  it('is waited for', async () => {
    serveExplanations();
    let answer = (): void => undefined;
    const wanted = new Promise<void>((done) => (answer = done));
    strapiServer.use(
      http.get(
        route('explain'),
        async () => {
          await wanted;
          return HttpResponse.json({ data: explanation });
        },
        { once: true },
      ),
    );
    await renderPage(ABOUT_FERRY);
    const main = within(await screen.findByRole('main'));
    expect(await main.findByText('Loading')).toBeInTheDocument();
    answer();
    expect(await screen.findByRole('heading', { name: /This reader gets/ })).toBeInTheDocument();
  });

  it('is asked again', async () => {
    serveExplanations();
    strapiServer.use(
      http.get(
        route('explain'),
        () => HttpResponse.json(strapiError(404, 'There is no such article.'), { status: 404 }),
        { once: true },
      ),
      http.get(
        route('explain/articles'),
        () => HttpResponse.json(strapiError(500, 'No'), { status: 500 }),
        { once: true },
      ),
    );
    await renderPage();
    expect(
      await screen.findByText('The explanation could not be loaded. There is no such article.'),
    ).toBeInTheDocument();
    expect(await screen.findByText('The articles could not be loaded.')).toBeInTheDocument();
    for (const button of screen.getAllByRole('button', { name: 'Try again' })) {
      await userEvent.click(button);
    }
    expect(await screen.findByRole('heading', { name: /This reader gets/ })).toBeInTheDocument();
    expect(await screen.findByRole('combobox', { name: 'Which article' })).toBeInTheDocument();
  });
});
