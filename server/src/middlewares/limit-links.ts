import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { service } from '../service';
import { clientNetwork } from './network';
import { refuseWithPage } from './too-many';

/**
 * Limits what is done with the links in e-mails. A link of ours counts for itself: mail services send the one-click
 * unsubscribes (RFC 8058) of many readers from few addresses, and none may get lost. Anything else is a guess and
 * counts for where it comes from.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const link = service(strapi, 'secrets').idOf(ctx.params.token);
    const seconds = await service(strapi, 'rate-limits').count('perIp', link ?? clientNetwork(ctx));
    if (seconds === 0) {
      await next();
      return;
    }
    const locale = await service(strapi, 'catalogue').servedLocale(undefined);
    refuseWithPage(strapi, ctx, seconds, locale);
  };
