import type { Context } from 'koa';

import { embedScript } from '../embed-script';

const send = (ctx: Context, cacheControl: string): void => {
  const { source, hash } = embedScript();
  ctx.set('ETag', `"${hash}"`);
  ctx.set('Cache-Control', cacheControl);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = 'text/javascript; charset=utf-8';
  ctx.body = source;
};

/** The reader script under its lasting name, and under one that names its content and never changes. */
export default () => ({
  script(ctx: Context) {
    send(ctx, 'public, max-age=300, stale-while-revalidate=86400');
  },

  hashed(ctx: Context) {
    if (ctx.params.hash !== embedScript().hash) {
      ctx.notFound('This version of the script is not here any more.');
      return;
    }
    send(ctx, 'public, max-age=31536000, immutable');
  },
});
