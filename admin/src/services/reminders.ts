import { adminApi } from '@strapi/strapi/admin';
import { address } from './address';
import type {
  Erasure,
  Backlog,
  BannerName,
  Reminder,
  ReminderFilter,
  ReminderList,
  ReminderQuery,
} from './reminder-contracts';

const REMINDERS = 'DonationBannersReminders';
const BACKLOG = 'DonationBannersBacklog';

type Answer<Data> = { data: Data };

const dataOf = <Data>({ data }: Answer<Data>): Data => data;

const actOn = (id: string, action: 'send-now' | 'retry' | 'cancel' | 'restore') => ({
  url: address(`reminders/${encodeURIComponent(id)}/${action}`),
  method: 'POST' as const,
});

/** Without what was left open. */
const given = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Where the reminders that the filter finds are to be had as a table. */
export const tableAddress = (filter: ReminderFilter): string =>
  address('reminders/table', given(filter));

const remindersApi = adminApi
  .enhanceEndpoints({ addTagTypes: [REMINDERS, BACKLOG] })
  .injectEndpoints({
    endpoints: (build) => ({
      getReminders: build.query<ReminderList, ReminderQuery>({
        // An address in a URL ends up in logs.
        query: (query) =>
          query.email
            ? { url: address('reminders/search'), method: 'POST', data: given(query) }
            : address('reminders', given(query)),
        providesTags: [REMINDERS],
        // Whole addresses are not kept longer than they are shown.
        keepUnusedDataFor: 0,
      }),
      getReminderBanners: build.query<BannerName[], void>({
        query: () => address('reminders/banners'),
        transformResponse: dataOf<BannerName[]>,
      }),
      sendReminder: build.mutation<Reminder, string>({
        query: (id) => actOn(id, 'send-now'),
        transformResponse: dataOf<Reminder>,
        invalidatesTags: [REMINDERS, BACKLOG],
      }),
      retryReminder: build.mutation<Reminder, string>({
        query: (id) => actOn(id, 'retry'),
        transformResponse: dataOf<Reminder>,
        invalidatesTags: [REMINDERS, BACKLOG],
      }),
      cancelReminder: build.mutation<Reminder, string>({
        query: (id) => actOn(id, 'cancel'),
        transformResponse: dataOf<Reminder>,
        invalidatesTags: [REMINDERS, BACKLOG],
      }),
      restoreReminder: build.mutation<Reminder, string>({
        query: (id) => actOn(id, 'restore'),
        transformResponse: dataOf<Reminder>,
        invalidatesTags: [REMINDERS, BACKLOG],
      }),
      getBacklog: build.query<Backlog, void>({
        query: () => address('reminders/backlog'),
        transformResponse: dataOf<Backlog>,
        providesTags: [BACKLOG],
      }),
      pauseReminders: build.mutation<Backlog, boolean>({
        query: (paused) => ({
          url: address('reminders/pause'),
          method: 'PUT',
          data: { paused },
        }),
        transformResponse: dataOf<Backlog>,
        invalidatesTags: [REMINDERS, BACKLOG],
      }),
      adoptAddress: build.mutation<Backlog, string>({
        query: (adopted) => ({
          url: address('reminders/address'),
          method: 'PUT',
          data: { address: adopted },
        }),
        transformResponse: dataOf<Backlog>,
        invalidatesTags: [REMINDERS, BACKLOG],
      }),
      exportAddress: build.mutation<unknown[], string>({
        query: (email) => ({ url: address('reminders/export'), method: 'POST', data: { email } }),
        transformResponse: dataOf<unknown[]>,
      }),
      eraseAddress: build.mutation<Erasure, { email: string; suppress: boolean }>({
        query: (data) => ({ url: address('reminders/erase'), method: 'POST', data }),
        transformResponse: dataOf<Erasure>,
        invalidatesTags: [REMINDERS, BACKLOG],
      }),
    }),
  });

export const {
  useGetRemindersQuery,
  useLazyGetRemindersQuery,
  useGetReminderBannersQuery,
  useSendReminderMutation,
  useRetryReminderMutation,
  useCancelReminderMutation,
  useRestoreReminderMutation,
  useGetBacklogQuery,
  usePauseRemindersMutation,
  useExportAddressMutation,
  useAdoptAddressMutation,
  useEraseAddressMutation,
} = remindersApi;
