import { adminApi } from '@strapi/strapi/admin';
import { BANNER_UID } from '../plugin-id';
import { address } from './address';
import type {
  Article,
  ArticleList,
  Attachment,
  BulkAnswer,
  BulkChange,
  ListedArticle,
} from './contracts';
import { loadTogether } from './load-together';
import { articleTag, ATTACHMENT, DOCUMENT, LISTED } from './tags';

const listQuery = (data: ArticleList) => ({
  url: address('attachments/of'),
  method: 'POST' as const,
  data,
});

const listedArticlesApi = adminApi
  .enhanceEndpoints({ addTagTypes: [DOCUMENT, ATTACHMENT, LISTED] })
  .injectEndpoints({
    endpoints: (build) => ({
      /** The decision in force about one article; those asked for at the same time share a request. */
      getListedAttachment: build.query<Attachment | null, Article>({
        async queryFn(article, _api, _options, baseQuery) {
          const answer = await loadTogether(article, async (list) => baseQuery(listQuery(list)));
          if (answer.error) {
            return { error: answer.error };
          }
          const { data } = answer.data as { data: ListedArticle[] };
          const found = data.find(({ documentId }) => documentId === article.documentId);
          return { data: found?.attachment ?? null };
        },
        providesTags: (_result, _error, { contentType, documentId }) => [
          { type: LISTED, id: articleTag(contentType, documentId) },
          { type: DOCUMENT, id: `${BANNER_UID}_LIST` },
        ],
      }),
      getListedArticles: build.query<ListedArticle[], ArticleList>({
        query: listQuery,
        transformResponse: ({ data }: { data: ListedArticle[] }) => data,
        keepUnusedDataFor: 0,
      }),
      changeArticles: build.mutation<BulkAnswer, { contentType: string; changes: BulkChange[] }>({
        query: (data) => ({ url: address('attachments/bulk'), method: 'POST', data }),
        transformResponse: ({ data }: { data: BulkAnswer }) => data,
        invalidatesTags: (_result, _error, { contentType, changes }) =>
          changes.flatMap(({ documentId }) => {
            const id = articleTag(contentType, documentId);
            return [{ type: LISTED, id } as const, { type: ATTACHMENT, id } as const];
          }),
      }),
    }),
  });

export const { useGetListedAttachmentQuery, useGetListedArticlesQuery, useChangeArticlesMutation } =
  listedArticlesApi;
