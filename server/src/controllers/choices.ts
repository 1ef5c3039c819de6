import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { articleTypes } from '../articles/articles';
import { EVERY_ANSWER, tagOf } from '../catalogue/cache-tags';
import { keptAnswers } from '../catalogue/kept-answers';
import { clock } from '../clock';
import { clientNetwork } from '../middlewares/network';
import { refuse } from '../middlewares/too-many';
import { sendCoded } from '../requests/codings';
import { choicesQuery } from '../requests/request-fields';
import { validateQuery } from '../requests/validate-query';
import { service } from '../service';
import type { Answer } from '../services/catalogue';
import { settings } from '../settings/settings';
import { errors } from '../strapi-utils';

/** For so long a shared cache may answer with what it has while it asks anew (RFC 5861), in seconds. */
const STALE_WHILE_REVALIDATE = 600;
/**
 * Seconds that caches keep a refusal, unless they are to keep answers for a shorter time: a crawl of deleted articles does
 * not reach Strapi with each address, and an article that is published has its banner soon after.
 */
const REFUSED = { maxAge: 10, sharedMaxAge: 30 };

const invalid = (field: string, message: string): Error =>
  new errors.ValidationError(message, { errors: [{ path: [field], message }] });

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
  const catalogue = () => service(strapi, 'catalogue');
  const kept = keptAnswers((key) => catalogue().body(key));
  let inForce = settings(strapi);
  let edition = 0;

  /** What was made of what is there no more, or by the settings of before, is made anew. */
  const followChanges = (): void => {
    const [now, latest] = [settings(strapi), catalogue().edition()];
    if (now !== inForce || latest !== edition) {
      [inForce, edition] = [now, latest];
      uncut = cacheControl(Infinity);
      kept.clear();
    }
  };

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

  /** @param validUntil epoch milliseconds; no cache keeps an answer longer */
  const cacheControl = (validUntil: number): string => {
    const { maxAge, sharedMaxAge } = inForce.choices;
    const left = Math.max(0, Math.floor((validUntil - clock.now().getTime()) / 1000));
    const shared = Math.min(sharedMaxAge, left);
    const stale = Math.min(STALE_WHILE_REVALIDATE, left - shared);
    return `public, max-age=${Math.min(maxAge, left)}, s-maxage=${shared}, stale-while-revalidate=${stale}`;
  };
  let uncut = cacheControl(Infinity);

  /** Has caches keep the refusal that follows. */
  const keepRefusal = (ctx: Context, tags: string[]): void => {
    const { maxAge, sharedMaxAge } = inForce.choices;
    ctx.set(
      'Cache-Control',
      `public, max-age=${Math.min(maxAge, REFUSED.maxAge)}, s-maxage=${Math.min(sharedMaxAge, REFUSED.sharedMaxAge)}`,
    );
    ctx.set('Cache-Tag', [EVERY_ANSWER, ...tags].join(','));
  };

  const understood = (ctx: Context) => {
    try {
      const query = validateQuery(choicesQuery)(ctx.query);
      return { ...query, article: articleOf(query) };
    } catch (error) {
      if (ctx.query.preview === undefined) {
        keepRefusal(ctx, []);
      }
      throw error;
    }
  };

  type Understood = ReturnType<typeof understood>;

  const answerTo = async (ctx: Context, asked: Understood): Promise<Answer> => {
    const { article } = asked;
    // Asked first: what changes while it is answered counts against the answer.
    const before = edition;
    const locale = await catalogue().servedLocale(asked.locale);
    const said = {
      contentType: asked.contentType !== undefined,
      locale: asked.locale !== undefined,
    };
    const question = { article, locale, said };
    const known = kept.findFor(question, clock.now().getTime());
    if (known) {
      return known;
    }
    const answer = await catalogue().choices(article, locale);
    if (!answer) {
      keepRefusal(ctx, article ? [tagOf(article.documentId)] : []);
      throw new errors.NotFoundError('There is no such published article.', {
        errors: [{ path: ['documentId'], message: 'There is no such published article.' }],
      });
    }
    if (before === catalogue().edition()) {
      kept.keep(question, answer);
    }
    return answer;
  };

  const preview = async (ctx: Context, token: string, { article, locale }: Understood) => {
    ctx.set('Cache-Control', 'private, no-store');
    const seconds = await service(strapi, 'rate-limits').count('previews', clientNetwork(ctx));
    if (seconds > 0) {
      refuse(ctx, seconds);
    }
    ctx.body = await service(strapi, 'previews').choices(token, article, locale);
  };

  const send = (ctx: Context, { body, tags, validUntil }: Answer): void => {
    // Node's own way takes half the time of Koa's, and this is asked for with every page view.
    const { res } = ctx;
    res.setHeader('Cache-Control', validUntil === Infinity ? uncut : cacheControl(validUntil));
    res.setHeader('ETag', body.etag);
    res.setHeader('Cache-Tag', tags);
    ctx.vary('Accept-Encoding');
    if (isKnown(ctx)) {
      ctx.status = 304;
      return;
    }
    sendCoded(ctx, 'application/json; charset=utf-8', body.json);
  };

  return {
    async find(ctx: Context) {
      followChanges();
      const known = kept.find(ctx.querystring, clock.now().getTime());
      if (known) {
        send(ctx, known);
        return;
      }
      const asked = understood(ctx);
      if (asked.preview === undefined) {
        send(ctx, await answerTo(ctx, asked));
      } else {
        await preview(ctx, asked.preview, asked);
      }
    },
  };
};
