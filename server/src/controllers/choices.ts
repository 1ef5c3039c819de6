import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';

import { articleTypes } from '../articles/articles';
import { clock } from '../clock';
import { sendCoded } from '../requests/codings';
import { choicesQuery } from '../requests/request-fields';
import { validateQuery } from '../requests/validate-query';
import { service, type Services } from '../service';
import type { ArticleName } from '../services/article-facts';
import type { Answer } from '../services/catalogue';
import { settings } from '../settings/settings';
import { errors } from '../strapi-utils';

/** For so long a shared cache may answer with what it has while it asks anew (RFC 5861), in seconds. */
const STALE_WHILE_REVALIDATE = 600;
/** Query strings that are remembered, with what they ask and what was answered. */
const MOST_QUESTIONS = 5000;

const invalid = (field: string, message: string): Error =>
  new errors.ValidationError(message, { errors: [{ path: [field], message }] });

type Catalogue = Services['catalogue'];

interface Question {
  article: ArticleName | null;
  locale: string | undefined;
  preview: string | undefined;
  answered?: { answer: Answer; edition: number };
}

/** Whether who asks has the very answer already; asked of Koa only where it can be, since it gathers all headers to tell. */
const isKnown = (ctx: Context): boolean => {
  if (ctx.headers['if-none-match'] === undefined) {
    return false;
  }
  ctx.status = 200;
  return ctx.fresh;
};

/** The content API of choices: the same for every reader, so that a CDN can keep it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const questions = new LRUCache<string, Question>({ max: MOST_QUESTIONS });
  let inForce = settings(strapi);

  const articleOf = (query: {
    contentType?: string | undefined;
    documentId?: string | undefined;
  }) => {
    const types = articleTypes(strapi);
    if (query.contentType !== undefined && !types.includes(query.contentType)) {
      throw invalid('contentType', 'There is no such content type with articles.');
    }
    if (query.documentId === undefined) {
      return null;
    }
    const contentType = query.contentType ?? (types.length === 1 ? types[0] : undefined);
    if (contentType === undefined) {
      throw invalid('contentType', `Say which content type: ${types.join(', ')}.`);
    }
    return { contentType, documentId: query.documentId };
  };

  /** What was understood once needs not be read again: pages ask in the same words. */
  const questionOf = (ctx: Context): Question => {
    const known = questions.get(ctx.querystring);
    if (known) {
      return known;
    }
    const query = validateQuery(choicesQuery)(ctx.query);
    const question = { article: articleOf(query), locale: query.locale, preview: query.preview };
    if (question.preview === undefined) {
      questions.set(ctx.querystring, question);
    }
    return question;
  };

  const answerTo = async (catalogue: Catalogue, question: Question): Promise<Answer> => {
    const { article, locale } = question;
    // Asked first: what changes while it is answered counts against the answer.
    const edition = catalogue.edition();
    const answer = await catalogue.choices(article, locale);
    if (!answer) {
      throw new errors.NotFoundError('There is no such published article.', {
        errors: [{ path: ['documentId'], message: 'There is no such published article.' }],
      });
    }
    question.answered = { answer, edition };
    return answer;
  };

  /** What was answered before, as long as nothing has changed and no campaign starts or ends. */
  const standing = (catalogue: Catalogue, { answered }: Question): Answer | undefined =>
    answered &&
    answered.edition === catalogue.edition() &&
    clock.now().getTime() < answered.answer.renewAt
      ? answered.answer
      : undefined;

  /** @param validUntil epoch milliseconds; no cache keeps an answer longer */
  const cacheControl = (validUntil: number): string => {
    const { maxAge, sharedMaxAge } = inForce.choices;
    const left = Math.max(0, Math.floor((validUntil - clock.now().getTime()) / 1000));
    const shared = Math.min(sharedMaxAge, left);
    const stale = Math.min(STALE_WHILE_REVALIDATE, left - shared);
    return `public, max-age=${Math.min(maxAge, left)}, s-maxage=${shared}, stale-while-revalidate=${stale}`;
  };
  let uncut = cacheControl(Infinity);

  /** What was made by the settings of before is made anew. */
  const followSettings = (): void => {
    const now = settings(strapi);
    if (now !== inForce) {
      inForce = now;
      uncut = cacheControl(Infinity);
      questions.clear();
    }
  };

  const preview = async (ctx: Context, token: string, { article, locale }: Question) => {
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = await service(strapi, 'previews').choices(token, article, locale);
  };

  return {
    async find(ctx: Context) {
      followSettings();
      const question = questionOf(ctx);
      if (question.preview !== undefined) {
        await preview(ctx, question.preview, question);
        return;
      }
      const catalogue = service(strapi, 'catalogue');
      const answer = standing(catalogue, question) ?? (await answerTo(catalogue, question));
      const { validUntil, etag, tags, json } = answer;
      // Node's own way takes half the time of Koa's, and this is asked for with every page view.
      const { res } = ctx;
      res.setHeader('Cache-Control', validUntil === Infinity ? uncut : cacheControl(validUntil));
      res.setHeader('ETag', etag);
      res.setHeader('Cache-Tag', tags);
      ctx.vary('Accept-Encoding');
      if (isKnown(ctx)) {
        ctx.status = 304;
        return;
      }
      sendCoded(ctx, 'application/json; charset=utf-8', json);
    },
  };
};
