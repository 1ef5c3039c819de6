import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { mailboxOf, toEmailAddress } from '../../../domain/src/email-address';
import { isForm, localeOfForm } from '../pages/send-page';
import { service } from '../service';
import { settings } from '../settings/settings';
import { clientNetwork } from './network';
import { refuse, refuseWithForm, refuseWithPage } from './too-many';

/** Whose requests to confirm count together: everybody's. */
const ALL = 'all';

/**
 * Limits requests for reminders, by where they come from, by the mailbox that they name, and, where each makes an e-mail to
 * confirm, all together. Requests count alike whether or not the address is known and whether or not they succeed, so the
 * count gives nothing away.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const limits = () => service(strapi, 'rate-limits');

  /** Limits of the addresses that are asked for. */
  const secondsForAddress = async (address: string): Promise<number> => {
    const [mailbox] = service(strapi, 'secrets').hashes(mailboxOf(address));
    const wait = await limits().count('perAddress', mailbox);
    return wait > 0 || !settings(strapi).doubleOptIn ? wait : limits().count('confirmations', ALL);
  };

  const secondsToWait = async (ctx: Context): Promise<number> => {
    const wait = await limits().count('perIp', clientNetwork(ctx));
    const { email, way } = (ctx.request.body ?? {}) as { email?: unknown; way?: unknown };
    const address = typeof email === 'string' ? toEmailAddress(email) : undefined;
    return wait > 0 || address === undefined || way === 'calendar'
      ? wait
      : secondsForAddress(address);
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
