import { rm } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { PLUGIN_ID } from '../plugin-id';
import { apiPrefix } from '../settings/public-address';

/** Bytes: many times what our forms hold. */
const MOST_BYTES = 100_000;

/** Answers in Strapi's error shape, before Strapi's own middlewares are asked. */
const refuse = (ctx: Context, status: number, name: string, message: string): void => {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: {} } };
};

/** Strapi removes the files of one field alone; ours want none. */
const removeFiles = async ({ request }: Context): Promise<void> => {
  const files = Object.values(request.files ?? {}).flat();
  await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
};

/**
 * Keeps forms as `multipart/form-data` from harm on the way to our routes: Strapi takes 200 MB of them to its disk, and
 * answers with a 500 what it cannot read.
 */
export const guardFormData = (strapi: Core.Strapi): void => {
  // Strapi finds routes whatever their case.
  const isOurs = (path: string): boolean =>
    path.toLowerCase().startsWith(`${apiPrefix(strapi)}/${PLUGIN_ID}/`.toLowerCase());
  strapi.server.use(async (ctx, next) => {
    if (!isOurs(ctx.path) || !ctx.is('multipart')) {
      await next();
      return;
    }
    if (!(Number(ctx.request.length) <= MOST_BYTES)) {
      refuse(
        ctx,
        413,
        'PayloadTooLargeError',
        `A form says its length: up to ${MOST_BYTES} bytes.`,
      );
      return;
    }
    await next();
    await removeFiles(ctx);
    if (ctx.status === 500 && ctx.request.body === undefined) {
      refuse(ctx, 400, 'ValidationError', 'This form cannot be read.');
    }
  });
};
