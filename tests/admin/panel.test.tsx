import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import {
  accessibilityProblems,
  prepareAdmin,
  route,
  strapiError,
  strapiServer,
} from './support/admin';
import {
  automatic,
  autumn,
  byAda,
  hidden,
  nothingShown,
  renderPanel,
  serveArticle,
  showing,
  winter,
  prepareArticles,
} from './support/panel';
import { session } from './support/session';

prepareAdmin();

prepareArticles();

const radio = (name: string | RegExp) => screen.findByRole('radio', { name });

describe('where the panel stands', () => {
  const nothing = async (props: Parameters<typeof renderPanel>[0]) => {
    await renderPanel(props);
    await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
    expect(screen.queryByText('Donation banner')).not.toBeInTheDocument();
  };

  it('is not beside banners, single types and types without publishing', async () => {
    await nothing({ model: 'plugin::donation-banners.banner' });
    await nothing({ collectionType: 'single-types' });
    await nothing({ model: 'api::note.note' });
  });

  it('is not shown to somebody who may not see attachments', async () => {
    session.permissions.delete('plugin::donation-banners.attachments.read');
    await nothing({});
  });

  it('says that a new article has to be saved first', async () => {
    await renderPanel({ documentId: undefined, document: undefined });
    expect(await screen.findByText(/after saving this article/)).toBeInTheDocument();
  });

  it('does not touch the original while a copy is being made', async () => {
    await renderPanel({ document: undefined });
    expect(await screen.findByText(/after saving this article/)).toBeInTheDocument();
  });
});

describe('what readers see', () => {
  const shows = async (state: typeof automatic, ...texts: (string | RegExp)[]) => {
    serveArticle(state);
    const { unmount } = await renderPanel();
    for (const text of texts) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
    unmount();
  };

  it('names the campaign and its share', () =>
    shows(
      automatic,
      '“Support independent reporting”',
      'automatic · campaign “Autumn campaign”, 60 of 100 readers',
    ));

  it('says where the campaign is for some readers only', () => {
    const { shown } = automatic;
    return shows(
      { ...automatic, shown: { ...shown, campaign: { ...shown.campaign!, forSome: true } } },
      'automatic · campaign “Autumn campaign”, for some readers only',
    );
  });

  it('names what is shown elsewhere on the page', () =>
    shows(
      {
        ...automatic,
        shown: {
          ...automatic.shown,
          elsewhere: [
            {
              placement: 'page-top',
              source: 'campaign',
              banner: winter,
              campaign: { documentId: 'c2', name: 'Winter campaign', share: 50, forSome: false },
            },
          ],
        },
      },
      'Below the article',
      'Also on the page:',
      /^Top of the page: “Help us through the winter” · .*“Winter campaign”, 50 of 100 readers$/,
    ));

  it('names an editor’s choice', () => shows(showing(autumn), 'chosen for this article'));

  it('says that banners are off', () =>
    shows(hidden, 'Nothing', 'Donation banners are off for this article.'));

  it('says that no campaign fits', () =>
    shows({ ...automatic, shown: nothingShown }, 'Nothing', 'No campaign fits this article.'));

  it('warns while the chosen banner is a draft', () =>
    shows(showing(winter), 'Nothing', /Readers see it once the banner is published/));

  it('warns while the article is a draft', () =>
    shows({ ...automatic, articlePublished: false }, /once this article is published/));

  it('warns when the chosen banner is gone', () =>
    shows(
      { ...hidden, attachment: { ...hidden.attachment!, mode: 'show' } },
      /was deleted. Choose another one/,
    ));

  it('leads to where a banner that this language lacks is translated', async () => {
    serveArticle(showing({ ...autumn, readersGet: 'de' }));
    await renderPanel();
    expect(
      await screen.findByText(/is not published in English. Readers get it in German/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the banner to translate it' })).toHaveAttribute(
      'href',
      '/content-manager/collection-types/plugin::donation-banners.banner/autumn?plugins[i18n][locale]=en',
    );
  });

  it('warns when readers of this language get no banner', () =>
    shows(showing({ ...autumn, readersGet: null }), /so these readers see no banner/));

  it('says who chose, and what was chosen before', async () => {
    const state = showing(autumn);
    serveArticle({
      ...state,
      history: [
        ...state.history,
        { mode: 'hide', locale: '', banner: null, ...byAda, decidedAt: '2026-10-01T07:00:00.000Z' },
        {
          mode: 'automatic',
          locale: 'en',
          banner: null,
          decidedBy: '',
          decidedAt: '2026-09-01T07:00:00.000Z',
        },
      ],
    });
    await renderPanel();
    expect(await screen.findByText(/^Chosen by Ada Berg on Nov 3, 2026/)).toBeInTheDocument();
    const opener = screen.getByRole('button', { name: 'Who chose what' });
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(opener);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Ada Berg chose “Support independent reporting” on Nov 3/),
      expect.stringMatching(/^Ada Berg turned banners off on Oct 1.*\(every language\)$/),
      expect.stringMatching(/^Somebody left it to the campaigns on Sep 1/),
    ]);
    expect(await accessibilityProblems(screen.getByRole('form'))).toEqual([]);
  });

  it('tells of a choice for every language', () =>
    shows(showing(autumn, ''), /every language of this article/));
});

it('opens the campaigns considered, each with its reason in the admin’s language', async () => {
  serveArticle(automatic);
  let asked = 0;
  strapiServer.use(
    http.get(route('explain'), ({ request }) => {
      asked += 1;
      expect(new URL(request.url).search).toContain('documentId=article-1&locale=en');
      const considered = [
        { campaign: 'a', name: 'Autumn', reason: 'chosen', share: 60 },
        { campaign: 'b', name: 'Berlin', reason: 'unknown-country', wanted: { in: ['DE', 'AT'] } },
        { campaign: 'c', name: 'Quiet', reason: 'quiet-closed' },
        { campaign: 'd', name: 'Drafted', reason: 'draft' },
        { campaign: 'e', name: 'New', reason: 'young-reason', words: 'The server says so.' },
      ].map(({ wanted, ...campaign }) => ({ words: '', detail: { wanted }, ...campaign }));
      const placements = [{ placement: 'article-end', show: null, considered }];
      return HttpResponse.json({ data: { placements } });
    }),
  );
  await renderPanel();
  const opener = await screen.findByRole('button', { name: 'Why?' });
  expect(asked).toBe(0);
  await userEvent.click(opener);
  expect(await screen.findByRole('heading', { name: 'Below the article' })).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'AutumnIt is the one shown. (60 of 100 readers)',
    'BerlinFor some readers only, and this is not known of this one. Country: Germany or Austria.',
    'QuietThis reader is left in peace for now.',
    'DraftedIt is not published.',
    'NewThe server says so.',
  ]);
  expect(screen.getByRole('link', { name: 'Explain in detail' })).toHaveAttribute(
    'href',
    '/plugins/donation-banners/explain?contentType=api%3A%3Aarticle.article&documentId=article-1&locale=en',
  );
  expect(await accessibilityProblems(screen.getByRole('form'))).toEqual([]);
});

it('says that the reasons could not be loaded, and tries again', async () => {
  serveArticle(automatic);
  strapiServer.use(
    http.get(route('explain'), () => HttpResponse.json(strapiError(500, 'No'), { status: 500 }), {
      once: true,
    }),
    http.get(route('explain'), () => HttpResponse.json({ data: { placements: [] } })),
  );
  await renderPanel();
  await userEvent.click(await screen.findByRole('button', { name: 'Why?' }));
  await screen.findByText('The reasons could not be loaded.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/There are no campaigns yet/)).toBeInTheDocument();
});

describe('loading', () => {
  it('shows that it loads, then the panel', async () => {
    serveArticle(automatic);
    strapiServer.use(
      http.get(route('attachments'), async () => {
        await delay(200);
        return HttpResponse.json({ data: automatic });
      }),
    );
    await renderPanel();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect(await radio('Automatic')).toBeChecked();
    expect(screen.queryByText('Loading')).not.toBeInTheDocument();
  });

  it('offers to try again after a failure', async () => {
    serveArticle(automatic);
    strapiServer.use(
      http.get(
        route('attachments'),
        () => HttpResponse.json(strapiError(500, 'Internal Server Error'), { status: 500 }),
        { once: true },
      ),
    );
    await renderPanel();
    expect(await screen.findByText(/could not be loaded/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await radio('Automatic')).toBeChecked();
  });

  it('leads to the first banner where there are none, and from there back', async () => {
    session.permissions.add('plugin::content-manager.explorer.create');
    serveArticle({ ...automatic, shown: nothingShown }, []);
    await renderPanel();
    const link = await screen.findByRole('link', { name: 'Write the first banner' });
    const { pathname, searchParams } = new URL(link.getAttribute('href')!, 'http://cms.test');
    expect(pathname).toBe(
      '/content-manager/collection-types/plugin::donation-banners.banner/create',
    );
    expect(Object.fromEntries(searchParams)).toEqual({
      'plugins[i18n][locale]': 'en',
      'plugins[donation-banners]': 'api::article.article/article-1/en',
    });
    expect(await radio('This banner …')).toBeDisabled();
  });

  it('says whom to ask where there are none and the role may write none', async () => {
    serveArticle({ ...automatic, shown: nothingShown }, []);
    await renderPanel();
    expect(await screen.findByText(/Ask somebody whose role may write one/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Write the first banner' })).not.toBeInTheDocument();
  });

  it('asks for the article in its own locale, without one where the type has none', async () => {
    const asked: string[] = [];
    serveArticle(automatic);
    strapiServer.use(
      http.get(route('attachments'), ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ data: automatic });
      }),
    );
    const { unmount } = await renderPanel();
    await radio('Automatic');
    unmount();
    session.contentTypes['api::article.article']!.pluginOptions = {};
    await renderPanel();
    await radio('Automatic');
    expect(asked).toEqual([
      '?contentType=api%3A%3Aarticle.article&documentId=article-1&locale=en',
      '?contentType=api%3A%3Aarticle.article&documentId=article-1&locale=',
    ]);
  });
});

it('is accessible', async () => {
  serveArticle(showing(winter));
  await renderPanel();
  await screen.findByRole('combobox', { name: 'Banner' });
  expect(await accessibilityProblems(document.body)).toEqual([]);
  await userEvent.click(screen.getByRole('combobox', { name: 'Banner' }));
  await screen.findAllByRole('option');
  expect(await accessibilityProblems(screen.getByRole('form'))).toEqual([]);
});
