import { DescriptionComponentRenderer, Form, useForm } from '@strapi/strapi/admin';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { ForArticlePanel } from '../../admin/src/first-banner/ForArticlePanel';
import { StartPanel } from '../../admin/src/first-banner/StartPanel';
import { withStarter } from '../../admin/src/first-banner/starter-form';
import { starterFor } from '../../admin/src/first-banner/starters';
import { bannerProblems, missingFromBanner, type BannerForm } from '../../domain/src/banner-rules';
import { bannerWarnings } from '../../domain/src/banner-warnings';
import { prepareAdmin, renderInAdmin, route, strapiError, strapiServer } from './support/admin';
import { session } from './support/session';

prepareAdmin();

const BANNER = 'plugin::donation-banners.banner';

const Values = () => {
  const values = useForm('test', (form) => form.values);
  return <output data-testid="values">{JSON.stringify(values)}</output>;
};

const valuesNow = () => JSON.parse(screen.getByTestId('values').textContent ?? '') as BannerForm;

const renderPanels = (
  values: object,
  { documentId, address = '/' }: { documentId?: string; address?: string } = {},
) =>
  renderInAdmin(
    <Form method="POST" initialValues={values}>
      <DescriptionComponentRenderer
        props={
          {
            ...{ model: BANNER, collectionType: 'collection-types', activeTab: 'draft' },
            documentId,
          } as Parameters<typeof StartPanel>[0]
        }
        descriptions={[ForArticlePanel, StartPanel]}
      >
        {(panels) =>
          panels.map(({ id, title, content }) => (
            <aside key={id} aria-label={title}>
              {content}
            </aside>
          ))
        }
      </DescriptionComponentRenderer>
      <Values />
    </Form>,
    address,
  );

describe('an example to begin from', () => {
  const action = { name: 'Fill in an example' };

  it('fills in a whole banner in the language that is written, and is offered no more', async () => {
    await renderPanels(
      { donateUrl: '', closable: true },
      { address: '/?plugins[i18n][locale]=de' },
    );
    await userEvent.click(await screen.findByRole('button', action));
    await waitFor(() => expect(valuesNow().heading).toBe('In eigener Sache'));
    expect(valuesNow()).toMatchObject({
      closable: true,
      donateUrl: '',
      ask: [{ frequency: 'monthly', currency: 'EUR', amounts: '2, 5, 10', __temp_key__: 'a0' }],
      reminder: { options: [{ after: 'P1M' }, { after: 'P3M' }] },
    });
    await waitFor(() => expect(screen.queryByRole('button', action)).not.toBeInTheDocument());
  });

  it('is not offered where somebody has written already, nor for an article', async () => {
    await renderPanels({ heading: 'Dear readers' });
    expect(screen.queryByRole('button', action)).not.toBeInTheDocument();
  });

  it.each(['ar', 'de', 'en', 'es', 'fr', 'pt-BR', 'ru', 'uk'])(
    'lacks nothing in %s but where the button leads',
    async (locale) => {
      const form = withStarter({}, await starterFor(locale), {}) as BannerForm;
      expect([...bannerProblems(form)]).toEqual([]);
      expect([...missingFromBanner(form)].map(({ path }) => path)).toEqual([['donateUrl']]);
      expect([...bannerWarnings(form)]).toEqual([]);
    },
  );

  it('asks for what the newsroom’s settings say', async () => {
    const { ask } = withStarter({}, await starterFor('en'), { currency: 'NOK', amounts: '20, 50' });
    expect(ask).toMatchObject([{ currency: 'NOK', amounts: '20, 50' }]);
  });
});

describe('a banner written for an article', () => {
  const address = '/?plugins[donation-banners]=api::article.article/article-1/en';
  const serve = (attachment: object | null = null) =>
    strapiServer.use(
      http.post(route('attachments/of'), () =>
        HttpResponse.json({
          data: [{ documentId: 'article-1', title: 'The harbour wall', attachment }],
        }),
      ),
    );

  it('is shown there with one click, once it is saved', async () => {
    serve({ locale: 'en', version: 'v1', mode: 'hide' });
    const calls: unknown[] = [];
    strapiServer.use(
      http.put(route('attachments'), async ({ request }) => {
        calls.push(await request.json());
        return HttpResponse.json({ data: {} });
      }),
    );
    const { unmount } = await renderPanels({ heading: 'x' }, { address });
    expect(await screen.findByText(/Once it is saved or published/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show it there' })).not.toBeInTheDocument();
    unmount();

    await renderPanels({ heading: 'x' }, { address, documentId: 'banner-1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Show it there' }));
    expect(await screen.findByText('The article shows this banner.')).toBeInTheDocument();
    expect(calls).toEqual([
      {
        ...{ contentType: 'api::article.article', documentId: 'article-1', locale: 'en' },
        ...{ version: 'v1', mode: 'show', banner: 'banner-1' },
      },
    ]);
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        `?${new URLSearchParams({ 'plugins[i18n][locale]': 'en' })}`,
      ),
    );
  });

  it('says so where that fails, and stays', async () => {
    serve();
    strapiServer.use(
      http.put(route('attachments'), () =>
        HttpResponse.json(strapiError(409, 'Somebody else changed this choice.'), { status: 409 }),
      ),
    );
    await renderPanels({ heading: 'x' }, { address, documentId: 'banner-1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Show it there' }));
    expect(await screen.findByText('The choice was not saved.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Show it there' })).toBeEnabled();
  });

  it('tries again where the article could not be loaded', async () => {
    serve();
    strapiServer.use(
      http.post(
        route('attachments/of'),
        () => HttpResponse.json(strapiError(500, 'Internal Server Error'), { status: 500 }),
        { once: true },
      ),
    );
    await renderPanels({ heading: 'x' }, { address, documentId: 'banner-1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('This banner is for “The harbour wall”.')).toBeInTheDocument();
  });

  it('is not offered to those who may not choose, nor for a made-up address', async () => {
    session.permissions.delete('plugin::donation-banners.attachments.update');
    const { unmount } = await renderPanels({ heading: 'x' }, { address });
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    unmount();
    session.permissions.add('plugin::donation-banners.attachments.update');
    await renderPanels({ heading: 'x' }, { address: '/?plugins[donation-banners]=nonsense' });
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });
});
