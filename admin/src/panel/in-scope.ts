import type { Article, ArticleBanner, Attachment, HistoryEntry } from '../services/contracts';

/** The decision stored for exactly this locale; `''`: the one for every locale. */
export const decisionIn = (state: ArticleBanner, locale: string): Attachment | null =>
  [state.attachment, state.everywhere].find((one) => one?.locale === locale) ?? null;

/** Who decided last for exactly this locale, and what. */
export const lastDecision = (state: ArticleBanner, locale: string): HistoryEntry | null =>
  state.history.find((entry) => entry.locale === locale) ?? null;

/** What is known of the article once the server has answered for one locale, or for every one. */
export const withAnswer = (
  article: Article,
  before: ArticleBanner,
  answer: ArticleBanner,
  locale: string,
): ArticleBanner => {
  if (locale === article.locale) {
    return answer;
  }
  const own = decisionIn(before, article.locale);
  return {
    ...before,
    attachment: own ?? answer.attachment,
    everywhere: answer.attachment,
    history: answer.history,
  };
};
