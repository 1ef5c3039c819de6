import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import type { Backlog } from './reminder-contracts';

/** What goes on with appeals and reminders, in numbers. */
export interface SummaryCounts {
  /** Reminders that readers set in the last seven days. */
  setThisWeek: number;
  /** Reminders that become due within seven days. */
  dueNextWeek: number;
  /** Reminders that could not be delivered. */
  failed: number;
  /** Campaigns that readers meet now. */
  campaignsRunning: number;
  /** Readers who met a campaign for the first time in the last seven days. */
  reach: number;
  /** Times that banners were seen in the last seven days. */
  impressions: number;
  /** Times that readers went on to the donate page in the last seven days. */
  continues: number;
}

export interface Summary extends SummaryCounts, Pick<Backlog, 'trouble' | 'moved'> {}

const summaryApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getSummary: build.query<Summary, void>({
      query: () => `/${PLUGIN_ID}/summary`,
      transformResponse: ({ data }: { data: Summary }) => data,
    }),
  }),
});

export const { useGetSummaryQuery } = summaryApi;
