import type { Context } from 'koa';

import { TEXT_LANGUAGES } from '../../../domain/src/texts';
import { lookupLocale } from '../../../domain/src/values/locale';

/** Answers with a page for one reader alone: not kept, not indexed, and without scripts. */
export const sendPage = (ctx: Context, status: number, html: string): void => {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Robots-Tag', 'noindex');
  ctx.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  ctx.body = html;
};

/** Whether the request comes from a plain HTML form, which wants a page for an answer; a script's form asks for JSON. */
export const isForm = (ctx: Context): boolean =>
  Boolean(ctx.is('urlencoded', 'multipart')) && ctx.accepts('html', 'json') !== 'json';

/** The language of the plugin's texts that a form asks for, English where it asks for none of them. */
export const localeOfForm = (ctx: Context): string => {
  const { locale } = (ctx.request.body ?? {}) as { locale?: unknown };
  return lookupLocale(typeof locale === 'string' ? locale : '', TEXT_LANGUAGES, 'en');
};
