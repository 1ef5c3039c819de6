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
import { documentAccess } from '../document-access';
import type { Viewer } from '../documents/viewer';
import { visibleNames } from '../documents/visible-names';

/** Something that a condition can name. */
export interface ValueChoice {
  value: string;
  /** `null` where the editor may not see it. */
  label: string | null;
}

/** How many articles a rule is for. */
export interface Reach {
  matching: number;
  /** All published articles. */
  published: number;
  /** The latest of those that match. */
  examples: Array<{
    contentType: string;
    documentId: string;
    /** Empty where it has none, `null` where the editor may not see it. */
    title: string | null;
  }>;
}

export interface Search {
  search: string;
  ids: string[];
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

  /** The entries whose names hold the text, as far as the editor may see both, by name. */
  const findValues = async (
    target: UID.ContentType,
    { ability }: Viewer,
    search: string,
    ids: string[],
  ): Promise<string[]> => {
    const { mainField = 'documentId' } = await contentManagerView(strapi, target);
    const { populate, columns, mayAny, where, may, sees } = await documentAccess(
      strapi,
      ability,
      target,
      ['read'],
    );
    const rows: ArticleRow[] = !mayAny('read')
      ? []
      : await strapi.db.query(target).findMany({
          select: ['id', 'documentId', 'locale', ...columns],
          where: {
            $and: [
              where('read'),
              ids.length > 0 ? { documentId: { $in: ids } } : {},
              search ? { [mainField]: { $containsi: search } } : {},
            ],
          },
          populate,
          orderBy: [{ [mainField]: 'asc' }, { id: 'asc' }],
          // An entry has a row for each locale, drafts apart.
          limit: MOST_VALUES * 10,
        });
    const isSeen = (row: ArticleRow): boolean =>
      may('read', row) && (mainField === 'documentId' || sees(row, mainField));
    return [...new Set(rows.flatMap((row) => (isSeen(row) ? [row.documentId] : [])))];
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
     * Entries that a relation can point at, by their names in the editor's language: those that the editor may see, or
     * `null` for the names of those that are asked for by id and not theirs to see.
     * @param target content type of the entries
     * @param search part of the name; empty: any
     * @param ids these entries only; empty: any
     */
    async values(
      target: UID.ContentType,
      viewer: Viewer,
      { search, ids }: Search,
    ): Promise<ValueChoice[]> {
      const found = ids.length > 0 && !search ? ids : await findValues(target, viewer, search, ids);
      const names = await visibleNames(strapi, viewer, target, found.slice(0, MOST_VALUES));
      return [...names]
        .map(([value, name]): ValueChoice => ({ value, label: name === '' ? value : name }))
        .sort((a, b) => (a.label ?? a.value).localeCompare(b.label ?? b.value, viewer.language));
    },

    /** How many of the published articles the rule is for, each counted once whatever its locales. */
    async reach(rule: ContentRule | null, viewer: Viewer): Promise<Reach> {
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
        const titles = await visibleNames(strapi, viewer, contentType, latest);
        for (const documentId of latest) {
          reach.examples.push({ contentType, documentId, title: titles.get(documentId) ?? null });
        }
      }
      return reach;
    },
  };
};
