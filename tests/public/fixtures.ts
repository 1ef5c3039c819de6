import type { Appeal, Banner, Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { minimumInWords, minimums } from '../../domain/src/copy-values';
import { textsFor } from '../../domain/src/texts';
import { foldedTemplate, isBar } from '../../public/src/fold-view';
import { placementStyles } from '../../public/src/placement-styles';
import { fillFor, sayings, viewTemplate, type ViewContext } from '../../public/src/view';

export const API = 'https://cms.example/api/donation-banners';

/** The day on which these banners are drawn. */
export const TODAY = new Date(2026, 10, 22, 12);

/** A complete appeal, with the parts that a test is about replaced. */
export const anAppeal = (changes: Partial<Appeal> = {}): Appeal => ({
  id: 'banner-1',
  locale: 'en',
  heading: 'A message from The Harbour Gazette',
  body: ['<p>Dear readers,</p>', '<p>Give {minimum} a month.</p>'],
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
    onDevice: false,
    calendar: false,
  },
  closable: true,
  quietDays: 30,
  appearance: { layout: 'boxed' },
  ...changes,
});

/** The same as readers get it. */
export const aBanner = (changes: Partial<Appeal> = {}): Banner => {
  const appeal = anAppeal(changes);
  return { ...appeal, minimum: minimums(appeal), html: viewTemplate(appeal, API, TODAY) };
};

/** The choices of an article with one campaign that shows one banner to everyone. */
export const choicesWith = (
  banner: Banner = aBanner(),
  placement: Placement = 'article-end',
): Choices => ({
  locale: 'en',
  campaigns: [
    {
      id: 'campaign-1',
      placement,
      priority: 1,
      traffic: 100,
      variants: [{ banner: banner.id, weight: 1 }],
    },
  ],
  banners: {
    [banner.id]: isBar(placement)
      ? { ...banner, html: foldedTemplate(banner.html, textsFor(banner.locale).banner) }
      : banner,
  },
  sayings: { [banner.locale]: sayings(textsFor(banner.locale).banner) },
  styles: { [placement]: placementStyles(placement, [banner]) },
});

export const aContext = (
  appeal: Appeal,
  changes: Partial<ViewContext> = {},
  reader: Parameters<typeof fillFor>[3] = {},
): ViewContext => ({
  texts: textsFor(appeal.locale).banner,
  now: TODAY,
  fill: fillFor(
    minimumInWords(appeal.ask, appeal.locale),
    appeal.locale,
    changes.now ?? TODAY,
    reader,
  ),
  api: API,
  ...changes,
});
