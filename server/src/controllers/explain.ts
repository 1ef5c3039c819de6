import type { Core } from '@strapi/strapi';
import { errors, validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';

import type { Reader } from '../../../domain/src/reader';
import { allowArticle } from '../articles/article-access';
import { findArticles } from '../articles/find-articles';
import { clock } from '../clock';
import { articleSearch, explainFields, type ReaderDescription } from '../requests/explain-fields';
import { service } from '../service';

const toReader = ({ articlesRead, ...facts }: ReaderDescription, now: number): Reader => {
  const known = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  return {
    seed: facts.seed,
    quiet: facts.quiet,
    ...(Object.fromEntries(known) as Partial<Reader>),
    ...(articlesRead === undefined ? {} : { articles: Array<number>(articlesRead).fill(now) }),
  };
};

/** The admin API of explanations: in the query of a GET, or in the body of a POST. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const asked = ctx.method === 'GET' ? ctx.query : ctx.request.body;
    const { contentType, documentId, locale, at, drafts, reader } =
      validateZodSchema(explainFields)(asked);
    const article = contentType && documentId ? { contentType, documentId } : null;
    if (article) {
      allowArticle(strapi, ctx, article, 'read');
    }
    const now = at ? Date.parse(at) : clock.now().getTime();
    const explanation = await service(strapi, 'explanations').explain({
      article,
      locale,
      reader: toReader(reader, now),
      now,
      drafts,
    });
    if (!explanation) {
      const message = 'There is no such article.';
      throw new errors.NotFoundError(message, { errors: [{ path: ['documentId'], message }] });
    }
    ctx.body = { data: { at: new Date(now).toISOString(), ...explanation } };
  },

  /** The articles that there are to ask about. */
  async articles(ctx: Context) {
    const { search, contentType, documentId } = validateZodSchema(articleSearch)(ctx.query);
    const article = contentType && documentId ? { contentType, documentId } : null;
    ctx.body = { data: await findArticles(strapi, ctx, { search, article }) };
  },
});
