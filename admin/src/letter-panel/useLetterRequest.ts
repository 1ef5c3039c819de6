import { useForm } from '@strapi/strapi/admin';
import type { LetterRequest } from '../services/letters';

/** What the e-mail is made of. */
const PARTS = [
  'heading',
  'body',
  'ask',
  'continueLabel',
  'donateUrl',
  'reminderEmail',
  'appearance',
] as const;

/** Answers a function that says what to draw the e-mail from: the form as it stands, saved or not. */
export const useLetterRequest = (locale: string): (() => LetterRequest) => {
  const values = useForm('Letter', (state) => state.values as Record<string, unknown>);
  return () => ({ locale, form: Object.fromEntries(PARTS.map((part) => [part, values[part]])) });
};
