import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Context } from 'koa';

import type { EditableSettings } from '../../../domain/src/editable-settings';
import { articleTypes, possibleArticleTypes } from '../articles/articles';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import { publicAddresses } from '../settings/public-address';
import { settings } from '../settings/settings';
import { errors } from '../strapi-utils';

const body = z.object({
  version: z.number().int().min(0),
  changed: z.record(z.string(), z.unknown()),
});

/** The admin API of the settings page. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** What only `config/plugins.ts` decides, as far as editors may know it: no secret, no address that may hold one. */
  const fixed = () => {
    const { dispatch, limits } = settings(strapi);
    return {
      apiAddress: publicAddresses(strapi).api,
      sends: dispatch.enabled,
      cron: dispatch.cron,
      redis: limits.redis !== '',
    };
  };

  const state = async () => ({
    ...(await service(strapi, 'settings-store').state()),
    articleTypes: possibleArticleTypes(strapi).map((uid) => ({
      uid,
      name: strapi.contentType(uid as UID.ContentType).info.displayName,
    })),
    fixed: fixed(),
  });

  return {
    async find(ctx: Context) {
      ctx.body = { data: await state() };
    },

    /** Replaces all changes by those given; a setting that is left out goes back to its configured value. */
    async update(ctx: Context) {
      const { version, changed } = validateZodSchema(body)(ctx.request.body);
      const store = service(strapi, 'settings-store');
      const problems = store.problems(changed);
      const [first] = problems;
      if (first) {
        throw new errors.ValidationError(first.message, {
          errors: problems.map(({ path, message }) => ({
            path: ['changed', ...path.map(String)],
            message,
            name: 'ValidationError',
          })),
        });
      }
      if (!(await store.save(changed as Partial<EditableSettings>, version))) {
        ctx.conflict('Somebody else changed the settings meanwhile. Load them again.');
        return;
      }
      ctx.body = { data: await state() };
    },

    /** The content types whose entries carry banners. */
    articleTypes(ctx: Context) {
      ctx.body = { data: articleTypes(strapi) };
    },
  };
};
