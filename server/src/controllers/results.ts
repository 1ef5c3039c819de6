import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { viewerOf } from '../documents/viewer';
import { latestResultsQuery, resultsQuery } from '../requests/event-fields';
import { validateQuery } from '../requests/validate-query';
import { service } from '../service';

/** The admin API of what came of campaigns. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const results = service(strapi, 'results');
    const days = ctx.query['days']
      ? results.latest(validateQuery(latestResultsQuery)(ctx.query).days)
      : validateQuery(resultsQuery)(ctx.query);
    ctx.body = { data: await results.named(days, viewerOf(ctx)), meta: days };
  },
});
