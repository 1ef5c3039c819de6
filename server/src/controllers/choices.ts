import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors, validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';

import { articleTypes } from '../articles';
import { clock } from '../clock';
import { PLUGIN_ID } from '../plugin-id';
import { choicesQuery } from '../request-fields';
import { service } from '../service';
import type { Answer } from '../services/catalogue';
import { settings } from '../settings';

/** For so long a shared cache may answer with what it has while it asks anew (RFC 5861), in seconds. */
const STALE_WHILE_REVALIDATE = 600;

const invalid = (field: string, message: string): Error =>
  new errors.ValidationError(message, { errors: [{ path: [field], message }] });

/** The content API of choices: the same for every reader, so that a CDN can keep it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
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

  const setCaching = (ctx: Context, { validUntil, body }: Answer): void => {
    const { maxAge, sharedMaxAge } = settings(strapi).choices;
    const left = Math.max(0, Math.floor((validUntil - clock.now().getTime()) / 1000));
    const shared = Math.min(sharedMaxAge, left);
    ctx.set(
      'Cache-Control',
      [
        'public',
        `max-age=${Math.min(maxAge, left)}`,
        `s-maxage=${shared}`,
        `stale-while-revalidate=${Math.min(STALE_WHILE_REVALIDATE, left - shared)}`,
      ].join(', '),
    );
    ctx.set('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`);
  };

  return {
    async find(ctx: Context) {
      const query = validateZodSchema(choicesQuery)(ctx.query);
      const article = articleOf(query);
      const answer = await service(strapi, 'catalogue').choices(article, query.locale);
      if (!answer) {
        throw new errors.NotFoundError('There is no such published article.', {
          errors: [{ path: ['documentId'], message: 'There is no such published article.' }],
        });
      }
      setCaching(ctx, answer);
      ctx.set(
        'Cache-Tag',
        [PLUGIN_ID, ...(article ? [`${PLUGIN_ID}-${article.documentId}`] : [])].join(','),
      );
      ctx.status = 200;
      if (ctx.fresh) {
        ctx.status = 304;
        return;
      }
      ctx.type = 'application/json';
      ctx.body = answer.body;
    },
  };
};
