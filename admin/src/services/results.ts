import { adminApi } from '@strapi/strapi/admin';
import type { Days, NamedResult } from '../../../domain/src/results';
import { SHOWN_BY } from '../plugin-id';
import { address } from './address';
import { DOCUMENT } from './tags';

/** Days that are named, or the latest ones: today and those before it in the newsroom's time zone. */
export type AskedDays = Days | { days: number };

export interface Results {
  data: NamedResult[];
  /** Which days they are of. */
  meta: Days;
}

const resultsApi = adminApi.enhanceEndpoints({ addTagTypes: [DOCUMENT] }).injectEndpoints({
  endpoints: (build) => ({
    getCampaignResults: build.query<Results, AskedDays>({
      query: (days) => address('results', { ...days }),
      providesTags: SHOWN_BY.map((uid) => ({ type: DOCUMENT, id: `${uid}_LIST` }) as const),
    }),
  }),
});

export const { useGetCampaignResultsQuery } = resultsApi;
