import type { Appeal, Placement } from '../../../domain/src/banner';
import { minimumInWords, preferredCurrency } from '../../../domain/src/copy-values';
import { textsFor } from '../../../domain/src/texts';
import { scriptedStylesFor } from '../../../public/src/styles';
import {
  type BannerState,
  fillFor,
  inPlace,
  isBar,
  type ReaderFacts,
  view,
} from '../../../public/src/view';

/** Where a reader may be with a banner, as far as it looks different. */
export const PREVIEW_STATES = ['asking', 'reminding', 'refused', 'thanked', 'supporter'] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

/** What is drawn, and for whom. */
export interface Drawn {
  banner: Appeal;
  state: PreviewState;
  placement: Placement;
  /** Absent: a reader who is an example of those that there are. */
  reader?: ReaderFacts | undefined;
  /** In which the reader is asked; absent: that of their country. */
  currency?: string | undefined;
}

const MONTH = 30 * 86_400_000;

const stateOf = (name: PreviewState, now: Date): BannerState => {
  switch (name) {
    case 'reminding':
      return { name, email: '' };
    case 'refused':
      return { name: 'reminding', email: 'reader@', error: 'emailInvalid' };
    case 'thanked':
      return { name, dueAt: new Date(now.getTime() + MONTH).toISOString() };
    default:
      return { name };
  }
};

const EXAMPLE: ReaderFacts = { country: 'DE', articleCount: 7 };

/** The states that a reader of the banner can come to. */
export const statesOf = ({ reminder, supporterDays }: Appeal): PreviewState[] =>
  PREVIEW_STATES.filter(
    (state) => state === 'asking' || (state === 'supporter' ? supporterDays : reminder),
  );

/** The banner as a reader sees it whose browser runs scripts. */
export const drawBanner = (
  { banner, state, placement, reader = EXAMPLE, currency }: Drawn,
  now: Date,
): { html: string; styles: string } => {
  const asked = currency ?? preferredCurrency(banner.ask, reader.country);
  const appeal = { ...banner, ask: banner.ask.filter((ask) => ask.currency === asked) };
  const { locale } = banner;
  const drawn = view(appeal, stateOf(state, now), {
    texts: textsFor(locale).banner,
    now,
    api: '',
    fill: fillFor(minimumInWords(appeal.ask, locale), locale, now, reader),
    folded: state === 'asking' && isBar(placement),
  });
  return { styles: scriptedStylesFor(banner, placement), html: inPlace(drawn, placement) };
};
