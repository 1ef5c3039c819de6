import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { eraseBody, exportBody } from '../requests/request-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';

/** The admin API of readers' rights. Addresses come in the body: an address in a URL ends up in logs. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Everything that is kept about an address. */
  async export(ctx: Context) {
    const { email } = validateZodSchema(exportBody)(ctx.request.body);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await service(strapi, 'privacy').export(email) };
  },

  /** Erases everything that is kept about an address, and on request sees to it that it is never written to again. */
  async erase(ctx: Context) {
    const { email, suppress } = validateZodSchema(eraseBody)(ctx.request.body);
    const privacy = service(strapi, 'privacy');
    const suppressedOnItsWay = suppress && (await privacy.suppress(email));
    const { count, onItsWay } = await privacy.erase(email);
    ctx.body = { data: { erased: count, onItsWay: onItsWay || suppressedOnItsWay } };
  },
});
