import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { repetitionOf } from '../../../domain/src/reminder-option';
import { type ReminderStatus, statusesBefore } from '../../../domain/src/reminder-status';
import { clock } from '../clock';
import { REMINDER_UID } from '../plugin-id';
import { openKeysOf } from '../reminders/open-key';
import { UNCLAIMED } from '../reminders/reminder-rows';
import { dueAfter, dueOnceConfirmed } from '../reminders/reminder-time';
import { type Earlier, undoableOf, undoToken } from '../reminders/undo-token';
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

interface Moved {
  reminder: Reminder;
  /** `null` where there was no promise to move. */
  before: Earlier | null;
}

/** How far "again next month" moves a reminder. */
const SNOOZE = 'P1M';

/** Stopped by its reader: no editor takes that back. */
const STOPPED = { status: 'cancelled', openKey: null, restorable: false };

const earlier = ({ option, requestedAt, dueAt, occurrence, promiseId }: Reminder): Earlier => ({
  option,
  requestedAt,
  dueAt,
  occurrence,
  promiseId,
});

/** The promises made to readers: asked for, moved, stopped. Sending them is `dispatch`'s concern. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(REMINDER_UID);

  /** Moves the open reminder of that name, or makes one. One that is on its way just now stays as it is. */
  const moveOrCreate = async (
    openKeys: [string, ...string[]],
    data: Record<string, unknown>,
  ): Promise<Moved> => {
    const [openKey] = openKeys;
    const move = async (): Promise<Moved | null> => {
      const open: Reminder | null = await table().findOne({
        where: { openKey: { $in: openKeys } },
      });
      if (!open) {
        return null;
      }
      if (open.status === 'sending') {
        await table().update({ where: { id: open.id }, data: { openKey: null } });
        return null;
      }
      // Confirmed once is confirmed.
      const status = open.status === 'scheduled' ? 'scheduled' : data.status;
      const reminder: Reminder = await table().update({
        where: { id: open.id },
        data: { ...data, openKey, status },
      });
      return { reminder, before: open.status === 'failed' ? null : earlier(open) };
    };
    const moved = await move();
    if (moved) {
      return moved;
    }
    try {
      return { reminder: await table().create({ data: { ...data, openKey } }), before: null };
    } catch (error) {
      // The unique index lets one of two simultaneous requests in; the other moves it.
      const other = await move();
      if (!other) {
        throw error;
      }
      return other;
    }
  };

  return {
    /**
     * Promises one e-mail, or as many as a repeating option says. A second request for the same banner and address moves the promise instead of adding
     * one. For an address that is never to be written to, and for a program, nothing is stored, and the answer is the
     * same.
     * With double opt-in the promise waits for the reader's confirmation, which is asked for at once.
     * @throws NotFoundError at `banner` or `option` where there is none such
     * @throws DeliveryError where the request to confirm could not be sent
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
      const isProgram = request.subject !== undefined;
      if (isProgram || (await service(strapi, 'privacy').isSuppressed(request.email))) {
        const undo = undoToken(strapi, { reminder: '', before: null }, now);
        return { status, dueAt, timeZone, undo, pageUrl };
      }
      const { reminder, before } = await moveOrCreate(
        openKeysOf(strapi, request.banner, request.email),
        {
          bannerDocumentId: request.banner,
          option: request.option,
          bannerLocale: locale,
          timeZone,
          contentType: request.contentType ?? '',
          entryDocumentId: request.documentId ?? '',
          pageUrl,
          status,
          requestedAt: now,
          dueAt,
          occurrence: 1,
          attempts: 0,
          failure: null,
          promiseId: randomUUID(),
          emailHash: secrets.hashes(request.email)[0],
          emailSealed: secrets.seal(request.email),
          consentText: invitation.consentText,
        },
      );
      if (status === 'unconfirmed') {
        // A reader who has confirmed before is told the same, so that the answer gives nobody away.
        await service(strapi, 'mail').askToConfirm(reminder);
      }
      const undo = undoToken(strapi, { reminder: reminder.documentId, before }, now);
      return { status, dueAt, timeZone, undo, pageUrl };
    },

    /**
     * Takes a request back while its e-mail has not been sent: the promise is as it was before, or stopped where there
     * was none.
     * @param token the `undo` of the answer to the request
     * @returns whether it is a token of the last hour; it does not tell whether there was anything to take back
     */
    async undo(token: string): Promise<boolean> {
      const undoable = undoableOf(strapi, token, clock.now());
      if (!undoable) {
        return false;
      }
      const { reminder: documentId, before } = undoable;
      const undone = before ?? STOPPED;
      await table().updateMany({
        where: { documentId, status: { $in: ['unconfirmed', 'scheduled'] } },
        data: undone,
      });
      await table().updateMany({
        where: { documentId, status: 'sending', handedOverAt: null },
        data: { status: 'scheduled', ...undone, ...UNCLAIMED },
      });
      return true;
    },

    /** Takes the reader's word for it: the reminder is scheduled, for its time or, where that has gone by, anew. */
    async confirm(reminder: Reminder): Promise<void> {
      const dueAt = dueOnceConfirmed(strapi, reminder, clock.now());
      await table().updateMany({
        where: { id: reminder.id, status: 'unconfirmed' },
        data: { status: 'scheduled', dueAt },
      });
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
      ];
      return (await withdraw(strapi, { id, $or: stoppable }, STOPPED)).onItsWay;
    },

    /** Promises the e-mail again, or the next of a series, a month from now; an open one of the same reader and banner is moved. */
    async snooze(reminder: Reminder): Promise<Reminder> {
      const email = service(strapi, 'secrets').unseal(reminder.emailSealed);
      const openKeys = openKeysOf(strapi, reminder.bannerDocumentId, email);
      const moved = {
        status: 'scheduled',
        dueAt: dueAfter(strapi, { option: SNOOZE, timeZone: reminder.timeZone }, clock.now()),
        attempts: 0,
        failure: null,
        sentAt: null,
        promiseId: randomUUID(),
      };
      const other: Reminder | null = await table().findOne({
        where: { openKey: { $in: openKeys } },
      });
      const moving = other ?? reminder;
      // A series that the reader has stopped does not begin again: one more e-mail is asked for.
      const last = moving.status === 'cancelled' && {
        occurrence: repetitionOf(moving.option).times,
      };
      await withdraw(
        strapi,
        {
          id: moving.id,
          status: { $in: statusesBefore('scheduled') },
          promiseId: { $ne: moved.promiseId },
        },
        { ...moved, ...last, openKey: openKeys[0] },
      );
      return moving;
    },
  };
};
