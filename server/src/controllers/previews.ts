import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { allowArticle } from '../articles/article-access';
import { previewBody } from '../requests/request-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import { publicAddresses } from '../settings/public-address';

/** The admin API of preview links. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  create(ctx: Context) {
    const preview = validateZodSchema(previewBody)(ctx.request.body);
    allowArticle(strapi, ctx, preview, 'read');
    const { token, expiresAt } = service(strapi, 'previews').issue({
      ...preview,
      banner: preview.banner ?? '',
    });
    const address = `${publicAddresses(strapi).api}/choices?${new URLSearchParams({ preview: token })}`;
    ctx.status = 201;
    ctx.body = { data: { token, expiresAt, address } };
  },
});
