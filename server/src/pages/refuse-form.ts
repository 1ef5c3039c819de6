import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { ReminderInvitation, ReminderOption } from '../../../domain/src/banner';
import { monthPhrases } from '../../../domain/src/copy-values';
import { textsFor } from '../../../domain/src/texts';
import { openOptions } from '../../../public/src/view';
import { clock } from '../clock';
import { typedForm } from '../requests/request-fields';
import { service } from '../service';
import { formPage, type FormProblem } from './form-page';
import { messagePage } from './reminder-page';
import { localeOfForm, sendPage } from './send-page';
import { wayOn } from './way-on';

/** Those that are still offered, in the words of the banner's own language. */
const optionsOf = (locale: string, reminder: ReminderInvitation): ReminderOption[] =>
  openOptions(reminder, monthPhrases(locale, textsFor(locale).banner.inMonth), clock.now());

/** Answers a form that is not taken with the form, as it was filled in; with a message where it is not offered any more. */
export const refuseForm = async (
  strapi: Core.Strapi,
  ctx: Context,
  status: number,
  problem: FormProblem,
): Promise<void> => {
  const typed = typedForm.parse(ctx.request.body);
  const locale = localeOfForm(ctx);
  const way = wayOn(strapi, typed.pageUrl, locale);
  const banner =
    typed.banner &&
    (await service(strapi, 'catalogue').banner(typed.banner, typed.locale ?? locale));
  const reminder = banner ? banner.reminder : undefined;
  const options = banner && reminder ? optionsOf(banner.locale, reminder) : [];
  sendPage(
    ctx,
    status,
    reminder && options.length > 0
      ? formPage(locale, reminder, options, typed, problem, way)
      : messagePage(locale, textsFor(locale).reminder.notSet, [problem.sentence], way),
  );
};
