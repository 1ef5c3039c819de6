import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';

import { resultsQuery } from '../requests/event-fields';
import { service } from '../service';

/** The admin API of what came of campaigns. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const days = validateZodSchema(resultsQuery)(ctx.query);
    ctx.body = { data: await service(strapi, 'results').find(days), meta: days };
  },
});
