import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../service';

/** The admin API of the homepage widget. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await service(strapi, 'summary').numbers() };
  },
});
