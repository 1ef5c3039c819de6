import type { Banner } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { textsFor } from '../../domain/src/texts';
import { firstChoice } from '../../public/src/gift-choice';
import type { ViewContext } from '../../public/src/view';

export const paragraph = (text: string): Banner['body'][number] => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

/** A complete banner, with the parts that a test is about replaced. */
export const aBanner = (changes: Partial<Banner> = {}): Banner => ({
  id: 'banner-1',
  locale: 'en',
  heading: 'A message from The Harbour Gazette',
  body: [paragraph('Dear readers,'), paragraph('Give {minimum} a month.')],
  ask: [
    { frequency: 'once', currency: 'USD', amounts: [5, 25], suggested: 25, otherAllowed: true },
    {
      frequency: 'monthly',
      currency: 'USD',
      amounts: [2, 5, 10],
      suggested: 5,
      otherAllowed: true,
    },
  ],
  continueLabel: 'Continue',
  donateUrl: 'https://give.example/?amount={amount}&in={currency}&every={frequency}',
  reminder: {
    question: 'Not ready to support today?',
    linkLabel: 'Remind me later.',
    emailLabel: 'E-mail',
    consentText: 'One e-mail, then we forget your address.',
    thanks: 'Thank you! Your reminder is set.',
    options: [
      { label: 'Remind me next month', after: 'P1M' },
      { label: 'Remind me in December', after: '2026-12-01' },
    ],
  },
  closable: true,
  quietDays: 30,
  appearance: { layout: 'boxed' },
  ...changes,
});

/** The choices of an article with one campaign that shows one banner to everyone. */
export const choicesWith = (banner: Banner = aBanner()): Choices => ({
  locale: 'en',
  campaigns: [
    {
      id: 'campaign-1',
      placement: 'article-end',
      priority: 1,
      traffic: 100,
      variants: [{ banner: banner.id, weight: 1 }],
    },
  ],
  banners: { [banner.id]: banner },
  texts: textsFor('en').banner,
});

export const aContext = (banner: Banner, changes: Partial<ViewContext> = {}): ViewContext => ({
  texts: textsFor('en').banner,
  locale: 'en',
  choice: firstChoice(banner),
  now: new Date(2026, 10, 22, 12),
  reader: {},
  ...changes,
});
