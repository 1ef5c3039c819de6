import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { documentAccess } from '../document-access';
import { CAMPAIGN_UID } from '../plugin-id';
import { timesBody } from '../requests/campaign-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import { errors } from '../strapi-utils';

/** The admin API of campaigns in time. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const accessOf = (ctx: Context) =>
    documentAccess(strapi, ctx.state.userAbility, CAMPAIGN_UID, ['read', 'update', 'publish']);

  return {
    async find(ctx: Context) {
      ctx.body = { data: await service(strapi, 'campaigns').list(await accessOf(ctx)) };
    },

    async reschedule(ctx: Context) {
      const { version, ...times } = validateZodSchema(timesBody)(ctx.request.body);
      const outcome = await service(strapi, 'campaigns').reschedule(ctx.params.documentId, times, {
        access: await accessOf(ctx),
        version,
        userId: ctx.state.user.id,
      });
      switch (outcome.result) {
        case 'changed':
          ctx.body = { data: outcome.campaign };
          return;
        case 'missing':
          throw new errors.NotFoundError('There is no such campaign.');
        case 'outdated':
          ctx.conflict('Somebody else changed this campaign since you saw it.', {
            current: outcome.campaign,
          });
          return;
        case 'fixed':
          if (outcome.fixed === 'forbidden') {
            throw new errors.ForbiddenError();
          }
          ctx.conflict('It has changes that are not published. Publish or discard them first.');
      }
    },
  };
};
