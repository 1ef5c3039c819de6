import type { Core } from '@strapi/strapi';

import { OVER, statusesBefore } from '../../../domain/src/reminder-status';
import { clock } from '../clock';
import { REMINDER_UID, SUPPRESSION_UID } from '../plugin-id';
import { forgetLastPublished } from '../reminders/last-published';
import { CONFIRM_WITHIN } from '../reminders/reminder-time';
import { type Withdrawal, withdraw } from '../reminders/withdraw';
import { service } from '../service';
import { settings } from '../settings/settings';
import type { Reminder } from './reminders';

const DAY = 86_400_000;

/** Days that a reminder about nobody is kept: an hour, as long as its request can be undone. */
const NOBODYS = 1 / 24;

/** What is kept about a reminder, as its reader may see it. Dates are ISO 8601 instants. */
export type PersonalRecord = Pick<
  Reminder,
  'option' | 'status' | 'requestedAt' | 'dueAt' | 'sentAt' | 'consentText' | 'pageUrl' | 'timeZone'
> & { banner: string; locale: string };

/** The rights of readers over what is kept about them: to be left alone, to see it, to have it erased, and that it goes by itself. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reminders = () => strapi.db.query(REMINDER_UID);
  const suppressions = () => strapi.db.query(SUPPRESSION_UID);
  const ofAddress = (email: string) => ({
    emailHash: { $in: service(strapi, 'secrets').hashes(email) },
  });

  return {
    /** Whether the address is never to be written to again. */
    async isSuppressed(email: string): Promise<boolean> {
      return (await suppressions().count({ where: ofAddress(email) })) > 0;
    },

    /**
     * Sees to it that the address is never written to again, whoever asks; stops all that waits for it.
     * @returns whether an e-mail was on its way that may still arrive
     */
    async suppress(email: string): Promise<boolean> {
      const [emailHash] = service(strapi, 'secrets').hashes(email);
      if (!(await this.isSuppressed(email))) {
        try {
          await suppressions().create({ data: { emailHash } });
        } catch (error) {
          // The unique index: somebody else did it meanwhile.
          if (!(await this.isSuppressed(email))) {
            throw error;
          }
        }
      }
      const { onItsWay } = await withdraw(
        strapi,
        { ...ofAddress(email), status: { $in: statusesBefore('suppressed') } },
        { status: 'suppressed', openKey: null },
      );
      return onItsWay;
    },

    /** Everything that is kept about the address, the newest first. */
    async export(email: string): Promise<PersonalRecord[]> {
      const rows: Reminder[] = await reminders().findMany({
        where: ofAddress(email),
        orderBy: [{ requestedAt: 'desc' }],
      });
      return rows.map((row) => ({
        banner: row.bannerDocumentId,
        option: row.option,
        locale: row.bannerLocale,
        timeZone: row.timeZone,
        status: row.status,
        requestedAt: row.requestedAt,
        dueAt: row.dueAt,
        sentAt: row.sentAt,
        consentText: row.consentText,
        pageUrl: row.pageUrl,
      }));
    },

    /**
     * Deletes everything that is kept about the address. A suppression stays: it is what keeps the address from
     * being written to, and does not tell which address it is.
     */
    erase(email: string): Promise<Withdrawal> {
      return withdraw(strapi, ofAddress(email), null);
    },

    /** Deletes reminders that are over for longer than the retention time, those never confirmed, and those about nobody. */
    async purge(): Promise<void> {
      const before = (days: number): Date => new Date(clock.now().getTime() - days * DAY);
      await reminders().deleteMany({
        where: {
          status: { $in: [...OVER] },
          updatedAt: { $lt: before(settings(strapi).retentionDays) },
        },
      });
      await reminders().deleteMany({
        where: { status: 'unconfirmed', requestedAt: { $lt: before(CONFIRM_WITHIN) } },
      });
      await reminders().deleteMany({
        where: { emailHash: { $null: true }, requestedAt: { $lt: before(NOBODYS) } },
      });
      await forgetLastPublished(strapi);
    },
  };
};
