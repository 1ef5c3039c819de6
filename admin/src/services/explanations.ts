import { adminApi } from '@strapi/strapi/admin';
import { SHOWN_BY } from '../plugin-id';
import { address } from './address';
import type { Explanation, FoundArticle, Question } from './explanation-contracts';
import { articleTag, ATTACHMENT, DOCUMENT, LISTED } from './tags';

type Params = Record<string, string | number | boolean>;

const known = (values: object): Params =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const named = (reader: object): object =>
  Object.fromEntries(Object.entries(reader).map(([name, fact]) => [`reader[${name}]`, fact]));

const explanationsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [DOCUMENT, ATTACHMENT, LISTED] })
  .injectEndpoints({
    endpoints: (build) => ({
      getExplanation: build.query<Explanation, Question>({
        query: ({ reader = {}, ...page }) =>
          address('explain', known({ ...page, ...named(reader) })),
        transformResponse: ({ data }: { data: Explanation }) => data,
        providesTags: (_result, _error, { contentType = '', documentId = '' }) => {
          const id = articleTag(contentType, documentId);
          return [
            { type: ATTACHMENT, id },
            { type: LISTED, id },
            { type: DOCUMENT, id },
            ...SHOWN_BY.map((uid) => ({ type: DOCUMENT, id: `${uid}_LIST` }) as const),
          ];
        },
      }),
      findArticles: build.query<FoundArticle[], string>({
        query: (search) => address('explain/articles', { search }),
        transformResponse: ({ data }: { data: FoundArticle[] }) => data,
      }),
      /** One article; null where it is gone, or not for this editor. */
      getArticle: build.query<FoundArticle | null, { contentType: string; documentId: string }>({
        query: (article) => address('explain/articles', { ...article }),
        transformResponse: ({ data }: { data: FoundArticle[] }) => data[0] ?? null,
      }),
    }),
  });

export const { useGetExplanationQuery, useFindArticlesQuery, useGetArticleQuery } = explanationsApi;
