import { adminApi } from '@strapi/strapi/admin';
import type { SiteFacts } from '../../../domain/src/site';
import { address } from './address';

const siteApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getSite: build.query<SiteFacts, void>({
      query: () => address('site'),
      transformResponse: ({ data }: { data: SiteFacts }) => data,
    }),
  }),
});

export const { useGetSiteQuery } = siteApi;
