import { DescriptionComponentRenderer } from '@strapi/strapi/admin';
import { http, HttpResponse } from 'msw';
import { AttachmentPanel } from '../../../admin/src/panel/AttachmentPanel';
import type { ArticleBanner, BannerSummary } from '../../../admin/src/services/contracts';
import { session } from './session';
import { renderInAdmin, route, strapiServer } from './admin';

export const autumn: BannerSummary = {
  documentId: 'autumn',
  name: 'Autumn appeal',
  heading: 'Support independent reporting',
  published: true,
};

export const winter: BannerSummary = {
  documentId: 'winter',
  name: 'Winter appeal',
  heading: 'Help us through the winter',
  published: false,
};

/** What readers see without an editor's decision. */
export const automatic: ArticleBanner = {
  attachment: null,
  shown: {
    source: 'campaign',
    banner: autumn,
    campaign: { documentId: 'c1', name: 'Autumn campaign', share: 60 },
  },
  articlePublished: true,
};

export const showing = (banner: BannerSummary, locale = 'en'): ArticleBanner => ({
  attachment: { mode: 'show', locale, placement: 'article-end', banner },
  shown: { source: 'attachment', banner, campaign: null },
  articlePublished: true,
});

export const hidden: ArticleBanner = {
  attachment: { mode: 'hide', locale: 'en', placement: 'article-end', banner: null },
  shown: { source: 'none', banner: null, campaign: null },
  articlePublished: true,
};

/** A Strapi that keeps one article's decision; `calls` are the changes it was asked for. */
export const serveArticle = (start: ArticleBanner, banners = [autumn, winter]) => {
  const calls: unknown[] = [];
  let state = start;
  strapiServer.use(
    http.get(route('attachments'), () => HttpResponse.json({ data: state })),
    http.put(route('attachments'), async ({ request }) => {
      const change = (await request.json()) as { mode: string; banner?: string; locale: string };
      calls.push({ method: 'PUT', ...change });
      const banner = banners.find(({ documentId }) => documentId === change.banner);
      state = change.mode === 'show' && banner ? showing(banner, change.locale) : hidden;
      return HttpResponse.json({ data: state });
    }),
    http.delete(route('attachments'), ({ request }) => {
      calls.push({
        method: 'DELETE',
        ...Object.fromEntries(new URL(request.url).searchParams),
      });
      state = automatic;
      return HttpResponse.json({ data: state });
    }),
    http.get(route('banners'), ({ request }) => {
      const search = new URL(request.url).searchParams.get('search') ?? '';
      return HttpResponse.json({
        data: banners.filter(({ name, heading }) =>
          `${name} ${heading}`.toLowerCase().includes(search.toLowerCase()),
        ),
      });
    }),
  );
  return calls;
};

/** Props of the article's edit view; `documentId: undefined` while it is being created. */
export const editView = {
  model: 'api::article.article',
  collectionType: 'collection-types',
  activeTab: 'draft' as 'draft' | 'published' | null,
  documentId: 'article-1' as string | undefined,
  document: { id: 1, documentId: 'article-1' } as object | undefined,
};

/** Renders the panel as the Content Manager does, inside its form. */
export const renderPanel = async (props: Partial<typeof editView> = {}) => {
  const onSubmit = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
  const onKeyDown = jest.fn();
  const view = await renderInAdmin(
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label="Article">
      <DescriptionComponentRenderer
        props={{ ...editView, ...props } as Parameters<typeof AttachmentPanel>[0]}
        descriptions={[AttachmentPanel]}
      >
        {(panels) =>
          panels.map(({ id, title, content }) => (
            <aside key={id} aria-label={title}>
              <h2>{title}</h2>
              {content}
            </aside>
          ))
        }
      </DescriptionComponentRenderer>
      <button type="submit">Save article</button>
    </form>,
    '/content-manager?plugins[i18n][locale]=en',
  );
  return { ...view, onSubmit, onKeyDown };
};

/** Call once in a test file: articles in several locales, and two types that are no articles. */
export const prepareArticles = () => {
  beforeEach(() => {
    session.contentTypes = {
      'api::article.article': {
        options: { draftAndPublish: true },
        pluginOptions: { i18n: { localized: true } },
      },
      'api::note.note': { options: { draftAndPublish: false }, pluginOptions: {} },
      'plugin::donation-banners.banner': { options: { draftAndPublish: true }, pluginOptions: {} },
    };
  });
};
