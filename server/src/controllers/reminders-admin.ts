import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { clock } from '../clock';
import { type Viewer, viewerOf } from '../documents/viewer';
import { visibleNames } from '../documents/visible-names';
import { PERMISSIONS } from '../permissions';
import { BANNER_UID } from '../plugin-id';
import { presentReminders } from '../reminders/presented-reminders';
import { reminderTable } from '../reminders/reminder-table';
import { downloadQuery, listQuery, searchBody } from '../requests/desk-fields';
import { validateQuery } from '../requests/validate-query';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import type { Refusal, ReminderFilter, ReminderPage } from '../services/reminder-desk';
import type { Reminder } from '../services/reminders';
import { settings } from '../settings/settings';
import { errors } from '../strapi-utils';

const REFUSALS: Record<Exclude<Refusal, 'status'>, string> = {
  replaced: 'This reader has asked again for the same banner. That newer reminder stands.',
  moved:
    'No reminder is sent from here: this database sends for another address. Resume sending for this one first.',
  unreadable:
    'The address of this reminder cannot be read: the secret that sealed it is not configured. Add it to the plugin’s secrets, then try again.',
};

interface Revealing {
  reveal?: boolean | undefined;
}

/** The admin API of reminders. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const desk = () => service(strapi, 'reminder-desk');

  /** Whole addresses take a permission, and are shown only to those who ask for them. */
  const revealed = (ctx: Context, reveal = false): { viewer: Viewer; reveal: boolean } => {
    if (reveal && !ctx.state.userAbility.can(PERMISSIONS.revealAddresses)) {
      throw new errors.ForbiddenError('Your role may not see whole addresses.');
    }
    return { viewer: viewerOf(ctx), reveal };
  };

  const answerList = async (
    ctx: Context,
    { page, pageSize, reveal, ...filter }: ReminderFilter & ReminderPage & Revealing,
  ) => {
    const shown = revealed(ctx, reveal);
    const { rows, pagination } = await desk().list(filter, { page, pageSize });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      data: await presentReminders(strapi, rows, shown),
      meta: { pagination, retentionDays: settings(strapi).retentionDays },
    };
  };

  /** @param otherwise what to say where the reminder stands differently by now */
  const act = async (
    ctx: Context,
    work: (reminder: Reminder) => Promise<Refusal | null>,
    otherwise: string,
  ) => {
    const { id } = ctx.params as { id: string };
    const reminders = service(strapi, 'reminders');
    const reminder = await reminders.byId(id);
    const refusal = reminder && (await work(reminder));
    const afterwards = reminder && (await reminders.byId(id));
    if (!afterwards) {
      ctx.notFound('There is no such reminder.');
    } else if (refusal) {
      ctx.conflict(refusal === 'status' ? otherwise : REFUSALS[refusal]);
    } else {
      const [data] = await presentReminders(strapi, [afterwards], revealed(ctx));
      ctx.body = { data };
    }
  };

  return {
    async find(ctx: Context) {
      await answerList(ctx, validateQuery(listQuery)(ctx.query));
    },

    /** The same by address. */
    async search(ctx: Context) {
      await answerList(ctx, validateZodSchema(searchBody)(ctx.request.body));
    },

    /** The banners that reminders can be listed of, by name: those that the editor may see. */
    async banners(ctx: Context) {
      const viewer = viewerOf(ctx);
      const names = [...(await visibleNames(strapi, viewer, BANNER_UID))];
      const data = names.flatMap(([documentId, name]) =>
        name === null ? [] : [{ documentId, name }],
      );
      data.sort((one, other) => one.name.localeCompare(other.name, viewer.language));
      ctx.body = { data };
    },

    /** The list as a table for spreadsheets. */
    async download(ctx: Context) {
      const { reveal, ...filter } = validateQuery(downloadQuery)(ctx.query);
      const shown = revealed(ctx, reveal);
      const day = clock.now().toISOString().slice(0, 10);
      ctx.set('Cache-Control', 'no-store');
      ctx.attachment(`reminders-${day}.csv`);
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = reminderTable(strapi, filter, shown);
    },

    async sendNow(ctx: Context) {
      const send = async ({ documentId }: Reminder): Promise<Refusal | null> => {
        if (await service(strapi, 'sending-address').moved()) {
          return 'moved';
        }
        return (await service(strapi, 'dispatch').sendNow(documentId)) ? null : 'status';
      };
      await act(ctx, send, 'Only a scheduled or failed reminder can be sent.');
    },

    async retry(ctx: Context) {
      await act(ctx, desk().retry, 'Only a failed reminder can be tried again.');
    },

    async cancel(ctx: Context) {
      await act(
        ctx,
        desk().cancel,
        'Only a reminder that waits can be cancelled. This one is on its way or over.',
      );
    },

    /** Takes an editor's cancellation back. */
    async restore(ctx: Context) {
      await act(ctx, desk().restore, 'Only a reminder that an editor cancelled can be restored.');
    },
  };
};
