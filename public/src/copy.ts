import { dayValues } from '../../domain/src/copy-values';
import { fillPlaceholders } from '../../domain/src/placeholders';

/** What is known of a reader that copy may speak of. */
export interface ReaderFacts {
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  articleCount?: number | undefined;
}

const countryName = (code: string | undefined, locale: string): string | undefined =>
  code && new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code);

/**
 * What fills in the placeholders of HTML, for a moment and a reader, in the banner's own language. It answers with nothing
 * where a placeholder has no value: such a text must not reach a reader. All values are the runtime's own words (`Intl`),
 * which hold no markup.
 *
 * @param minimum the least that is asked for, in words
 */
export const fillFor =
  (
    minimum: string | undefined,
    locale: string,
    now: Date,
    { country, articleCount }: ReaderFacts,
  ): ((html: string) => string) =>
  (html) =>
    fillPlaceholders(html, {
      ...dayValues(locale, now),
      minimum,
      country: countryName(country, locale),
      articleCount: articleCount?.toLocaleString(locale),
    }) ?? '';
