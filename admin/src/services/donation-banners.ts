import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID, SHOWN_BY } from '../plugin-id';
import type {
  Article,
  ArticleBanner,
  AttachmentChange,
  BannerSummary,
  Letter,
  LetterRequest,
  Reminder,
  ReminderList,
  ReminderQuery,
} from './contracts';

const ATTACHMENT = 'DonationBannersAttachment';
const REMINDERS = 'DonationBannersReminders';

/** The Content Manager's tag: publishing, saving or deleting a document refreshes what depends on it. */
const DOCUMENT = 'Document';

/** The admin's fetch client does not encode values, so addresses come complete. */
const address = (path: string, params: Record<string, string | number> = {}): string => {
  const search = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  ).toString();
  return `/${PLUGIN_ID}/${path}${search && `?${search}`}`;
};

const ofArticle = ({ contentType, documentId }: Article) => `${contentType}_${documentId}`;

const donationBannersApi = adminApi
  .enhanceEndpoints({ addTagTypes: [DOCUMENT, ATTACHMENT, REMINDERS] })
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
        query({ article: { contentType, documentId }, locale, decision }) {
          const where = { contentType, documentId, locale };
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
        invalidatesTags: (_result, error, { article, locale }) =>
          error || locale !== article.locale ? [{ type: ATTACHMENT, id: ofArticle(article) }] : [],
      }),
      getBanners: build.query<BannerSummary[], { search: string; locale: string }>({
        query: ({ search, locale }) => address('banners', { search, locale }),
        transformResponse: ({ data }: { data: BannerSummary[] }) => data,
        providesTags: SHOWN_BY.map((uid) => ({ type: DOCUMENT, id: `${uid}_LIST` }) as const),
      }),
      getReminders: build.query<ReminderList, ReminderQuery>({
        query: ({ page, pageSize, status }) =>
          address('reminders', { page, pageSize, ...(status && { status }) }),
        providesTags: [REMINDERS],
      }),
      sendReminder: build.mutation<Reminder, string>({
        query: (id) => ({
          url: address(`reminders/${encodeURIComponent(id)}/send-now`),
          method: 'POST',
        }),
        transformResponse: ({ data }: { data: Reminder }) => data,
        invalidatesTags: [REMINDERS],
      }),
      previewLetter: build.mutation<Letter, LetterRequest>({
        query: (data) => ({ url: address('letters/preview'), method: 'POST', data }),
        transformResponse: ({ data }: { data: Letter }) => data,
      }),
      testLetter: build.mutation<{ to: string }, LetterRequest>({
        query: (data) => ({ url: address('letters/test'), method: 'POST', data }),
        transformResponse: ({ data }: { data: { to: string } }) => data,
      }),
    }),
  });

export const {
  useGetArticleBannerQuery,
  useChangeAttachmentMutation,
  useGetBannersQuery,
  useGetRemindersQuery,
  useSendReminderMutation,
  usePreviewLetterMutation,
  useTestLetterMutation,
} = donationBannersApi;
