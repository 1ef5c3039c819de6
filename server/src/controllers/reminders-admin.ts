import type { Core } from '@strapi/strapi';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';

import { maskAddress } from '../mask-address';
import { BANNER_UID } from '../plugin-id';
import { REMINDER_STATUSES } from '../../../domain/src/reminder-status';
import { service } from '../service';
import type { Reminder } from '../services/reminders';

const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  status: z.preprocess((value) => value || undefined, z.enum(REMINDER_STATUSES).optional()),
});

/** The admin API of reminders. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const bannerNames = async (rows: Reminder[]): Promise<Map<string, string>> => {
    const ids = [...new Set(rows.map(({ bannerDocumentId }) => bannerDocumentId))];
    const banners: Array<{ documentId: string; name: string | null }> = await strapi.db
      .query(BANNER_UID)
      .findMany({ select: ['documentId', 'name'], where: { documentId: { $in: ids } } });
    return new Map(banners.map(({ documentId, name }) => [documentId, name ?? '']));
  };

  /** The address with most of it hidden; a stored one that no secret opens is shown as unreadable. */
  const masked = (reminder: Reminder): string => {
    try {
      return maskAddress(service(strapi, 'secrets').unseal(reminder.emailSealed));
    } catch {
      return '?';
    }
  };

  const present = async (rows: Reminder[]) => {
    const names = await bannerNames(rows);
    return rows.map((reminder) => {
      const name = names.get(reminder.bannerDocumentId);
      return {
        id: reminder.documentId,
        email: masked(reminder),
        banner: name === undefined ? null : { documentId: reminder.bannerDocumentId, name },
        option: reminder.option,
        locale: reminder.bannerLocale,
        status: reminder.status,
        dueAt: reminder.dueAt,
        requestedAt: reminder.requestedAt,
        sentAt: reminder.sentAt,
        attempts: reminder.attempts,
        failure: reminder.failure,
        pageUrl: reminder.pageUrl,
      };
    });
  };

  return {
    async find(ctx: Context) {
      const query = validateZodSchema(listQuery)(ctx.query);
      const { rows, pagination } = await service(strapi, 'reminders').list(query);
      ctx.body = { data: await present(rows), meta: { pagination } };
    },

    async sendNow(ctx: Context) {
      const { id } = ctx.params as { id: string };
      if (!(await service(strapi, 'reminders').byId(id))) {
        ctx.notFound('There is no such reminder.');
        return;
      }
      const reminder = await service(strapi, 'dispatch').sendNow(id);
      if (!reminder) {
        ctx.conflict('Only a scheduled or failed reminder can be sent.');
        return;
      }
      const [data] = await present([reminder]);
      ctx.body = { data };
    },
  };
};
