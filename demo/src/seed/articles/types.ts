import type { Block } from '../blocks';
import type { Translated } from '../locales';

/** The sections of the paper, by the key that articles name them with. */
export const SECTIONS = {
  harbour: { en: 'Harbour', de: 'Hafen' },
  town: { en: 'Town', de: 'Stadt' },
  coast: { en: 'Sea & Coast', de: 'Meer & Küste' },
};

export interface ArticleCopy {
  title: string;
  lead: string;
  byline: string;
  body: Block[];
}

export interface ArticleSeed {
  /** A name for the seed alone. */
  key: string;
  section: keyof typeof SECTIONS;
  isSensitive?: true;
  copy: Translated<ArticleCopy>;
}
