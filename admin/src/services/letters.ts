import { adminApi } from '@strapi/strapi/admin';
import { address } from './address';

/** What the reminder e-mail is drawn from: a banner's form in one locale, saved or not. */
export interface LetterRequest {
  locale: string;
  form: Record<string, unknown>;
}

/** An e-mail as readers get it. */
export interface Letter {
  subject: string;
  html: string;
  text: string;
}

const lettersApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
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

export const { usePreviewLetterMutation, useTestLetterMutation } = lettersApi;
