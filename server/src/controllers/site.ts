import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../service';

/** What readers' pages have shown of the site, for editors. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await service(strapi, 'site').facts() };
  },
});
