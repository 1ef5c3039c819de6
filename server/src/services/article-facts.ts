import type { Core, UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { Facets } from '../../../domain/src/content-rule';
import { inSomeLocale } from '../../../domain/src/values/locale';
import { asOfOneMoment } from '../as-of-one-moment';
import { type ArticleRow, facetQuery, toFacets } from '../articles/article-facets';
import type { Attachment } from '../attachments/attachment-rows';
import type { Compiled } from '../catalogue/compile';
import { service } from '../service';

export interface ArticleName {
  contentType: string;
  documentId: string;
}

/** What choosing has to know of an article. */
export interface ArticleFacts {
  contentType: string;
  /** The fields that were looked at, as the catalogue names them. */
  fieldNames: string;
  /** By locale; `''` for articles without locales. Empty where there is no such article. */
  facets: ReadonlyMap<string, Facets>;
  attachments: readonly Attachment[];
}

/** About as much as 20,000 articles with an attachment take. */
const MOST_BYTES = 16 * 1024 * 1024;
/** About what an entry takes beside its texts. */
const ENTRY_BYTES = 300;

const keyOf = ({ contentType, documentId }: ArticleName): string => `${contentType} ${documentId}`;

type Fields = Pick<Compiled, 'fields' | 'fieldNames'>;

/** What the rules see of the article where it is read in the locale, or where it is not there in that locale, in another. */
export const facetsIn = (
  { facets }: ArticleFacts,
  locale: string,
  defaultLocale: string,
): Facets | undefined => inSomeLocale(facets, locale, defaultLocale);

/** Knows of the articles that readers read what campaigns are chosen by. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const known = new LRUCache<string, ArticleFacts>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ facets, attachments }, key) =>
      key.length + JSON.stringify([...facets, attachments]).length + ENTRY_BYTES,
  });
  let loading = new Map<string, Promise<ArticleFacts>>();

  const load = async (
    { fields, fieldNames }: Fields,
    { contentType, documentId }: ArticleName,
    { drafts }: { drafts: boolean },
  ): Promise<ArticleFacts> => {
    const asked = fields.get(contentType) ?? [];
    const [rows, attachments] = await asOfOneMoment(strapi, () =>
      Promise.all([
        strapi.db.query(contentType as UID.ContentType).findMany({
          ...facetQuery(asked),
          where: { documentId, publishedAt: { $null: drafts } },
        }),
        service(strapi, 'attachments').of(contentType, documentId),
      ]),
    );
    // MySQL and MariaDB find ids whatever their case, accents and blanks behind: an article has one name.
    const own = (rows as ArticleRow[]).filter((row) => row.documentId === documentId);
    const facets = new Map(own.map((row) => [row.locale ?? '', toFacets(contentType, asked, row)]));
    return { contentType, fieldNames, facets, attachments };
  };

  const find = ({ fieldNames }: Fields, article: ArticleName): ArticleFacts | undefined => {
    const facts = known.get(keyOf(article));
    return facts?.fieldNames === fieldNames ? facts : undefined;
  };

  /** Readers who come at the same time wait for the same look; inside a transaction, it is nobody else's. */
  const loadOnce = (fields: Fields, article: ArticleName): Promise<ArticleFacts> => {
    if (strapi.db.inTransaction()) {
      return load(fields, article, { drafts: false });
    }
    const key = `${keyOf(article)} ${fields.fieldNames}`;
    const underway = loading.get(key);
    if (underway) {
      return underway;
    }
    const attempts = loading;
    const attempt = load(fields, article, { drafts: false }).then((facts) => {
      // Forgotten meanwhile, it may be outdated; and what is not there must not take the place of what is.
      if (attempts === loading && facts.facets.size > 0) {
        known.set(keyOf(article), facts);
      }
      return facts;
    });
    const done = (): boolean => attempts.delete(key);
    attempts.set(key, attempt);
    attempt.then(done, done);
    return attempt;
  };

  /** Looks that are under way may have seen what was there before: they are not kept. */
  const disownLoading = (): void => {
    loading = new Map();
  };

  return {
    /** The published article, in the fields that the rules look at. */
    async published(fields: Fields, article: ArticleName): Promise<ArticleFacts> {
      return find(fields, article) ?? loadOnce(fields, article);
    },

    /** The article as its editors see it. */
    draft(fields: Fields, article: ArticleName): Promise<ArticleFacts> {
      return load(fields, article, { drafts: true });
    },

    /** Forgets one article. */
    forget(article: ArticleName): void {
      known.delete(keyOf(article));
      disownLoading();
    },

    /** Forgets all articles, or those of one type. */
    forgetType(contentType?: string): void {
      for (const [key, facts] of [...known.entries()]) {
        if (contentType === undefined || facts.contentType === contentType) {
          known.delete(key);
        }
      }
      disownLoading();
    },
  };
};
