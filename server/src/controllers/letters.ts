import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { textsFor } from '../../../domain/src/texts';
import { DeliveryError } from '../dispatch/delivery-error';
import { viewerOf } from '../documents/viewer';
import { savedLetter, unsavedLetter } from '../letters/letter-request';
import { refuse } from '../middlewares/too-many';
import { messagePage } from '../pages/reminder-page';
import { sendPage } from '../pages/send-page';
import { wayOn } from '../pages/way-on';
import { locale as localeField } from '../requests/request-fields';
import { validateQuery } from '../requests/validate-query';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';

/** The reminder e-mail as editors see it before readers do. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Draws the e-mail of a draft that is saved. */
  async saved(ctx: Context) {
    const data = await service(strapi, 'letters').draw(
      viewerOf(ctx),
      validateQuery(savedLetter)(ctx.query),
      false,
    );
    if (!data) {
      ctx.notFound('There is no such banner in this language.');
      return;
    }
    ctx.body = { data };
  },

  /** Draws the e-mail of a form that is still being written. */
  async preview(ctx: Context) {
    const request = validateZodSchema(unsavedLetter)(ctx.request.body);
    ctx.body = { data: await service(strapi, 'letters').draw(viewerOf(ctx), request, false) };
  },

  /** Sends the e-mail of a form to whoever asks, and to nobody else. */
  async test(ctx: Context) {
    const request = validateZodSchema(unsavedLetter)(ctx.request.body);
    const { id, email } = ctx.state.user as { id: number; email: string };
    const letter = await service(strapi, 'letters').draw(viewerOf(ctx), request, true);
    const seconds = await service(strapi, 'rate-limits').count('perIp', `letter-test:${id}`);
    if (seconds > 0) {
      refuse(ctx, seconds);
    }
    try {
      await service(strapi, 'mail').sendTest(email, letter as NonNullable<typeof letter>);
    } catch (error) {
      if (!(error instanceof DeliveryError)) {
        throw error;
      }
      ctx.badGateway(`The mail server did not take it: ${error.message}`);
      return;
    }
    ctx.body = { data: { to: email } };
  },

  /** Where the links of previews and tests lead. */
  testPage(ctx: Context) {
    const asked = localeField.safeParse(ctx.query.locale);
    const locale = asked.success ? asked.data : 'en';
    const { pageTitle, testPage } = textsFor(locale).reminder;
    sendPage(ctx, 200, messagePage(locale, pageTitle, [testPage], wayOn(strapi, null, locale)));
  },
});
