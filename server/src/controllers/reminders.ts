import type { Core } from '@strapi/strapi';
import { errors, validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';

import { dayInWords } from '../../../domain/src/dates';
import { textsFor } from '../../../domain/src/texts';
import { articleTypes, isPublished } from '../articles';
import { messagePage, reminderPage } from '../pages/reminder-page';
import { reminderBody } from '../request-fields';
import { service } from '../service';
import type { Reminder } from '../services/reminders';

const sendPage = (ctx: Context, status: number, html: string): void => {
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

/** Whether the request comes from a plain HTML form, which wants a page for an answer. */
const isForm = (ctx: Context): boolean => Boolean(ctx.is('urlencoded', 'multipart'));

const localeOfForm = (ctx: Context): string => {
  const { locale } = (ctx.request.body ?? {}) as { locale?: unknown };
  return typeof locale === 'string' ? locale : 'en';
};

/** The content API of reminders: asking for one, and the reader's own page about it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reminders = () => service(strapi, 'reminders');

  const request = async (body: unknown) => {
    const asked = validateZodSchema(reminderBody)(body);
    const { contentType, documentId } = asked;
    if (contentType !== undefined && !articleTypes(strapi).includes(contentType)) {
      const message = 'There is no such content type with articles.';
      throw new errors.ValidationError(message, { errors: [{ path: ['contentType'], message }] });
    }
    if (
      contentType &&
      documentId &&
      !(await isPublished(strapi, { contentType, documentId, locale: '' }))
    ) {
      const message = 'There is no such published article.';
      throw new errors.NotFoundError(message, { errors: [{ path: ['documentId'], message }] });
    }
    return { asked, ...(await reminders().request(asked)) };
  };

  const answerForm = async (ctx: Context): Promise<void> => {
    try {
      const { asked, dueAt } = await request(ctx.request.body);
      const locale = asked.locale ?? (await service(strapi, 'catalogue').defaultLocale());
      const banner = await service(strapi, 'catalogue').banner(asked.banner, locale);
      const { remindOn } = textsFor(locale).banner;
      const day = dayInWords(dueAt, locale, asked.timeZone);
      sendPage(
        ctx,
        201,
        messagePage(locale, banner?.reminder?.thanks ?? '', [remindOn.replace('{date}', day)]),
      );
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) {
        throw error;
      }
      const locale = localeOfForm(ctx);
      const { notSet } = textsFor(locale).reminder;
      const status = error instanceof errors.NotFoundError ? 404 : 400;
      sendPage(ctx, status, messagePage(locale, notSet, [error.message]));
    }
  };

  const withReminder = async (
    ctx: Context,
    address: string,
    then: (reminder: Reminder) => Promise<Reminder | null>,
  ): Promise<void> => {
    const reminder = await reminders().byToken(ctx.params.token);
    const after = reminder && (await then(reminder));
    if (!after) {
      const locale = await service(strapi, 'catalogue').defaultLocale();
      sendPage(ctx, 404, messagePage(locale, textsFor(locale).reminder.unknownLink, []));
      return;
    }
    sendPage(ctx, 200, reminderPage(after, address));
  };

  return {
    async create(ctx: Context) {
      ctx.set('Cache-Control', 'no-store');
      if (isForm(ctx)) {
        await answerForm(ctx);
        return;
      }
      const { dueAt } = await request(ctx.request.body);
      ctx.status = 201;
      ctx.body = { status: 'scheduled', dueAt: dueAt.toISOString() };
    },

    /** Shows the reminder. Changes nothing: mail scanners follow links. */
    async page(ctx: Context) {
      await withReminder(ctx, `./${ctx.params.token}`, async (reminder) => reminder);
    },

    async cancel(ctx: Context) {
      await withReminder(ctx, '.', async (reminder) => {
        await reminders().cancel(reminder);
        return reminders().byId(reminder.documentId);
      });
    },

    async snooze(ctx: Context) {
      await withReminder(ctx, '.', async (reminder) =>
        reminders().byId((await reminders().snooze(reminder)).documentId),
      );
    },
  };
};
