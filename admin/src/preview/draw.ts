import type { Banner } from '../../../domain/src/banner';
import { preferredAsk } from '../../../domain/src/copy-values';
import { textsFor } from '../../../domain/src/texts';
import { stylesFor } from '../../../public/src/styles';
import { view } from '../../../public/src/view';

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

/** The banner as a reader sees it, with an example for what depends on the reader. */
export const drawBanner = (
  banner: Banner,
  state: PreviewState,
  now: Date,
): { html: string; styles: string } => {
  const ask = preferredAsk(banner.ask);
  return {
    styles: stylesFor(banner),
    html: view(banner, stateOf(state, now), {
      texts: textsFor(banner.locale).banner,
      locale: banner.locale,
      choice: {
        ask: ask ? banner.ask.indexOf(ask) : 0,
        amount: ask?.suggested ?? 'other',
        typed: '',
        refused: false,
      },
      now,
      reader: { country: 'DE', articleCount: 7 },
    }),
  };
};
