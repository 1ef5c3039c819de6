import type { BannerForm } from '../../../domain/src/banner-rules';
import type { Starter } from './starters/types';

export type Form = BannerForm & { name?: string | null };

/** What the newsroom's settings say that a new banner asks for. */
export interface AskDefaults {
  currency?: string | undefined;
  amounts?: string | undefined;
}

const paragraphs = (texts: string[]) =>
  texts.map((text) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text }],
  }));

/** By these the Content Manager tells the parts of a list apart until they are saved. */
const inList = <Part extends object>(parts: Part[]) =>
  parts.map((part, index) => ({ ...part, __temp_key__: `a${index}` }));

/** The form with a whole banner in it; what somebody has filled in already stays. */
export const withStarter = (form: Form, starter: Starter, { currency, amounts }: AskDefaults) => ({
  ...form,
  name: form.name || starter.name,
  heading: starter.heading,
  body: paragraphs(starter.body),
  ask: inList([
    {
      frequency: 'monthly',
      currency: currency || starter.currency,
      amounts: amounts || '2, 5, 10',
      otherAllowed: true,
    },
  ]),
  continueLabel: starter.continueLabel,
  reminder: form.reminder ?? {
    question: starter.question,
    linkLabel: starter.linkLabel,
    emailLabel: starter.emailLabel,
    consentText: starter.consentText,
    thanks: starter.thanks,
    options: inList([
      { label: starter.nextMonth, after: 'P1M' },
      { label: starter.inThreeMonths, after: 'P3M' },
    ]),
    onDevice: false,
    calendar: false,
  },
  reminderEmail: form.reminderEmail ?? {
    subject: starter.subject,
    body: paragraphs(starter.letter),
    actionLabel: starter.actionLabel,
  },
});
