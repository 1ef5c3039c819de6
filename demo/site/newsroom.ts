import type { BlockNode } from './blocks';
import type { Locale } from './texts';

export interface Article {
  documentId: string;
  title: string;
  lead: string | null;
  body: BlockNode[] | null;
  byline: string | null;
  publishedAt: string;
  section: { documentId: string; name: string } | null;
  /** The other locales that the article is published in. */
  localizations: Array<{ locale: string }>;
}

/** Strapi did not answer, and there is nothing kept to show instead. */
export class NewsroomDown extends Error {}

const PATIENCE = 4_000;
const KEPT = 200;

/**
 * The newsroom as its site sees it: Strapi's REST API. An answer is kept, and shown again when Strapi
 * does not answer, so that readers of an article do not notice.
 *
 * @param strapiUrl the address of Strapi
 */
export const connectNewsroom = (strapiUrl: string) => {
  const kept = new Map<string, unknown>();

  const keep = (path: string, data: unknown): void => {
    kept.delete(path);
    kept.set(path, data);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) {
      kept.delete(oldest);
    }
  };

  /** The data at a path of the API; `null` where there is none. */
  const get = async (path: string): Promise<unknown> => {
    try {
      const response = await fetch(`${strapiUrl}/api/${path}`, {
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (response.status === 404) {
        kept.delete(path);
        return null;
      }
      if (!response.ok) {
        throw new Error(`Strapi answered ${response.status}`);
      }
      const { data } = (await response.json()) as { data: unknown };
      keep(path, data);
      return data;
    } catch (cause) {
      if (kept.has(path)) {
        return kept.get(path);
      }
      throw new NewsroomDown('Strapi does not answer', { cause });
    }
  };

  return {
    /** Every article of a locale, newest first. */
    articles: async (locale: Locale): Promise<Article[]> => {
      const fields = 'fields[0]=title&fields[1]=lead&fields[2]=byline&fields[3]=publishedAt';
      const order = 'sort=publishedAt:desc&pagination[pageSize]=100';
      return (await get(
        `articles?locale=${locale}&${fields}&populate[section][fields][0]=name&${order}`,
      )) as Article[];
    },

    /** One article in one locale; `null` where it is not published. */
    article: async (locale: Locale, documentId: string): Promise<Article | null> =>
      (await get(
        `articles/${encodeURIComponent(documentId)}?locale=${locale}` +
          '&populate[section][fields][0]=name&populate[localizations][fields][0]=locale',
      )) as Article | null,
  };
};

export type Newsroom = ReturnType<typeof connectNewsroom>;
