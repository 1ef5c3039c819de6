import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { service } from '../service';
import { clientNetwork } from './network';
import { refuse } from './too-many';

/** Limits how much one network can have counted. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const seconds = await service(strapi, 'rate-limits').count('events', clientNetwork(ctx));
    if (seconds > 0) {
      refuse(ctx, seconds);
    }
    await next();
  };
