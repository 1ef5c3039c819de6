import { DescriptionComponentRenderer } from '@strapi/strapi/admin';
import { http, HttpResponse } from 'msw';
import { AttachmentPanel } from '../../../admin/src/panel/AttachmentPanel';
import type {
  ArticleBanner,
  Attachment,
  BannerSummary,
} from '../../../admin/src/services/contracts';
import { session } from './session';
import { renderInAdmin, route, strapiServer } from './admin';

export const autumn: BannerSummary = {
  documentId: 'autumn',
  name: 'Autumn appeal',
  heading: 'Support independent reporting',
  excerpt: 'Dear readers, autumn is here.',
  thumbnail: '/uploads/thumbnail_autumn.jpg',
  published: true,
  locales: [{ locale: 'en', published: true }],
  readersGet: 'en',
};

export const winter: BannerSummary = {
  documentId: 'winter',
  name: 'Winter appeal',
  heading: 'Help us through the winter',
  excerpt: 'Dear readers, winter is near.',
  thumbnail: null,
  published: false,
  locales: [{ locale: 'en', published: false }],
  readersGet: null,
};

/** Who decided, and when, in every decision of these tests. */
export const byAda = { decidedBy: 'Ada Berg', decidedAt: '2026-11-03T09:30:00.000Z' };

export const nothingShown: ArticleBanner['shown'] = {
  placement: 'article-end',
  source: 'none',
  banner: null,
  campaign: null,
  elsewhere: [],
};

/** What readers see without an editor's decision. */
export const automatic: ArticleBanner = {
  attachment: null,
  everywhere: null,
  history: [],
  shown: {
    placement: 'article-end',
    source: 'campaign',
    banner: autumn,
    campaign: { documentId: 'c1', name: 'Autumn campaign', share: 60, forSome: false },
    elsewhere: [],
  },
  articlePublished: true,
};

export const showing = (banner: BannerSummary, locale = 'en', version = 'v1'): ArticleBanner => {
  const attachment: Attachment = {
    ...{ mode: 'show', locale, placement: 'article-end', banner, version },
    ...byAda,
  };
  return {
    attachment,
    everywhere: locale === '' ? attachment : null,
    history: [{ mode: 'show', locale, banner, ...byAda }],
    shown: {
      placement: 'article-end',
      source: 'attachment',
      banner,
      campaign: null,
      elsewhere: [],
    },
    articlePublished: true,
  };
};

export const hidden: ArticleBanner = {
  attachment: {
    ...{ mode: 'hide', locale: 'en', placement: 'article-end', banner: null, version: 'v1' },
    ...byAda,
  },
  everywhere: null,
  history: [{ mode: 'hide', locale: 'en', banner: null, ...byAda }],
  shown: nothingShown,
  articlePublished: true,
};

const CONFLICT = {
  status: 409,
  name: 'ConflictError',
  message: 'Somebody else changed this choice since you saw it.',
};

/**
 * A Strapi that keeps one article's decision; `calls` are the changes it was asked for. `theirs` is what somebody
 * else decides once the panel has been read.
 */
export const serveArticle = (
  start: ArticleBanner,
  banners = [autumn, winter],
  theirs?: ArticleBanner,
) => {
  const calls: unknown[] = [];
  let state = start;
  let changes = 1;
  const isOutdated = (version: string) => version !== (state.attachment?.version ?? '');
  const conflict = () =>
    HttpResponse.json(
      { data: null, error: { ...CONFLICT, details: { current: state } } },
      { status: 409 },
    );
  const renewed = (next: ArticleBanner, locale: string): ArticleBanner => {
    changes += 1;
    const attachment = next.attachment && {
      ...next.attachment,
      ...{ locale, version: `v${changes}` },
    };
    return { ...next, attachment, everywhere: locale === '' ? attachment : null };
  };
  strapiServer.use(
    http.get(route('attachments'), () => {
      const data = state;
      state = theirs && state === start ? theirs : state;
      return HttpResponse.json({ data });
    }),
    http.put(route('attachments'), async ({ request }) => {
      const change = (await request.json()) as Record<'mode' | 'locale' | 'version', string> & {
        banner?: string;
      };
      calls.push({ method: 'PUT', ...change });
      if (isOutdated(change.version)) {
        return conflict();
      }
      const banner = banners.find(({ documentId }) => documentId === change.banner);
      state = renewed(
        change.mode === 'show' && banner ? showing(banner, change.locale) : hidden,
        change.locale,
      );
      return HttpResponse.json({ data: state });
    }),
    http.delete(route('attachments'), ({ request }) => {
      const asked = Object.fromEntries(new URL(request.url).searchParams);
      calls.push({ method: 'DELETE', ...asked });
      if (isOutdated(asked.version ?? '')) {
        return conflict();
      }
      state = automatic;
      return HttpResponse.json({ data: state });
    }),
    http.get(route('banners'), ({ request }) => {
      const asked = new URL(request.url).searchParams;
      const search = (asked.get('search') ?? '').toLowerCase();
      const found = banners.filter(({ name, heading }) =>
        `${name} ${heading}`.toLowerCase().includes(search),
      );
      return HttpResponse.json({
        data: found.slice(0, Number(asked.get('pageSize'))),
        meta: { pagination: { total: found.length } },
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
