import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { sendCoded } from '../requests/codings';
import { embedFile, type EmbedScript, embedScript } from '../embed-script';
import { apiPrefix } from '../settings/public-address';

/** Short: while instances are replaced one by one, the next one may have it. */
const REFUSED_FOR = 'public, max-age=10, s-maxage=10';

const send = (ctx: Context, { source, hash }: EmbedScript, cacheControl: string): void => {
  ctx.set('ETag', `W/"${hash}"`);
  ctx.vary('Accept-Encoding');
  ctx.set('Cache-Control', cacheControl);
  ctx.set('X-Content-Type-Options', 'nosniff');
  // The site's pages are of another origin, and may ask for that to be said (CORP).
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  sendCoded(ctx, 'text/javascript; charset=utf-8', source);
};

/** The reader script under its lasting name, and its files under names that say their content and never change. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  script(ctx: Context) {
    send(ctx, embedScript(apiPrefix(strapi)), 'public, max-age=300, stale-while-revalidate=86400');
  },

  hashed(ctx: Context) {
    const file = embedFile(apiPrefix(strapi), ctx.params.hash);
    if (!file) {
      ctx.set('Cache-Control', REFUSED_FOR);
      ctx.notFound('This version of the script is not here any more.');
      return;
    }
    send(ctx, file, 'public, max-age=31536000, immutable');
  },
});
