import { adminApi } from '@strapi/strapi/admin';
import type { CampaignList, ListedCampaign, Times } from '../../../domain/src/listed-campaign';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import { address } from './address';
import { articleTag, DOCUMENT } from './tags';

export type { CampaignList, ListedCampaign, Times };

/** Other times for a campaign, as the editor saw it. */
export interface Rescheduling extends Times {
  id: string;
  version: string;
}

const LIST = { type: DOCUMENT, id: `${CAMPAIGN_UID}_LIST` } as const;

const campaignsApi = adminApi.enhanceEndpoints({ addTagTypes: [DOCUMENT] }).injectEndpoints({
  endpoints: (build) => ({
    getCampaigns: build.query<CampaignList, void>({
      query: () => address('campaigns'),
      transformResponse: ({ data }: { data: CampaignList }) => data,
      providesTags: [LIST, { type: DOCUMENT, id: `${BANNER_UID}_LIST` }],
    }),
    reschedule: build.mutation<ListedCampaign, Rescheduling>({
      query: ({ id, ...data }) => ({
        url: address(`campaigns/${encodeURIComponent(id)}/times`),
        method: 'PUT',
        data,
      }),
      transformResponse: ({ data }: { data: ListedCampaign }) => data,
      // Shown at once, so that a bar does not jump back and forth.
      async onQueryStarted({ id, startsAt, endsAt }, { dispatch, queryFulfilled }) {
        const show = (more: object) =>
          dispatch(
            campaignsApi.util.updateQueryData('getCampaigns', undefined, ({ campaigns }) => {
              const found = campaigns.find((campaign) => campaign.id === id);
              Object.assign(found ?? {}, more);
            }),
          );
        const shown = show({ startsAt: startsAt ?? undefined, endsAt: endsAt ?? undefined });
        const answer = await queryFulfilled.catch(() => null);
        if (answer) {
          show(answer.data);
        } else {
          shown.undo();
        }
      },
      invalidatesTags: (_result, _error, { id }) => [
        LIST,
        { type: DOCUMENT, id: articleTag(CAMPAIGN_UID, id) },
      ],
    }),
  }),
});

export const { useGetCampaignsQuery, useRescheduleMutation } = campaignsApi;
