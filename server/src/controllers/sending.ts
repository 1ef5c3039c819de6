import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { editorName } from '../http/editor-name';
import { addressBody, pauseBody } from '../requests/desk-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';

/** The admin API of sending as a whole: what waits, and the switch that holds it back. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const state = async () => {
    const [backlog, pause, trouble, moved] = await Promise.all([
      service(strapi, 'backlog').count(),
      service(strapi, 'pause').state(),
      service(strapi, 'sending-trouble').state(),
      service(strapi, 'sending-address').moved(),
    ]);
    return { ...backlog, pause, trouble, moved };
  };

  return {
    async backlog(ctx: Context) {
      ctx.body = { data: await state() };
    },

    async pause(ctx: Context) {
      const { paused } = validateZodSchema(pauseBody)(ctx.request.body);
      await service(strapi, 'pause').set(paused, editorName(ctx.state.user));
      ctx.body = { data: await state() };
    },

    /** Lets the database send for this instance's address. */
    async adoptAddress(ctx: Context) {
      const { address } = validateZodSchema(addressBody)(ctx.request.body);
      await service(strapi, 'sending-address').adopt(address);
      ctx.body = { data: await state() };
    },
  };
};
