import { adminApi } from '@strapi/strapi/admin';
import { SHOWN_BY } from '../plugin-id';
import { address } from './address';
import type {
  Article,
  ArticleBanner,
  AttachmentChange,
  BannerList,
  BannerQuery,
} from './contracts';
import { ATTACHMENT, articleTag, DOCUMENT, LISTED } from './tags';

const ofArticle = ({ contentType, documentId }: Article) => articleTag(contentType, documentId);

const donationBannersApi = adminApi
  .enhanceEndpoints({ addTagTypes: [DOCUMENT, ATTACHMENT, LISTED] })
  .injectEndpoints({
    endpoints: (build) => ({
      getArticleBanner: build.query<ArticleBanner, Article>({
        query: ({ contentType, documentId, locale }) =>
          address('attachments', { contentType, documentId, locale }),
        transformResponse: ({ data }: { data: ArticleBanner }) => data,
        providesTags: (_result, _error, article) => [
          { type: ATTACHMENT, id: ofArticle(article) },
          { type: DOCUMENT, id: ofArticle(article) },
          ...SHOWN_BY.map((uid) => ({ type: DOCUMENT, id: `${uid}_LIST` }) as const),
        ],
      }),
      changeAttachment: build.mutation<ArticleBanner, AttachmentChange>({
        query({ article: { contentType, documentId }, locale, decision, version }) {
          const where = { contentType, documentId, locale, version };
          return decision
            ? { url: address('attachments'), method: 'PUT', data: { ...where, ...decision } }
            : { url: address('attachments', where), method: 'DELETE' };
        },
        transformResponse: ({ data }: { data: ArticleBanner }) => data,
        async onQueryStarted({ article, locale }, { dispatch, queryFulfilled }) {
          const answer = await queryFulfilled.catch(() => null);
          if (answer && locale === article.locale) {
            dispatch(
              donationBannersApi.util.updateQueryData(
                'getArticleBanner',
                article,
                () => answer.data,
              ),
            );
          }
        },
        // The answer is for `locale`: an article read in another one has to be read again.
        invalidatesTags: (_result, error, { article, locale }) => [
          { type: LISTED, id: ofArticle(article) },
          ...(error || locale !== article.locale
            ? [{ type: ATTACHMENT, id: ofArticle(article) } as const]
            : []),
        ],
      }),
      getBanners: build.query<BannerList, BannerQuery>({
        query: ({ search, locale, pageSize }) => address('banners', { search, locale, pageSize }),
        providesTags: SHOWN_BY.map((uid) => ({ type: DOCUMENT, id: `${uid}_LIST` }) as const),
      }),
    }),
  });

export const { useGetArticleBannerQuery, useChangeAttachmentMutation, useGetBannersQuery } =
  donationBannersApi;
