import { screen, waitFor, within } from '@testing-library/react';
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
  hidden,
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
const article = { contentType: 'api::article.article', documentId: 'article-1', locale: 'en' };

describe('choosing', () => {
  const pickBanner = async (name: RegExp) => {
    await userEvent.click(await radio('This banner …'));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Banner' }));
    await userEvent.click(await screen.findByRole('option', { name }));
  };

  it('shows a banner that was searched for, and saves it at once', async () => {
    const calls = serveArticle(automatic);
    await renderPanel();
    await userEvent.click(await radio('This banner …'));
    expect(calls).toEqual([]);
    await userEvent.type(await screen.findByRole('combobox', { name: 'Banner' }), 'winter');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    const option = screen.getByRole('option', { name: /Help us through the winter/ });
    expect(screen.queryByText(/No banner fits/)).not.toBeInTheDocument();
    expect(within(option).getByText('Winter appeal')).toBeInTheDocument();
    expect(within(option).getByText('Dear readers, winter is near.')).toBeInTheDocument();
    expect(within(option).getByText('en: draft')).toBeInTheDocument();
    await userEvent.click(option);

    expect(
      await screen.findByText('This article shows “Help us through the winter”.'),
    ).toBeVisible();
    expect(calls).toEqual([
      { method: 'PUT', ...article, version: '', mode: 'show', banner: 'winter' },
    ]);
    expect(await screen.findByText(/once the banner is published/)).toBeInTheDocument();
  });

  it('is done with the keyboard alone, without submitting the article', async () => {
    const calls = serveArticle(automatic);
    const { onSubmit, onKeyDown } = await renderPanel();
    await radio('Automatic');
    (await screen.findByRole('combobox', { name: 'Holds for' })).focus();
    await userEvent.tab();
    // Space, because jsdom lets the arrow go before Radix looks whether it is held.
    await userEvent.keyboard('{ArrowDown}[Space]');
    expect(await radio('This banner …')).toBeChecked();
    await userEvent.tab();
    expect(await screen.findByRole('combobox', { name: 'Banner' })).toHaveFocus();
    await screen.findByRole('combobox', { name: 'Banner' });
    await userEvent.keyboard('{ArrowDown}');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(screen.getByRole('combobox')).toHaveAttribute('aria-activedescendant'),
    );
    await userEvent.keyboard('{Enter}');
    await screen.findByText(/This article shows “/);
    expect(calls).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(onKeyDown).not.toHaveBeenCalledWith(expect.objectContaining({ key: 'Enter' }));
  });

  it('keeps the choice when the search is left without one', async () => {
    const calls = serveArticle(showing(autumn));
    await renderPanel();
    const field = await screen.findByRole('combobox', { name: 'Banner' });
    await waitFor(() => expect(field).toHaveValue('Support independent reporting · Autumn appeal'));
    await userEvent.clear(field);
    await userEvent.keyboard('{Escape}{Escape}');
    await userEvent.tab();
    await waitFor(() => expect(field).toHaveValue('Support independent reporting · Autumn appeal'));
    expect(calls).toEqual([]);
  });

  it('hides, and Undo brings the banner back with its placement', async () => {
    const calls = serveArticle(showing(autumn));
    await renderPanel();
    await userEvent.click(await radio('None'));
    expect(
      await screen.findByText('Donation banners are off for this article.'),
    ).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('The choice from before is back.')).toBeInTheDocument();
    expect(await screen.findByText('chosen for this article')).toBeInTheDocument();
    expect(await radio('This banner …')).toBeChecked();
    expect(calls).toEqual([
      { method: 'PUT', ...article, version: 'v1', mode: 'hide', placement: 'article-end' },
      {
        ...{ method: 'PUT', ...article, version: 'v2', mode: 'show', banner: 'autumn' },
        placement: 'article-end',
      },
    ]);
  });

  it('goes back to automatic', async () => {
    const calls = serveArticle(hidden);
    await renderPanel();
    await userEvent.click(await radio('Automatic'));
    expect(await screen.findByText(/campaign “Autumn campaign”/)).toBeInTheDocument();
    expect(calls).toEqual([{ method: 'DELETE', ...article, version: 'v1' }]);
  });

  it('undoes a first choice by taking it back', async () => {
    const calls = serveArticle(automatic);
    await renderPanel();
    await pickBanner(/Support independent/);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('The choice from before is back.');
    expect(await radio('Automatic')).toBeChecked();
    expect(calls[1]).toEqual({ method: 'DELETE', ...article, version: 'v2' });
  });

  it('takes back a choice for every language where that is the one in force', async () => {
    const calls = serveArticle(showing(autumn, ''));
    await renderPanel();
    await userEvent.click(await radio('Automatic'));
    expect(await screen.findByText(/campaign “Autumn campaign”/)).toBeInTheDocument();
    expect(calls).toEqual([{ method: 'DELETE', ...article, locale: '', version: 'v1' }]);
  });

  it('does not undo what was changed again since', async () => {
    const calls = serveArticle(automatic);
    await renderPanel();
    await userEvent.click(await radio('None'));
    const first = await screen.findByRole('button', { name: 'Undo' });
    await pickBanner(/Support independent/);
    await screen.findByText('chosen for this article');
    await userEvent.click(first);
    expect(await screen.findByText(/changed again since then/)).toBeInTheDocument();
    expect(calls).toHaveLength(2);
  });

  it('shows the choice while it is being saved, and the old one again when it is refused', async () => {
    serveArticle(showing(autumn));
    strapiServer.use(
      http.put(route('attachments'), async () => {
        await delay(200);
        return HttpResponse.json(strapiError(500, 'Something is broken'), { status: 500 });
      }),
    );
    await renderPanel();
    await userEvent.click(await radio('None'));
    expect(await radio('None')).toBeChecked();
    expect(screen.getByText('Saving')).toBeInTheDocument();
    expect(await screen.findByText('The choice was not saved.')).toBeInTheDocument();
    expect(screen.getByText('Something is broken')).toBeInTheDocument();
    await waitFor(async () => expect(await radio('This banner …')).toBeChecked());
    expect(screen.queryByText('Saving')).not.toBeInTheDocument();
  });

  it('sends the last of several quick choices', async () => {
    const calls = serveArticle(showing(autumn));
    await renderPanel();
    await userEvent.click(await radio('None'));
    await userEvent.click(await radio('Automatic'));
    await screen.findByText(/campaign “Autumn campaign”/);
    await waitFor(() => expect(screen.queryByText('Saving')).not.toBeInTheDocument());
    expect(calls.at(-1)).toMatchObject({ method: 'DELETE', ...article });
    expect(await radio('Automatic')).toBeChecked();
  });

  it('is not offered to somebody who may only look', async () => {
    session.permissions.delete('plugin::donation-banners.attachments.update');
    serveArticle(showing(autumn));
    await renderPanel();
    expect(await screen.findByText(/your role does not let you change it/)).toBeInTheDocument();
    expect(screen.getByText('chosen for this article')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });
});

describe('somebody else chose meanwhile', () => {
  const theirs = showing(winter, 'en', 'theirs');

  it('nothing is overwritten: says who and when, and theirs can be taken', async () => {
    const calls = serveArticle(automatic, undefined, theirs);
    await renderPanel();
    await userEvent.click(await radio('None'));
    const notice = await screen.findByRole('group', { name: /Somebody else decided meanwhile/ });
    expect(notice).toHaveTextContent(
      /Ada Berg chose “Help us through the winter” on Nov 3, 2026, 9:30/,
    );
    expect(await radio('None')).toBeChecked();
    const useTheirs = screen.getByRole('button', { name: 'Use theirs' });
    expect(useTheirs).toHaveFocus();
    expect(await accessibilityProblems(notice)).toEqual([]);
    await userEvent.click(useTheirs);
    await waitFor(async () => expect(await radio('This banner …')).toBeChecked());
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
    expect(calls).toHaveLength(1);
  });

  it('mine can be kept, with the version of theirs', async () => {
    const calls = serveArticle(automatic, undefined, theirs);
    await renderPanel();
    await userEvent.click(await radio('None'));
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    expect(await screen.findByText('This article shows no donation banner.')).toBeVisible();
    expect(calls).toMatchObject([
      { mode: 'hide', version: '' },
      { mode: 'hide', version: 'theirs' },
    ]);
    expect(await radio('None')).toBeChecked();
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('Undo leaves their newer choice alone', async () => {
    const calls = serveArticle(automatic);
    await renderPanel();
    await userEvent.click(await radio('None'));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    strapiServer.use(
      http.delete(route('attachments'), () =>
        HttpResponse.json(
          {
            data: null,
            error: { ...strapiError(409, 'Changed').error, details: { current: theirs } },
          },
          { status: 409 },
        ),
      ),
    );
    await userEvent.click(undo);
    expect(await screen.findByText(/changed again since then/)).toBeInTheDocument();
    expect(calls).toHaveLength(1);
  });
});

describe('for which languages', () => {
  const everyLanguage = async () => {
    await userEvent.click(await screen.findByRole('combobox', { name: 'Holds for' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Every language' }));
  };

  it('a choice can hold for every language', async () => {
    const calls = serveArticle(automatic);
    await renderPanel();
    await radio('Automatic');
    await everyLanguage();
    await userEvent.click(await radio('None'));
    await screen.findByText('This article shows no donation banner.');
    expect(calls).toEqual([{ method: 'PUT', ...article, locale: '', version: '', mode: 'hide' }]);
  });

  it('a language’s own choice stands beside the one for every language', async () => {
    const own = showing(autumn, 'en', 'own');
    const everywhere = { ...hidden.attachment!, locale: '', version: 'every' };
    const calls = serveArticle({ ...own, everywhere });
    await renderPanel();
    expect(await radio('As for every language')).not.toBeChecked();
    await everyLanguage();
    expect(await radio('None')).toBeChecked();
    expect(calls).toEqual([]);
  });

  it('is not asked where the type has no languages', async () => {
    session.contentTypes['api::article.article']!.pluginOptions = {};
    serveArticle(automatic);
    await renderPanel();
    await radio('Automatic');
    expect(screen.queryByRole('combobox', { name: 'Holds for' })).not.toBeInTheDocument();
  });
});
