import type { Article, ArticleList } from './contracts';

/** All rows of a list are drawn within this time, in ms. */
const TOGETHER = 10;

const waiting = new Map<string, { documentIds: Set<string>; answer: Promise<unknown> }>();

/** Asks once about all articles of a type and locale that are wanted within a moment; each gets the whole answer. */
export const loadTogether = <Answer>(
  { contentType, documentId, locale }: Article,
  ask: (articles: ArticleList) => Promise<Answer>,
): Promise<Answer> => {
  const key = `${contentType} ${locale}`;
  let list = waiting.get(key);
  if (!list) {
    const documentIds = new Set<string>();
    const answer = new Promise((resolve) => setTimeout(resolve, TOGETHER)).then(() => {
      waiting.delete(key);
      return ask({ contentType, locale, documentIds: [...documentIds] });
    });
    list = { documentIds, answer };
    waiting.set(key, list);
  }
  list.documentIds.add(documentId);
  return list.answer as Promise<Answer>;
};
