import type { Core, UID } from '@strapi/strapi';

import {
  type ArticleFields,
  type ContentRule,
  contentRuleProblems,
  matchesContentRule,
} from '../../../domain/src/content-rule';
import type { Problem } from '../../../domain/src/problem';
import { type ArticleRow, facetQuery, toFacets } from '../articles/article-facets';
import { articleFields, labelledArticleFields } from '../articles/article-fields';
import { articleTypes } from '../articles/articles';
import { contentManagerView } from '../articles/content-manager-view';
import { entryNames } from '../articles/entry-names';

/** Something that a condition can name. */
export interface ValueChoice {
  value: string;
  label: string;
}

/** How many articles a rule is for. */
export interface Reach {
  matching: number;
  /** All published articles. */
  published: number;
  /** The latest of those that match. */
  examples: Array<{ contentType: string; documentId: string; title: string }>;
}

export interface Search {
  search: string;
  ids: string[];
  named: boolean;
  language: string;
}

const BATCH = 1000;
const MOST_EXAMPLES = 20;
const MOST_VALUES = 50;

/** What content rules can say in this app, and which articles they are for. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** Published rows in all locales, the latest first, a batch at a time. */
  async function* publishedRows(
    contentType: string,
    query: { select: string[]; populate?: Record<string, unknown> },
  ): AsyncGenerator<ArticleRow> {
    let before = Infinity;
    for (;;) {
      const rows: ArticleRow[] = await strapi.db.query(contentType as UID.ContentType).findMany({
        ...query,
        where: {
          publishedAt: { $notNull: true },
          ...(before === Infinity ? {} : { id: { $lt: before } }),
        },
        orderBy: { id: 'desc' },
        limit: BATCH,
      });
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) {
        return;
      }
      before = last.id;
    }
  }

  /** Counted by the database: a newsroom has many. */
  const countPublished = async (contentType: string): Promise<number> => {
    const { tableName } = strapi.db.metadata.get(contentType as UID.ContentType);
    const [row] = await strapi.db
      .getConnection(tableName)
      .whereNotNull('published_at')
      .countDistinct({ number: 'document_id' });
    return Number(row?.number ?? 0);
  };

  /** Document ids of the articles that match in any locale, the latest first. */
  const matching = async (
    rule: ContentRule | null,
    { contentType, fields }: ArticleFields,
  ): Promise<Set<string>> => {
    const asked = fields.filter(({ name }) => rule?.conditions.some(({ field }) => field === name));
    const found = new Set<string>();
    for await (const row of publishedRows(contentType, facetQuery(asked))) {
      if (matchesContentRule(rule, toFacets(contentType, asked, row))) {
        found.add(row.documentId);
      }
    }
    return found;
  };

  return {
    /** What conditions can be about. */
    fields(): Promise<ArticleFields[]> {
      return labelledArticleFields(strapi);
    },

    /** What is wrong with a rule as it came in. */
    problems(rule: unknown): Problem[] {
      return [...contentRuleProblems(rule, articleFields(strapi))];
    },

    /**
     * Entries that a relation can point at, by their names in the editor's language.
     * @param target content type of the entries
     * @param search part of the name; empty: any
     * @param ids these entries only; empty: any
     * @param named whether names may be told; document ids stand in otherwise
     * @param language the editor's
     */
    async values(
      target: UID.ContentType,
      { search, ids, named, language }: Search,
    ): Promise<ValueChoice[]> {
      const { mainField } = await contentManagerView(strapi, target);
      const name = named && mainField ? mainField : 'documentId';
      const rows: ArticleRow[] = await strapi.db.query(target).findMany({
        select: ['documentId'],
        where: {
          ...(ids.length > 0 ? { documentId: { $in: ids } } : {}),
          ...(search ? { [name]: { $containsi: search } } : {}),
        },
        orderBy: [{ [name]: 'asc' }, { id: 'asc' }],
        // An entry has a row for each locale, drafts apart.
        limit: MOST_VALUES * 10,
      });
      const found = [...new Set(rows.map(({ documentId }) => documentId))].slice(0, MOST_VALUES);
      const names = named ? await entryNames(strapi, target, found, language) : new Map();
      return found
        .map((value): ValueChoice => ({ value, label: names.get(value) ?? value }))
        .sort((a, b) => a.label.localeCompare(b.label, language));
    },

    /**
     * How many of the published articles the rule is for, each counted once whatever its locales.
     * @param language the editor's
     */
    async reach(rule: ContentRule | null, language: string): Promise<Reach> {
      const reach: Reach = { matching: 0, published: 0, examples: [] };
      for (const contentType of articleTypes(strapi)) {
        reach.published += await countPublished(contentType);
      }
      for (const article of articleFields(strapi)) {
        const { contentType } = article;
        if (rule && rule.types.length > 0 && !rule.types.includes(contentType)) {
          continue;
        }
        const found = await matching(rule, article);
        reach.matching += found.size;
        const latest = [...found].slice(0, MOST_EXAMPLES - reach.examples.length);
        const titles = await entryNames(strapi, contentType, latest, language);
        for (const documentId of latest) {
          const title = titles.get(documentId) ?? '';
          reach.examples.push({ contentType, documentId, title });
        }
      }
      return reach;
    },
  };
};
