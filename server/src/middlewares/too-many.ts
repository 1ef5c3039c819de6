import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { textsFor } from '../../../domain/src/texts';
import { messagePage } from '../pages/reminder-page';
import { refuseForm } from '../pages/refuse-form';
import { sendPage } from '../pages/send-page';
import { wayOn } from '../pages/way-on';
import { typedForm } from '../requests/request-fields';
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

/** "in 3 minutes": never sooner than it is. */
const inWords = (seconds: number, locale: string): string => {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) {
    return format.format(seconds, 'second');
  }
  return minutes < 60
    ? format.format(minutes, 'minute')
    : format.format(Math.ceil(minutes / 60), 'hour');
};

/** The header that says when to come back, and the sentence. */
const comeBack = (ctx: Context, seconds: number, locale: string): string => {
  retryAfter(ctx, seconds);
  return textsFor(locale).reminder.comeBack.replace('{when}', inWords(seconds, locale));
};

/**
 * Refuses a request of a person, with a page.
 * @param seconds until the next request may come
 */
export const refuseWithPage = (
  strapi: Core.Strapi,
  ctx: Context,
  seconds: number,
  locale: string,
): void => {
  const sentence = comeBack(ctx, seconds, locale);
  const { pageTitle } = textsFor(locale).reminder;
  const { pageUrl } = typedForm.parse(ctx.request.body);
  sendPage(
    ctx,
    TOO_MANY,
    messagePage(locale, pageTitle, [sentence], wayOn(strapi, pageUrl, locale)),
  );
};

/**
 * Refuses the form for a reminder, and keeps what was typed.
 * @param seconds until the next request may come
 */
export const refuseWithForm = async (
  strapi: Core.Strapi,
  ctx: Context,
  seconds: number,
  locale: string,
): Promise<void> => {
  const sentence = comeBack(ctx, seconds, locale);
  await refuseForm(strapi, ctx, TOO_MANY, { about: 'other', sentence });
};
