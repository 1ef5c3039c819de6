import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { repetitionOf } from '../../../domain/src/reminder-option';
import { type ReminderStatus, statusesBefore } from '../../../domain/src/reminder-status';
import { clock } from '../clock';
import { REMINDER_UID } from '../plugin-id';
import { openKeysOf } from '../reminders/open-key';
import { retryOnConflict, reopenReplaced, replaceOpen } from '../reminders/open-reminder';
import { UNCLAIMED } from '../reminders/reminder-rows';
import { dueAfter, dueOnceConfirmed } from '../reminders/reminder-time';
import { undoableOf, undoToken } from '../reminders/undo-token';
import { ownPage, understood, type Wish } from '../reminders/wish';
import { withdraw } from '../reminders/withdraw';
import { service } from '../service';
import { settings } from '../settings/settings';

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
  /** Which e-mail of a repeating option comes next, 1 for the first; `null` stands for 1. */
  occurrence: number | null;
  status: ReminderStatus;
  requestedAt: string;
  dueAt: string;
  sentAt: string | null;
  updatedAt: string;
  attempts: number;
  failure: string | null;
  lease: string | null;
  openKey: string | null;
  /** The promise that took its place; `null` where none did. */
  replacedBy: string | null;
  /** When the request to confirm it goes out; `null` where none is to go. */
  askToConfirmAt: string | null;
  /** New with every promise and for each e-mail of a repeating one, the same for every try to keep it. */
  promiseId: string;
  emailSealed: string;
  consentText: string | null;
}

export interface ReminderRequest extends Wish {
  email: string;
  contentType?: string | undefined;
  documentId?: string | undefined;
  /** The form's honeypot: hidden from readers, so whoever fills it in is a program. */
  subject?: unknown;
}

/** What a reader is told: the same whether or not the address is known. */
export interface Promised {
  status: 'scheduled' | 'unconfirmed';
  dueAt: Date;
  /** IANA name: the reader's own, or the newsroom's where that is unknown. */
  timeZone: string;
  /** For an hour, what undoes the request. */
  undo: string;
  /** Where the reader was, if that is on the newsroom's own site. */
  pageUrl: string | null;
}

/** How far "again next month" moves a reminder. */
const SNOOZE = 'P1M';

/** Stopped by its reader: no editor takes that back, and no undoing of what took its place. */
const STOPPED = {
  status: 'cancelled',
  openKey: null,
  restorable: false,
  replacedBy: null,
  askToConfirmAt: null,
};

/** A request can be undone until its e-mail is handed over; so can one about nobody. */
const UNDOABLE = [
  { status: { $in: ['unconfirmed', 'scheduled'] } },
  { status: 'sending', handedOverAt: null },
  { emailHash: null },
];

/** What can be postponed: it was confirmed, and is not on its way. */
const POSTPONABLE = { status: { $in: ['scheduled', 'sent', 'failed', 'cancelled'] } };

/** The promises made to readers: asked for, moved, stopped. Sending them is `dispatch`'s concern. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(REMINDER_UID);

  const openKeysFor = ({ bannerDocumentId, emailSealed }: Reminder) =>
    openKeysOf(strapi, bannerDocumentId, service(strapi, 'secrets').unseal(emailSealed));

  /**
   * Opens the reminder, in the place of the one that was open for its banner and address.
   * @param where in what way it has to stand for that
   */
  const open = (
    reminder: Reminder,
    where: Record<string, unknown>,
    data: Record<string, unknown> & { promiseId: string },
  ): Promise<void> =>
    retryOnConflict(strapi, async () => {
      const openKeys = openKeysFor(reminder);
      const opened = {
        ...data,
        ...UNCLAIMED,
        status: 'scheduled',
        openKey: null,
        replacedBy: null,
      };
      const { count } = await table().updateMany({
        where: { id: reminder.id, ...where },
        data: opened,
      });
      if (count > 0) {
        await replaceOpen(strapi, openKeys, data.promiseId);
        await table().update({ where: { id: reminder.id }, data: { openKey: openKeys[0] } });
      }
    });

  return {
    /**
     * Promises one e-mail, or as many as a repeating option says. It takes the place of what was promised before for the same
     * banner and address; with double opt-in only once its reader has confirmed it, by an e-mail that the dispatcher sends.
     *
     * For an address that is never to be written to, and for a program, the answer is the same and takes as long: what is
     * stored then is about nobody.
     * @throws NotFoundError at `banner` or `option` where there is none such
     */
    async request(request: ReminderRequest): Promise<Promised> {
      const secrets = service(strapi, 'secrets');
      const now = clock.now();
      const {
        locale,
        reminder: invitation,
        timeZone,
        dueAt,
      } = await understood(strapi, request, now);
      const status = settings(strapi).doubleOptIn ? 'unconfirmed' : 'scheduled';
      const pageUrl = ownPage(strapi, request.pageUrl);
      const isSuppressed = await service(strapi, 'privacy').isSuppressed(request.email);
      const isForNobody = isSuppressed || request.subject !== undefined;
      const email = isForNobody ? randomUUID() : request.email;
      const openKeys = openKeysOf(strapi, request.banner, email);
      const data = {
        bannerDocumentId: request.banner,
        option: request.option,
        bannerLocale: locale,
        timeZone,
        contentType: request.contentType ?? '',
        entryDocumentId: request.documentId ?? '',
        pageUrl: isForNobody ? null : pageUrl,
        status: isForNobody ? 'suppressed' : status,
        requestedAt: now,
        dueAt,
        occurrence: 1,
        attempts: 0,
        promiseId: randomUUID(),
        emailHash: isForNobody ? null : secrets.hashes(email)[0],
        emailSealed: secrets.seal(email),
        consentText: invitation.consentText,
      };
      const reminder: Reminder =
        status === 'unconfirmed'
          ? await table().create({ data: { ...data, askToConfirmAt: isForNobody ? null : now } })
          : await retryOnConflict(strapi, async () => {
              await replaceOpen(strapi, openKeys, data.promiseId);
              return table().create({ data: { ...data, openKey: openKeys[0] } });
            });
      if (status === 'unconfirmed') {
        service(strapi, 'dispatch').askToConfirmSoon();
      }
      return { status, dueAt, timeZone, undo: undoToken(strapi, reminder, now), pageUrl };
    },

    /**
     * Takes a request back while its e-mail has not been sent: what it took the place of is as it was before.
     * @param token the `undo` of the answer to the request
     * @returns whether it is a token of the last hour; it does not tell whether there was anything to take back
     */
    async undo(token: string): Promise<boolean> {
      const undoable = undoableOf(strapi, token, clock.now());
      if (!undoable) {
        return false;
      }
      await retryOnConflict(strapi, async () => {
        const { count } = await table().updateMany({
          where: { ...undoable, $or: UNDOABLE },
          data: { ...STOPPED, ...UNCLAIMED },
        });
        if (count > 0) {
          await reopenReplaced(strapi, await table().findOne({ where: undoable }));
        }
      });
      return true;
    },

    /** Takes the reader's word for it: the reminder is scheduled, for its time or, where that has gone by, anew. */
    async confirm(reminder: Reminder): Promise<void> {
      const dueAt = dueOnceConfirmed(strapi, reminder, clock.now());
      const { promiseId } = reminder;
      const confirmed = { promiseId, dueAt, attempts: 0, failure: null, askToConfirmAt: null };
      await open(reminder, { status: 'unconfirmed', promiseId }, confirmed);
    },

    /** The reminder that a signed link names, or `null`. */
    async byToken(token: string): Promise<Reminder | null> {
      const documentId = service(strapi, 'secrets').idOf(token);
      return documentId ? this.byId(documentId) : null;
    },

    async byId(documentId: string): Promise<Reminder | null> {
      return table().findOne({ where: { documentId } });
    },

    /**
     * Stops the reminder at its reader's word, which nobody takes back for them.
     * @returns whether its e-mail was on its way and may still arrive
     */
    async cancel({ id }: Reminder): Promise<boolean> {
      const stoppable = [
        { status: { $in: statusesBefore('cancelled') } },
        { status: 'cancelled', restorable: true },
        { status: 'cancelled', replacedBy: { $notNull: true } },
      ];
      return (await withdraw(strapi, { id, $or: stoppable }, STOPPED)).onItsWay;
    },

    /**
     * Promises the e-mail again, or the next of a series, a month from now, in the place of what is open for the same
     * banner and address. What waits to be confirmed goes on waiting for that.
     */
    async snooze(reminder: Reminder): Promise<void> {
      const { id, option, timeZone } = reminder;
      // A series that the reader has stopped does not begin again: one more e-mail is asked for.
      const last = reminder.status === 'cancelled' && { occurrence: repetitionOf(option).times };
      const dueAt = dueAfter(strapi, { option: SNOOZE, timeZone }, clock.now());
      await withdraw(strapi, { id, status: 'sending' }, { status: 'scheduled', dueAt });
      await open(reminder, POSTPONABLE, {
        dueAt,
        attempts: 0,
        failure: null,
        sentAt: null,
        promiseId: randomUUID(),
        ...last,
      });
    },
  };
};
