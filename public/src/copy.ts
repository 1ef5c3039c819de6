import type { Banner } from '../../domain/src/banner';
import { blocksToHtml, filterBlocks } from '../../domain/src/blocks';
import { copyValues } from '../../domain/src/copy-values';
import { fillPlaceholders } from '../../domain/src/placeholders';

/** What is known of a reader that copy may speak of. */
export interface ReaderFacts {
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  articleCount?: number | undefined;
}

const countryName = (code: string | undefined, locale: string): string | undefined =>
  code && /^[a-z]{2}$/i.test(code)
    ? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code.toUpperCase())
    : undefined;

/** A banner's copy with its placeholders filled in. */
export interface Copy {
  /** A text, empty where a placeholder in it has no value. */
  text(source: string): string;
  /** The body as HTML, without the blocks in which a placeholder has no value. */
  bodyHtml: string;
}

/** Fills in a banner's copy for a moment and a reader, in the banner's own language. */
export const copyOf = (banner: Banner, now: Date, reader: ReaderFacts): Copy => {
  const { locale } = banner;
  const values = {
    ...copyValues(banner.ask, locale, now),
    country: countryName(reader.country, locale),
    articleCount: reader.articleCount?.toLocaleString(locale),
  };
  return {
    text: (source) => fillPlaceholders(source, values) ?? '',
    bodyHtml: blocksToHtml(filterBlocks(banner.body, (text) => fillPlaceholders(text, values))),
  };
};
