import { adminApi } from '@strapi/strapi/admin';
import type { ArticleFields, ContentRule } from '../../../domain/src/content-rule';
import { address } from './address';

/** Something that a condition can be about, with what people call it. */
export interface NamedValue {
  value: string;
  /** Null where the editor's role may not see it. */
  label: string | null;
}

/** Where to look for entries that an article may be related to. */
export interface RelatedEntries {
  contentType: string;
  field: string;
}

/** How many of the published articles a rule fits, and some of them: with titles, or null where the editor's role may not see them. */
export interface Reach {
  matching: number;
  published: number;
  examples: Array<{ contentType: string; documentId: string; title: string | null }>;
}

const contentRuleApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getRuleFields: build.query<ArticleFields[], void>({
      query: () => address('content-rule/fields'),
      transformResponse: ({ data }: { data: ArticleFields[] }) => data,
    }),
    searchRelatedEntries: build.query<NamedValue[], RelatedEntries & { search: string }>({
      query: (params) => address('content-rule/values', { ...params }),
      transformResponse: ({ data }: { data: NamedValue[] }) => data,
    }),
    nameRelatedEntries: build.query<NamedValue[], RelatedEntries & { ids: string[] }>({
      query: ({ ids, ...params }) =>
        address('content-rule/values', {
          ...params,
          ids: ids.map((id) => id.replace(/[%,]/g, encodeURIComponent)).join(','),
        }),
      transformResponse: ({ data }: { data: NamedValue[] }) => data,
    }),
    getReach: build.query<Reach, ContentRule | null>({
      query: (rule) => ({ url: address('content-rule/reach'), method: 'POST', data: { rule } }),
      transformResponse: ({ data }: { data: Reach }) => data,
    }),
  }),
});

export const {
  useGetRuleFieldsQuery,
  useSearchRelatedEntriesQuery,
  useNameRelatedEntriesQuery,
  useGetReachQuery,
} = contentRuleApi;
