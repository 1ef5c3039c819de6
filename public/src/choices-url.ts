/** Which article, and in which language. All may be left out: the site-wide campaigns in the default locale. */
export interface ArticleQuery {
  /** Strapi uid, `api::article.article`. */
  contentType?: string | undefined;
  documentId?: string | undefined;
  locale?: string | undefined;
  /** A preview link's token: drafts count as published. */
  preview?: string | undefined;
}

/** The address of an article's choices. @param api address of the content API */
export const choicesUrl = (api: string, query: ArticleQuery): string => {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = String(new URLSearchParams(asked));
  return `${api}/choices${search && `?${search}`}`;
};
