import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { latestResultsQuery, resultsQuery } from '../requests/event-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';

/** The admin API of what came of campaigns. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const results = service(strapi, 'results');
    const days =
      'days' in ctx.query
        ? results.latest(validateZodSchema(latestResultsQuery)(ctx.query).days)
        : validateZodSchema(resultsQuery)(ctx.query);
    ctx.body = { data: await results.named(days), meta: days };
  },
});
