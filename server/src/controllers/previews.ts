import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { previewBody } from '../requests/request-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import { publicAddresses } from '../settings/public-address';
import { errors } from '../strapi-utils';

/** The admin API of preview links. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const { banner = '', ...article } = validateZodSchema(previewBody)(ctx.request.body);
    const { userAbility, user } = ctx.state;
    const previews = service(strapi, 'previews');
    switch (await previews.standing(userAbility, { ...article, banner })) {
      case 'forbidden':
        throw new errors.ForbiddenError();
      case 'missing':
        throw new errors.NotFoundError('There is no such article.');
      case 'no-banner': {
        const message = 'There is no such banner.';
        throw new errors.ValidationError(message, { errors: [{ path: ['banner'], message }] });
      }
    }
    const { token, expiresAt } = previews.issue({ ...article, banner, by: user.id });
    const address = `${publicAddresses(strapi).api}/choices?${new URLSearchParams({ preview: token })}`;
    ctx.status = 201;
    ctx.body = { data: { token, expiresAt, address } };
  },
});
