import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { articleTypes } from './articles';

/**
 * Holds what an editor does about an article to what they may do with articles of that type.
 * @throws ValidationError at `contentType` where there are no such articles
 * @throws ForbiddenError where they may not
 */
export const allowArticle = (
  strapi: Core.Strapi,
  ctx: Context,
  { contentType }: { contentType: string },
  action: 'read' | 'update',
): void => {
  if (!articleTypes(strapi).includes(contentType)) {
    const message = 'There is no such content type with articles.';
    throw new errors.ValidationError(message, { errors: [{ path: ['contentType'], message }] });
  }
  if (!ctx.state.userAbility.can(`plugin::content-manager.explorer.${action}`, contentType)) {
    throw new errors.ForbiddenError();
  }
};
