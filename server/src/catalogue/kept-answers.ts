import { LRUCache } from 'lru-cache';

import type { Answer, Body } from '../services/catalogue';
import type { ArticleName } from '../services/article-facts';

/** What is asked, as it was understood: nothing in it is as somebody typed it. */
export interface Question {
  /** A published article; `null` for the site-wide campaigns. */
  article: ArticleName | null;
  /** One of the locales that readers are served in. */
  locale: string;
  /** Which of these the address says; the others go without saying. */
  said: { contentType: boolean; locale: boolean };
}

/** An answer without its body, which many share. */
type Kept = Omit<Answer, 'body'> & { bodyKey: string };

/** Of questions, tags and what holds them; the bodies are kept and bounded by the catalogue. */
const MOST_BYTES = 8 * 1024 * 1024;
/** About what an entry takes beside its texts. */
const ENTRY_BYTES = 300;

/** The query string of the question, letter by letter as `choicesUrl` writes it for pages. */
const inOurWords = ({ article, locale, said }: Question): string =>
  String(
    new URLSearchParams([
      ...(article && said.contentType ? [['contentType', article.contentType]] : []),
      ...(article ? [['documentId', article.documentId]] : []),
      ...(said.locale ? [['locale', locale]] : []),
    ]),
  );

/**
 * Answers that were given, by the question in our own words: pages that ask in the same words are answered without reading
 * them again, and whatever else somebody types leads to the same few questions.
 *
 * @param bodyOf the body of this key, as long as it is kept
 */
export const keptAnswers = (bodyOf: (key: string) => Body | undefined) => {
  const answers = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ tags, bodyKey }, question) =>
      question.length + tags.length + bodyKey.length + ENTRY_BYTES,
  });

  /** @param now epoch milliseconds */
  const find = (words: string, now: number): Answer | undefined => {
    const kept = answers.get(words);
    const body = kept && now < kept.renewAt ? bodyOf(kept.bodyKey) : undefined;
    return kept && body && { ...kept, body };
  };

  return {
    /** The answer to a query string, where it is in our own words. */
    find,

    /** The answer to a question, however it was put. */
    findFor: (question: Question, now: number): Answer | undefined =>
      find(inOurWords(question), now),

    keep(question: Question, { body, ...answer }: Answer): void {
      answers.set(inOurWords(question), { ...answer, bodyKey: body.key });
    },

    clear(): void {
      answers.clear();
    },
  };
};
