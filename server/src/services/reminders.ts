import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { schedule } from '../../../domain/src/schedule';
import { clock } from '../clock';
import { REMINDER_UID } from '../plugin-id';
import { type ReminderStatus, statusesBefore } from '../reminder-status';
import { service } from '../service';
import { settings } from '../settings';

/** A reminder's row. Dates are ISO 8601 instants. */
export interface Reminder {
  id: number;
  documentId: string;
  bannerDocumentId: string;
  option: string;
  bannerLocale: string;
  timeZone: string;
  contentType: string;
  entryDocumentId: string;
  pageUrl: string | null;
  status: ReminderStatus;
  requestedAt: string;
  dueAt: string;
  sentAt: string | null;
  attempts: number;
  failure: string | null;
  lease: string | null;
  openKey: string | null;
  /** New with every promise, the same for every try to keep it. */
  promiseId: string;
  emailSealed: string;
  consentText: string | null;
}

export interface ReminderRequest {
  email: string;
  /** Document id. */
  banner: string;
  /** As the banner's option says it: `P1M`, `2026-12-01`. */
  option: string;
  locale?: string | undefined;
  /** IANA name. */
  timeZone?: string | undefined;
  contentType?: string | undefined;
  documentId?: string | undefined;
  pageUrl?: string | undefined;
}

export interface ListQuery {
  page: number;
  pageSize: number;
  status?: ReminderStatus | undefined;
}

/** How far "again next month" moves a reminder. */
const SNOOZE = 'P1M';

const notFound = (field: string, message: string): Error =>
  new errors.NotFoundError(message, { errors: [{ path: [field], message }] });

/** The promises made to readers: asked for, moved, stopped. Sending them is `dispatch`'s concern. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(REMINDER_UID);

  /** Links back lead to the newsroom's own site only. */
  const ownPage = (url: string | undefined): string | null =>
    url && settings(strapi).siteOrigins.includes(new URL(url).origin) ? url : null;

  const dueAfter = (option: string, timeZone: string | undefined, now: Date): Date => {
    const { sendingHour, timeZone: newsroom } = settings(strapi);
    return schedule(option, now, timeZone, { hour: sendingHour, timeZone: newsroom });
  };

  const openKeyOf = (banner: string, emailHash: string): string => `${banner}:${emailHash}`;

  return {
    /**
     * Promises one e-mail. A second request for the same banner and address moves the promise instead of adding one.
     * @returns when the e-mail is due
     * @throws NotFoundError at `banner` or `option` where there is none such
     */
    async request(request: ReminderRequest): Promise<{ dueAt: Date }> {
      const catalogue = service(strapi, 'catalogue');
      const secrets = service(strapi, 'secrets');
      const locale = request.locale ?? (await catalogue.defaultLocale());
      const banner = await catalogue.banner(request.banner, locale);
      if (!banner) {
        throw notFound('banner', 'There is no such banner.');
      }
      if (!banner.reminder?.options.some(({ after }) => after === request.option)) {
        throw notFound('option', 'This banner has no such reminder option.');
      }
      const now = clock.now();
      const dueAt = dueAfter(request.option, request.timeZone, now);
      const emailHash = secrets.hash(request.email);
      const openKey = openKeyOf(request.banner, emailHash);
      const data = {
        bannerDocumentId: request.banner,
        option: request.option,
        bannerLocale: locale,
        timeZone: request.timeZone ?? '',
        contentType: request.contentType ?? '',
        entryDocumentId: request.documentId ?? '',
        pageUrl: ownPage(request.pageUrl),
        status: 'scheduled',
        requestedAt: now,
        dueAt,
        attempts: 0,
        failure: null,
        promiseId: randomUUID(),
        emailHash,
        emailSealed: secrets.seal(request.email),
        consentText: banner.reminder.consentText,
      };
      const move = () =>
        table().updateMany({ where: { openKey, status: { $ne: 'sending' } }, data });
      if ((await move()).count === 0) {
        try {
          await table().create({ data: { ...data, openKey } });
        } catch (error) {
          // The unique index lets one of two simultaneous requests in; the other moves it.
          if ((await move()).count === 0) {
            throw error;
          }
        }
      }
      return { dueAt };
    },

    /** The reminder that a signed link names, or `null`. */
    async byToken(token: string): Promise<Reminder | null> {
      const documentId = service(strapi, 'secrets').idOf(token);
      return documentId ? this.byId(documentId) : null;
    },

    async byId(documentId: string): Promise<Reminder | null> {
      return table().findOne({ where: { documentId } });
    },

    /** Stops the reminder; nothing happens where it is stopped already. */
    async cancel(reminder: Reminder): Promise<void> {
      await table().updateMany({
        where: { id: reminder.id, status: { $in: statusesBefore('cancelled') } },
        data: { status: 'cancelled', openKey: null },
      });
    },

    /** Promises the same e-mail again, a month from now; an open one of the same reader and banner is moved. */
    async snooze(reminder: Reminder): Promise<Reminder> {
      const secrets = service(strapi, 'secrets');
      const openKey = openKeyOf(
        reminder.bannerDocumentId,
        secrets.hash(secrets.unseal(reminder.emailSealed)),
      );
      const moved = {
        status: 'scheduled',
        dueAt: dueAfter(SNOOZE, reminder.timeZone, clock.now()),
        attempts: 0,
        failure: null,
        sentAt: null,
        promiseId: randomUUID(),
      };
      const other: Reminder | null = await table().findOne({ where: { openKey } });
      const moving = other ?? reminder;
      await table().updateMany({
        where: {
          id: moving.id,
          status: { $in: statusesBefore('scheduled').filter((status) => status !== 'sending') },
        },
        data: { ...moved, openKey },
      });
      return moving;
    },

    /** A page of reminders, the next due first, for editors. */
    async list({ page, pageSize, status }: ListQuery) {
      const where = status ? { status } : {};
      const [rows, total] = await Promise.all([
        table().findMany({
          where,
          orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
          offset: (page - 1) * pageSize,
          limit: pageSize,
        }) as Promise<Reminder[]>,
        table().count({ where }),
      ]);
      return {
        rows,
        pagination: { page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)), total },
      };
    },
  };
};
