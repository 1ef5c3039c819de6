import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { dayInWords } from '../../../domain/src/dates';
import type { Problem } from '../../../domain/src/problem';
import { type BannerTexts, textsFor } from '../../../domain/src/texts';
import { articleTypes, isPublished } from '../articles/articles';
import { filledCopy } from '../catalogue/filled-copy';
import { clock } from '../clock';
import type { FormProblem } from '../pages/form-page';
import { refuseForm } from '../pages/refuse-form';
import { messagePage, promisedPage, reminderPage } from '../pages/reminder-page';
import { isForm, localeOfForm, sendPage } from '../pages/send-page';
import { wayOn } from '../pages/way-on';
import { calendarEntry } from '../reminders/calendar-entry';
import { dueOnceConfirmed } from '../reminders/reminder-time';
import { calendarBody, reminderBody, typedForm, undoBody } from '../requests/request-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import type { Reminder } from '../services/reminders';
import { errors } from '../strapi-utils';

/** Created, or accepted and waiting for the reader's word (RFC 9110 §15.3). */
const HTTP_STATUS = { scheduled: 201, unconfirmed: 202 } as const;

/** What a reader's page shows. */
interface Shown {
  reminder: Reminder | null;
  onItsWay?: boolean | void;
}

const wantsEntry = (ctx: Context): boolean =>
  (ctx.request.body as { way?: unknown } | undefined)?.way === 'calendar';

/** What kept a form from being taken, as its reader is told. */
const refusalOf = (
  error: Error,
  texts: BannerTexts,
  ctx: Context,
): [status: number, problem: FormProblem] => {
  if (error instanceof errors.NotFoundError) {
    return [404, { about: 'other', sentence: texts.gone }];
  }
  const { errors: problems = [] } = (error as { details?: { errors?: Problem[] } }).details ?? {};
  const fields = problems.map(({ path }) => path[0]);
  if (!fields.includes('email') || fields.length > 1) {
    return [400, { about: 'other', sentence: texts.gone }];
  }
  const { email } = ctx.request.body as { email?: unknown };
  const sentence = email ? texts.emailInvalid : texts.emailMissing;
  return [400, { about: 'email', sentence }];
};

/** The content API of reminders: asking for one, and the reader's own page about it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reminders = () => service(strapi, 'reminders');

  /** The article that the request names; nothing where readers cannot see it any more. */
  const publishedArticle = async (contentType?: string, documentId?: string) => {
    if (!contentType || !documentId || !articleTypes(strapi).includes(contentType)) {
      return {};
    }
    const article = { contentType, documentId };
    return (await isPublished(strapi, { ...article, locale: '' })) ? article : {};
  };

  const request = async (body: unknown) => {
    const { contentType, documentId, ...asked } = validateZodSchema(reminderBody)(body);
    const article = await publishedArticle(contentType, documentId);
    return { asked, ...(await reminders().request({ ...asked, ...article })) };
  };

  /** An entry for the reader's calendar, for which nobody has to be known. */
  const entry = async (body: unknown) =>
    calendarEntry(strapi, validateZodSchema(calendarBody)(body), clock.now());

  const answerForm = async (ctx: Context): Promise<void> => {
    try {
      if (wantsEntry(ctx)) {
        const { file } = await entry(ctx.request.body);
        ctx.attachment('reminder.ics');
        ctx.type = 'text/calendar; charset=utf-8';
        ctx.body = file;
        return;
      }
      const { asked, status, dueAt, timeZone, undo, pageUrl } = await request(ctx.request.body);
      const locale = await service(strapi, 'catalogue').servedLocale(asked.locale);
      const banner = await service(strapi, 'catalogue').banner(asked.banner, locale);
      const texts = textsFor(locale);
      const day = dayInWords(dueAt, locale, timeZone);
      const [title, sentence] =
        status === 'unconfirmed'
          ? [texts.reminder.pageTitle, texts.banner.confirmFirst]
          : [
              banner ? filledCopy(banner, clock.now())(banner.reminder?.thanks ?? '') : '',
              texts.banner.remindOn.replace('{date}', day),
            ];
      const way = wayOn(strapi, pageUrl, locale);
      const promised = promisedPage(locale, title, sentence, { undo, pageUrl }, way);
      sendPage(ctx, HTTP_STATUS[status], promised);
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) {
        throw error;
      }
      await refuseForm(strapi, ctx, ...refusalOf(error, textsFor(localeOfForm(ctx)).banner, ctx));
    }
  };

  const withReminder = async (
    ctx: Context,
    then: (reminder: Reminder) => Promise<Shown>,
  ): Promise<void> => {
    const { token } = ctx.params as { token?: string };
    const reminder = token === undefined ? null : await reminders().byToken(token);
    const shown = reminder && (await then(reminder));
    const after = shown?.reminder;
    if (!after) {
      const locale = await service(strapi, 'catalogue').servedLocale(undefined);
      const { unknownLink } = textsFor(locale).reminder;
      sendPage(ctx, 404, messagePage(locale, unknownLink, [], wayOn(strapi, null, locale)));
      return;
    }
    const now = clock.now();
    const dueAt = dueOnceConfirmed(strapi, after, now).toISOString();
    const standing = after.status === 'unconfirmed' ? { ...after, dueAt } : after;
    const way = wayOn(strapi, after.pageUrl, after.bannerLocale);
    const address = ctx.path.endsWith(`/${token}`) ? `./${token}` : '.';
    sendPage(ctx, 200, reminderPage(standing, address, now, way, shown.onItsWay));
  };

  /**
   * A handler that does something about the reminder and then shows how it stands.
   * @param act answers whether an e-mail was on its way that may still arrive
   */
  const after = (act: (reminder: Reminder) => Promise<boolean | void>) => (ctx: Context) =>
    withReminder(ctx, async (reminder) => {
      const onItsWay = await act(reminder);
      return { reminder: await reminders().byId(reminder.documentId), onItsWay };
    });

  return {
    async create(ctx: Context) {
      ctx.set('Cache-Control', 'no-store');
      if (isForm(ctx)) {
        await answerForm(ctx);
        return;
      }
      if (wantsEntry(ctx)) {
        const { dueAt, file } = await entry(ctx.request.body);
        ctx.body = { status: 'noted', dueAt: dueAt.toISOString(), file };
        return;
      }
      const { status, dueAt, undo } = await request(ctx.request.body);
      ctx.status = HTTP_STATUS[status];
      ctx.body =
        status === 'unconfirmed' ? { status, undo } : { status, dueAt: dueAt.toISOString(), undo };
    },

    /** Takes a request back, with what its answer held. */
    async undo(ctx: Context) {
      ctx.set('Cache-Control', 'no-store');
      if (isForm(ctx)) {
        const locale = localeOfForm(ctx);
        const { undo } = ctx.request.body as { undo?: unknown };
        const way = wayOn(strapi, typedForm.parse(ctx.request.body).pageUrl, locale);
        const undone = typeof undo === 'string' && (await reminders().undo(undo));
        const texts = textsFor(locale).reminder;
        const sentence = undone ? texts.undone : texts.unknownLink;
        sendPage(ctx, undone ? 200 : 404, messagePage(locale, texts.pageTitle, [sentence], way));
        return;
      }
      const { undo } = validateZodSchema(undoBody)(ctx.request.body);
      if (!(await reminders().undo(undo))) {
        const message = 'This cannot be undone any more.';
        throw new errors.NotFoundError(message, { errors: [{ path: ['undo'], message }] });
      }
      ctx.body = { status: 'undone' };
    },

    /** Shows the reminder, at whichever of its addresses. Changes nothing: mail scanners follow links. */
    async page(ctx: Context) {
      await withReminder(ctx, async (reminder) => ({ reminder }));
    },

    confirm: after((reminder) => reminders().confirm(reminder)),

    cancel: after((reminder) => reminders().cancel(reminder)),

    suppress: after((reminder) =>
      service(strapi, 'privacy').suppress(service(strapi, 'secrets').unseal(reminder.emailSealed)),
    ),

    snooze: after((reminder) => reminders().snooze(reminder)),
  };
};
