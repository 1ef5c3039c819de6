import { adminApi } from '@strapi/strapi/admin';
import type { Newsroom } from '../../../domain/src/outlook';
import type { PlannedCampaign } from '../../../domain/src/planned-campaign';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import { address } from './address';
import { articleTag, DOCUMENT } from './tags';

/** A campaign as readers get it; one that is a draft, as it stands. */
export interface ListedCampaign extends PlannedCampaign {
  name: string;
  /** Whether this person may see it in the Content Manager; else its name is empty, and its place in time all there is. */
  readable: boolean;
  published: boolean;
  /** Another one with every change. */
  version: string;
  /** Why its times cannot be changed but in its edit view. */
  fixed: 'forbidden' | 'unpublished-changes' | null;
}

export interface CampaignList {
  campaigns: ListedCampaign[];
  banners: Newsroom['banners'];
  defaultLocale: string;
  /** Document id of the banner, by the id of each variant. */
  variants: Record<string, string>;
}

/** ISO 8601 instants; `null` where it is open. */
export interface Times {
  startsAt: string | null;
  endsAt: string | null;
}

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
