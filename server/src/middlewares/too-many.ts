import type { Context } from 'koa';

import { textsFor } from '../../../domain/src/texts';
import { messagePage } from '../pages/reminder-page';
import { sendPage } from '../pages/send-page';
import { errors } from '../strapi-utils';

/** 429 Too Many Requests (RFC 6585 §4). */
const TOO_MANY = 429;

/** Says in whole seconds when to come back (RFC 9110 §10.2.3). */
const retryAfter = (ctx: Context, seconds: number): void => ctx.set('Retry-After', `${seconds}`);

/**
 * Refuses a request of a program, in Strapi's error shape.
 * @param seconds until the next request may come
 * @throws RateLimitError, always
 */
export const refuse = (ctx: Context, seconds: number): never => {
  retryAfter(ctx, seconds);
  throw new errors.RateLimitError();
};

/**
 * Refuses a request of a person, with a page.
 * @param seconds until the next request may come
 */
export const refuseWithPage = (
  ctx: Context,
  seconds: number,
  locale: string,
  title: string,
): void => {
  retryAfter(ctx, seconds);
  sendPage(ctx, TOO_MANY, messagePage(locale, title, [textsFor(locale).banner.tooMany]));
};
