import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Reader } from '../../../domain/src/reader';
import { MINUTE } from '../../../domain/src/time';
import { articleAccess } from '../articles/article-access';
import { findArticles } from '../articles/find-articles';
import { clock } from '../clock';
import { type Viewer, viewerOf } from '../documents/viewer';
import { articleSearch, explainFields, type ReaderDescription } from '../requests/explain-fields';
import { validateQuery } from '../requests/validate-query';
import { service } from '../service';
import type { ArticleName } from '../services/article-facts';
import { errors } from '../strapi-utils';

/** What the reader's clock and calendar say at the moment (epoch milliseconds). */
const localClock = (utcOffset: number, now: number): Pick<Reader, 'hour' | 'weekday'> => {
  const local = new Date(now + utcOffset * MINUTE);
  return { hour: local.getUTCHours(), weekday: local.getUTCDay() || 7 };
};

const toReader = (description: ReaderDescription, now: number): Reader => {
  const { articlesRead, languages, utcOffset, ...facts } = description;
  const { supporter, supporterUntil = 0 } = facts;
  return {
    ...facts,
    language: languages,
    supporter: supporterUntil > now ? 'recent' : supporter,
    articles: articlesRead === undefined ? undefined : Array<number>(articlesRead).fill(now),
    ...(utcOffset === undefined ? {} : localClock(utcOffset, now)),
  };
};

const noArticle = (): Error => {
  const message = 'There is no such article.';
  return new errors.NotFoundError(message, { errors: [{ path: ['documentId'], message }] });
};

/** The admin API of explanations: in the query of a GET, or in the body of a POST. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** The version that the rules look at has to be the editor's to see. */
  const demandSeen = async (
    { ability }: Viewer,
    { contentType, documentId }: ArticleName,
    locale: string | undefined,
  ): Promise<void> => {
    const access = await articleAccess(strapi, ability, contentType, [documentId], 'read');
    const asked = locale ?? (await service(strapi, 'catalogue').servedLocale(undefined));
    const found = access.toServed(documentId, asked);
    if (found === 'missing') {
      throw noArticle();
    }
    if (found === 'forbidden') {
      throw new errors.ForbiddenError();
    }
  };

  return {
    async find(ctx: Context) {
      const asked = ctx.method === 'GET' ? ctx.query : ctx.request.body;
      const { contentType, documentId, locale, at, drafts, reader } =
        validateQuery(explainFields)(asked);
      const article = contentType && documentId ? { contentType, documentId } : null;
      const viewer = viewerOf(ctx);
      if (article) {
        await demandSeen(viewer, article, locale);
      }
      const now = at ? Date.parse(at) : clock.now().getTime();
      const explanation = await service(strapi, 'explanations').explain(
        {
          article,
          locale,
          reader: toReader(reader, now),
          now,
          drafts,
        },
        viewer,
      );
      if (!explanation) {
        throw noArticle();
      }
      ctx.body = { data: { at: new Date(now).toISOString(), ...explanation } };
    },

    /** The articles that there are to ask about. */
    async articles(ctx: Context) {
      const { search, contentType, documentId } = validateQuery(articleSearch)(ctx.query);
      const article = contentType && documentId ? { contentType, documentId } : null;
      ctx.body = { data: await findArticles(strapi, viewerOf(ctx), { search, article }) };
    },
  };
};
