import type { Appeal } from '../../../domain/src/banner';
import { minimumInWords } from '../../../domain/src/copy-values';
import { textsFor } from '../../../domain/src/texts';
import { stylesFor } from '../../../public/src/styles';
import { fillFor, view } from '../../../public/src/view';

/** Where a reader may be with a banner, as far as it looks different. */
export const PREVIEW_STATES = ['asking', 'reminding', 'thanked'] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

const MONTH = 30 * 86_400_000;

const stateOf = (name: PreviewState, now: Date) => {
  switch (name) {
    case 'asking':
      return { name };
    case 'reminding':
      return { name, email: '' };
    case 'thanked':
      return { name, dueAt: new Date(now.getTime() + MONTH).toISOString() };
  }
};

/** A reader who is an example of those that there are. */
const READER = { country: 'DE', articleCount: 7 };

/** The banner as a reader sees it, with an example for what depends on the reader. */
export const drawBanner = (
  banner: Appeal,
  state: PreviewState,
  now: Date,
): { html: string; styles: string } => ({
  styles: stylesFor(banner),
  html: view(banner, stateOf(state, now), {
    texts: textsFor(banner.locale).banner,
    now,
    api: '',
    fill: fillFor(minimumInWords(banner.ask, banner.locale), banner.locale, now, READER),
  }),
});
