import type { Banner } from '../../../domain/src/banner';
import { fillFor } from '../../../public/src/view';

/** Fills in a banner's own words for a reader of whom nothing is known: with the first of its currencies. */
export const filledCopy = (
  { minimum, locale }: Pick<Banner, 'minimum' | 'locale'>,
  now: Date,
): ((text: string) => string) => fillFor(Object.values(minimum)[0], locale, now, {});
