import type { Appeal } from '../../domain/src/banner';
import { copyValues } from '../../domain/src/copy-values';
import { escapeHtml } from '../../domain/src/escape';
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

/**
 * What fills in the placeholders of HTML, for a moment and a reader, in the banner's own language. It answers with nothing
 * where a placeholder has no value: such a text must not reach a reader.
 */
export const fillFor = (
  { ask, locale }: Pick<Appeal, 'ask' | 'locale'>,
  now: Date,
  reader: ReaderFacts,
): ((html: string) => string) => {
  const values: Record<string, string | undefined> = {
    ...copyValues(ask, locale, now),
    country: countryName(reader.country, locale),
    articleCount: reader.articleCount?.toLocaleString(locale),
  };
  for (const name in values) {
    values[name] &&= escapeHtml(values[name]);
  }
  return (html) => fillPlaceholders(html, values) ?? '';
};
