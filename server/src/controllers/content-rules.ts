import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { ContentRule } from '../../../domain/src/content-rule';
import { relationTarget } from '../articles/article-fields';
import { viewerOf } from '../documents/viewer';
import { refuseProblems } from '../requests/refuse-problems';
import { reachBody, valuesQuery } from '../requests/request-fields';
import { validateQuery } from '../requests/validate-query';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import { errors } from '../strapi-utils';

/** The admin API behind the input for content rules. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async fields(ctx: Context) {
    ctx.body = { data: await service(strapi, 'content-rules').fields() };
  },

  async values(ctx: Context) {
    const { contentType, field, search, ids } = validateQuery(valuesQuery)(ctx.query);
    const target = relationTarget(strapi, contentType, field);
    if (!target) {
      const message = 'These articles have no such relation.';
      throw new errors.ValidationError(message, { errors: [{ path: ['field'], message }] });
    }
    const data = await service(strapi, 'content-rules').values(target, viewerOf(ctx), {
      search,
      ids,
    });
    ctx.body = { data };
  },

  async reach(ctx: Context) {
    const { rule } = validateZodSchema(reachBody)(ctx.request.body);
    const problems = service(strapi, 'content-rules').problems(rule);
    refuseProblems(problems.map((problem) => ({ ...problem, path: ['rule', ...problem.path] })));
    const data = await service(strapi, 'content-rules').reach(
      (rule ?? null) as ContentRule | null,
      viewerOf(ctx),
    );
    ctx.body = { data };
  },
});
