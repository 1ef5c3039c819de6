import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { toEmailAddress } from '../../../domain/src/email-address';
import { isForm, localeOfForm } from '../pages/send-page';
import { service } from '../service';
import { clientNetwork } from './network';
import { refuse, refuseWithForm, refuseWithPage } from './too-many';

/**
 * Limits requests for reminders, by where they come from and by the address they name. Requests count alike whether or
 * not the address is known and whether or not they succeed, so the count gives nothing away.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const secondsToWait = async (ctx: Context): Promise<number> => {
    const limits = service(strapi, 'rate-limits');
    const wait = await limits.count('perIp', clientNetwork(ctx));
    const { email } = (ctx.request.body ?? {}) as { email?: unknown };
    const address = typeof email === 'string' ? toEmailAddress(email) : undefined;
    return wait > 0 || address === undefined
      ? wait
      : limits.count('perAddress', service(strapi, 'secrets').hashes(address)[0]);
  };

  return async (ctx: Context, next: Next): Promise<void> => {
    const seconds = await secondsToWait(ctx);
    if (seconds === 0) {
      await next();
    } else if (isForm(ctx)) {
      const locale = localeOfForm(ctx);
      const isUndo = (ctx.request.body as { undo?: unknown }).undo !== undefined;
      await (isUndo ? refuseWithPage : refuseWithForm)(strapi, ctx, seconds, locale);
    } else {
      refuse(ctx, seconds);
    }
  };
};
