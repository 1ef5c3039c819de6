import type { BannerForm } from './banner-rules';
import { blocksToText } from './blocks-text';
import { type Channels, contrast, parseColour } from './colours';

/** What can be published and still does not serve readers well. */
export type BannerWarning =
  /** Two colours too much alike. Ratios are WCAG's, 1 to 21. */
  | { kind: 'text' | 'button'; front: string; back: string; ratio: number; wanted: number }
  /** A text longer than readers read, in characters. */
  | { kind: 'long'; field: keyof typeof LENGTHS; length: number; wanted: number };

/** Contrast of text with what is behind it (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;
/** Contrast of a control with what is beside it (WCAG 2.2, 1.4.11). */
const CONTROL_CONTRAST = 3;

/** The page behind a banner that has no background of its own. */
const PAGE = '#ffffff';

/** Characters beyond which a text grows long. */
const LENGTHS = { heading: 70, body: 1500, continueLabel: 25, option: 40 };

function* tooAlike(
  kind: 'text' | 'button',
  front: string | null | undefined,
  back: string,
  wanted: number,
): Generator<BannerWarning> {
  const channels = [parseColour(front ?? ''), parseColour(back)];
  if (channels.every((each): each is Channels => each !== null)) {
    const [one, other] = channels as [Channels, Channels];
    const ratio = contrast(one, other);
    if (ratio < wanted) {
      // Rounded down: 4.49 is not 4.5.
      yield { kind, front: front ?? '', back, ratio: Math.floor(ratio * 10) / 10, wanted };
    }
  }
}

/** What readers may stumble over in a banner, whether or not it is complete. */
export function* bannerWarnings(form: BannerForm): Generator<BannerWarning> {
  const { background, text, accent } = form.appearance ?? {};
  const back = background && parseColour(background) ? background : PAGE;
  yield* tooAlike('text', text, back, TEXT_CONTRAST);
  yield* tooAlike('button', accent, back, CONTROL_CONTRAST);
  const texts: Array<[keyof typeof LENGTHS, string]> = [
    ['heading', form.heading ?? ''],
    ['body', Array.isArray(form.body) ? blocksToText(form.body) : ''],
    ['continueLabel', form.continueLabel ?? ''],
    ...(form.reminder?.options ?? []).map(({ label }): [keyof typeof LENGTHS, string] => [
      'option',
      label ?? '',
    ]),
  ];
  for (const [field, { length }] of texts) {
    if (length > LENGTHS[field]) {
      yield { kind: 'long', field, length, wanted: LENGTHS[field] };
    }
  }
}
